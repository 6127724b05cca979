import { call, callElsewhere, onBehalf, ROOT, session } from './events';
import { noticed, quiet, type Scene } from './scene';

const read = (service: string, name: string) => call(service, name, { readOnly: true });

/** Ways out that are no copy of a store: staff of AWS, federation, sharing, transfers, joined networks, telemetry. */
export const DEPARTURE_SCENES: readonly Scene[] = [
  noticed('somebody permits AWS Support to look', call('supportauthz', 'CreateSupportPermit'), ['support-permitted']),
  noticed(
    'AWS Support asks for access in Virginia',
    callElsewhere('supportauthz', 'SupportPermitRequestCreated', {
      userIdentity: { accountId: '333333333333', invokedBy: 'supportauthz.amazonaws.com' },
      eventType: 'AwsServiceEvent',
    }),
    ['support-permitted'],
    ['outside-regions'],
  ),
  quiet('permits are listed', read('supportauthz', 'ListSupportPermits'), ['support-permitted']),
  noticed(
    'tokens of the account are let out of AWS',
    callElsewhere('iam', 'EnableOutboundWebIdentityFederation'),
    ['federation-opened'],
    ['role-changed', 'outside-regions'],
  ),
  noticed('a provider of identities is made', callElsewhere('iam', 'CreateOpenIDConnectProvider'), [
    'federation-opened',
  ]),
  noticed('a partner is lent rights', callElsewhere('iam', 'AcceptDelegationRequest'), ['federation-opened']),
  noticed('a role asks for a token', call('sts', 'GetWebIdentityToken', { readOnly: true }), ['federation-opened']),
  noticed(
    'the management account takes root',
    call('sts', 'AssumeRoot', { readOnly: true, userIdentity: { ...ROOT, type: 'AWSAccount' } }),
    ['federation-opened'],
    ['root-used'],
  ),
  noticed('a user makes a federated session', call('sts', 'GetFederationToken', { readOnly: true }), [
    'federation-opened',
  ]),
  quiet('providers are listed', callElsewhere('iam', 'ListOpenIDConnectProviders', { readOnly: true }), [
    'federation-opened',
  ]),
  quiet('somebody asks who they are', call('sts', 'GetCallerIdentity', { readOnly: true }), ['federation-opened']),
  noticed(
    'the account leaves the organization',
    callElsewhere('organizations', 'LeaveOrganization', { errorCode: 'AccessDenied' }),
    ['account-changed', 'denials'],
    ['outside-regions'],
  ),
  noticed('a Region is opened', callElsewhere('account', 'EnableRegion'), ['account-changed']),
  quiet('the organization is described', callElsewhere('organizations', 'DescribeOrganization', { readOnly: true }), [
    'account-changed',
  ]),
  noticed('a snapshot is shared', call('ec2', 'ModifySnapshotAttribute'), ['shared-outside'], ['user-data-copied']),
  noticed('a snapshot of a database is shared', call('rds', 'ModifyDBSnapshotAttribute'), [
    'shared-outside',
    'database-changed',
  ]),
  noticed('a resource is shared', call('ram', 'CreateResourceShare'), ['shared-outside']),
  quiet('shares are listed', read('ram', 'GetResourceShares'), ['shared-outside']),
  noticed(
    'somebody makes a location over the bucket',
    call('datasync', 'CreateLocationS3'),
    ['transfer-changed'],
    ['user-data-copied'],
  ),
  noticed('somebody starts a transfer', call('datasync', 'StartTaskExecution'), ['transfer-changed']),
  quiet(
    'a transfer starts by its schedule',
    call('datasync', 'StartTaskExecution', {
      userIdentity: { type: 'AWSService', invokedBy: 'datasync.amazonaws.com' },
    }),
    ['transfer-changed'],
  ),
  quiet('transfers are listed', read('datasync', 'ListTasks'), ['transfer-changed']),
  noticed('logs are copied to another Region', call('observabilityadmin', 'CreateCentralizationRuleForOrganization'), [
    'telemetry-copied',
  ]),
  noticed('metrics are streamed', call('monitoring', 'PutMetricStream'), ['telemetry-copied'], ['alarm-changed']),
  noticed('a second trail is made', call('cloudtrail', 'CreateTrail'), ['telemetry-copied'], ['trail-changed']),
  quiet('links are listed', read('oam', 'ListLinks'), ['telemetry-copied']),
  noticed('a private link into another cloud is made', call('interconnect', 'CreateConnection'), ['network-joined']),
  noticed('the network is joined to a service network', call('vpc-lattice', 'CreateServiceNetworkVpcAssociation'), [
    'network-joined',
  ]),
  quiet('virtual interfaces are described', read('directconnect', 'DescribeVirtualInterfaces'), ['network-joined']),
  noticed(
    'the rack is joined to the network on the premises',
    call('ec2', 'CreateLocalGatewayRouteTableVpcAssociation'),
    ['network-opened'],
  ),
  noticed('an endpoint service is offered to strangers', call('ec2', 'ModifyVpcEndpointServicePermissions'), [
    'network-opened',
  ]),
  noticed('a route table is given to a subnet', call('ec2', 'ReplaceRouteTableAssociation'), ['network-opened']),

  noticed(
    'a role of operators may be assumed by others',
    callElsewhere('iam', 'UpdateAssumeRolePolicy', { requestParameters: { roleName: 'TrefoilDataWriter' } }),
    ['operator-role-changed'],
    ['role-changed'],
  ),
  quiet(
    'a role of operators is read',
    callElsewhere('iam', 'GetRole', { readOnly: true, requestParameters: { roleName: 'TrefoilDataWriter' } }),
    ['operator-role-changed'],
  ),
  noticed(
    'the role that deploys gets another policy',
    callElsewhere('iam', 'AttachRolePolicy', {
      requestParameters: {
        roleName: 'cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-1',
        policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      },
    }),
    ['role-changed'],
    ['operator-role-changed'],
  ),
  noticed(
    'the policy of the role that deploys gets another version',
    callElsewhere('iam', 'CreatePolicyVersion', {
      requestParameters: { policyArn: 'arn:aws:iam::333333333333:policy/trefoil-execution-1', setAsDefault: true },
    }),
    ['role-changed'],
  ),
  quiet(
    'a policy that is none of the deployment gets another version',
    callElsewhere('iam', 'CreatePolicyVersion', {
      requestParameters: { policyArn: 'arn:aws:iam::333333333333:policy/other-execution-1' },
    }),
    ['role-changed'],
  ),

  noticed('a stream of the table begins', call('dynamodb', 'UpdateTable'), ['data-policy-changed']),
  noticed('records get a time to live', call('dynamodb', 'UpdateTimeToLive'), ['data-policy-changed']),
  quiet('a record is changed', call('dynamodb', 'UpdateItem', { eventCategory: 'Data', managementEvent: false }), [
    'data-policy-changed',
  ]),
  noticed('the password of a database is changed', call('rds', 'ModifyDBInstance'), ['database-changed']),
  quiet('databases are described', read('rds', 'DescribeDBInstances'), ['database-changed']),
  noticed(
    'the role that publishes alerts loses its policy',
    callElsewhere('iam', 'DeleteRolePolicy', { requestParameters: { roleName: 'trefoil-ireland-2-alerts' } }),
    ['role-changed', 'watch-changed'],
  ),
  noticed('the bucket no longer tells of its objects', call('s3', 'PutBucketNotification'), ['data-policy-changed']),
  noticed('lists of the objects go elsewhere', call('s3', 'PutBucketInventoryConfiguration'), ['data-policy-changed']),
  noticed('access logs are switched off', call('s3', 'PutBucketLogging'), ['data-policy-changed']),
  noticed('S3 fills a table with the names of the objects', call('s3', 'CreateBucketMetadataConfiguration'), [
    'data-policy-changed',
  ]),
  noticed('access to a prefix is granted', call('s3', 'CreateAccessGrant'), ['data-policy-changed']),
  noticed('a table bucket is replicated', call('s3tables', 'PutTableBucketReplication'), ['replication-changed']),
  noticed('recovery points can be read as objects', call('backup', 'CreateBackupAccessPoint'), ['vault-changed']),
  noticed('a vault is shared', call('backup', 'PutBackupVaultSharingPolicy'), ['vault-changed']),
  noticed('somebody starts a backup', call('backup', 'StartBackupJob'), ['user-data-copied'], ['vault-changed']),
  noticed(
    'the rule of AWS Config that finds drift is replaced',
    call('config', 'PutConfigRule'),
    ['recorder-changed'],
    ['rule-changed', 'watch-changed'],
  ),
  noticed('results of AWS Config are deleted', call('config', 'DeleteEvaluationResults'), ['recorder-changed']),
  noticed('logs are kept for a day', call('logs', 'PutRetentionPolicy'), ['logs-changed']),
  noticed('logs are sent to a stranger', call('logs', 'PutSubscriptionFilter'), ['logs-changed']),
  noticed('logs are masked', call('logs', 'PutDataProtectionPolicy'), ['logs-changed']),
  noticed('an alarm is muted', call('monitoring', 'PutAlarmMuteRule'), ['alarm-changed'], ['telemetry-copied']),
  noticed('the topic withholds alerts', call('sns', 'PutDataProtectionPolicy'), ['channel-changed'], ['logs-changed']),
  noticed(
    'the bus of events is put under another key',
    call('events', 'UpdateEventBus', { requestParameters: { name: 'default' } }),
    ['rule-changed', 'watch-changed'],
  ),
  quiet(
    'CloudFormation reads a rule',
    call('events', 'DescribeRule', {
      readOnly: true,
      userIdentity: onBehalf('cdk-hnb659fds-cfn-exec-role', 'cloudformation'),
      requestParameters: { name: 'trefoil-ireland-2-detect-root-used' },
    }),
    ['rule-changed', 'watch-changed'],
  ),
  noticed(
    'a console is denied what it shows of Virginia',
    callElsewhere('notifications', 'ListNotificationHubs', {
      readOnly: true,
      errorCode: 'AccessDenied.Other',
      userIdentity: session('TrefoilDeployer'),
    }),
    ['denials'],
    ['outside-regions'],
  ),
];
