import { EXECUTION_TYPES, executionActions } from '../../lib/deployment/bootstrap/execution-actions';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { BUCKET_PURPOSES } from '../../lib/deployment/names';
import { UnderGuardrails } from '../support/under-guardrails';

const SITES = ['reference', 'outposts', 'sovereign-cloud'].flatMap((name) => {
  const deployment = loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' });
  return Object.keys(deployment.sites).map((id) => [`${name}/${id}`, new UnderGuardrails(deployment, id)] as const);
});

/** What an account of a site has, by the service whose actions name it; what is not here is asked as `*`. */
function resourcesOf(site: UnderGuardrails, service: string): readonly string[] {
  const { names } = site;
  const named: Readonly<Record<string, readonly string[]>> = {
    backup: [`backup-vault:${names.vault}`, 'backup-plan:11111111-2222-3333-4444-555555555555'],
    cloudtrail: [`trail/${names.trail}`],
    cloudwatch: [`alarm:${names.detection('example')}`],
    dynamodb: [`table/${names.table}`],
    events: [`rule/${names.detection('example')}`],
    firehose: [`deliverystream/${names.channel('archive')}`],
    iam: [`role/${names.role('backup')}`, `role/${names.stack('Network')}-FlowLogDeliveryRole-EXAMPLE`],
    kms: ['key/11111111-2222-3333-4444-555555555555', names.keyAlias('data')],
    logs: [`log-group:${names.logGroup('trail')}`, `log-group:/aws/rds/instance/${names.table}/postgresql`],
    s3: BUCKET_PURPOSES.map((purpose) => names.bucket(purpose)),
    sns: [names.channel('auditor')],
    sqs: [names.channel('operators')],
  };
  return named[service]?.map((resource) => site.arn(service, resource)) ?? ['*'];
}

/**
 * What CloudFormation could call, and the guardrails leave to the emergency roles: stacks of logs and alerts are deployed
 * before their account comes under the guardrails, and what records is neither ended nor narrowed by a deployment after.
 */
const NOT_BY_DEPLOYMENTS = Object.entries({
  'access-analyzer': ['DeleteAnalyzer'],
  backup: ['DeleteBackupVault', 'DeleteBackupVaultAccessPolicy', 'DeleteBackupVaultLockConfiguration'],
  cloudformation: ['DeactivateType'],
  cloudtrail: ['DeleteTrail', 'PutEventSelectors', 'StopLogging', 'UpdateTrail'],
  cloudwatch: ['DeleteAlarms'],
  config: ['DeleteConfigRule', 'DeleteConfigurationRecorder', 'DeleteDeliveryChannel', 'StopConfigurationRecorder'],
  dynamodb: ['DeleteTable'],
  ec2: ['DeleteFlowLogs', 'ModifyVpcBlockPublicAccessOptions'],
  events: ['DeleteRule', 'RemoveTargets'],
  firehose: ['DeleteDeliveryStream', 'StopDeliveryStreamEncryption', 'UpdateDestination'],
  guardduty: ['DeleteDetector', 'UpdateDetector'],
  logs: ['DeleteLogGroup', 'DeleteLogStream', 'DeleteMetricFilter'],
  route53resolver: [
    'DeleteFirewallRule',
    'DeleteResolverQueryLogConfig',
    'DisassociateFirewallRuleGroup',
    'DisassociateResolverQueryLogConfig',
  ],
  s3: [
    'CreateBucket',
    'DeleteBucket',
    'DeleteBucketPolicy',
    'PutBucketLogging',
    'PutBucketNotification',
    'PutBucketObjectLockConfiguration',
    'PutBucketOwnershipControls',
    'PutBucketPolicy',
    'PutBucketPublicAccessBlock',
    'PutBucketVersioning',
    'PutEncryptionConfiguration',
    'PutLifecycleConfiguration',
    'PutReplicationConfiguration',
  ],
  sns: ['DeleteTopic', 'SetSubscriptionAttributes', 'SetTopicAttributes', 'Unsubscribe'],
  sqs: ['DeleteQueue', 'SetQueueAttributes'],
}).flatMap(([service, names]) => names.map((name) => `${service}:${name}`));

/** Of the stacks of sites: those of the guardrails are deployed in the management account. */
const ACTIONS = executionActions(EXECUTION_TYPES.filter((type) => !type.startsWith('AWS::Organizations::')));

test('what CloudFormation does not do under the guardrails is what is left to the emergency roles, and no more', () => {
  const denied = new Set<string>();
  let asked = 0;
  for (const [, site] of SITES)
    for (const action of ACTIONS)
      for (const resource of resourcesOf(site, action.split(':')[0] ?? '')) {
        asked += 1;
        if (site.denies({ role: site.bootstrap('cfn-exec'), action, resource })) denied.add(action);
      }
  expect(asked).toBeGreaterThan(2000);
  expect([...denied].toSorted()).toEqual(NOT_BY_DEPLOYMENTS);
});

test('a deployment shapes user data all the same: its bucket, its table and its log groups', () => {
  for (const [, site] of SITES) {
    const role = site.bootstrap('cfn-exec');
    const bucket = site.arn('s3', site.names.bucket('data'));
    const table = site.arn('dynamodb', `table/${site.names.table}`);
    const group = site.arn('logs', `log-group:${site.names.logGroup('lane-example')}`);
    for (const action of ACTIONS) {
      if (action.startsWith('s3:'))
        expect([action, site.denies({ role, action, resource: bucket })]).toEqual([action, false]);
      if (action.startsWith('dynamodb:') && action !== 'dynamodb:DeleteTable')
        expect([action, site.denies({ role, action, resource: table })]).toEqual([action, false]);
      if (/^logs:(?:Create|Put|Tag)/.test(action))
        expect([action, site.denies({ role, action, resource: group })]).toEqual([action, false]);
    }
  }
});

/** What an insider would have to do, by what it leads to. */
const REFUSED: Readonly<
  Record<string, (site: UnderGuardrails) => readonly (readonly [action: string, resource: string])[]>
> = {
  'a role of a site passed to a service': (site) =>
    (['backup', 'restore', 'replication', 'lane-legacy-in', 'gateway-write'] as const).map((purpose) => [
      'iam:PassRole',
      site.arn('iam', `role/${site.names.role(purpose)}`),
    ]),
  'the role of deployments passed to CloudFormation': (site) => [
    ['iam:PassRole', site.arn('iam', `role/${site.bootstrap('cfn-exec')}`)],
  ],
  'an execution policy with more in it': (site) => [
    ['iam:CreatePolicyVersion', site.arn('iam', `policy/${site.deployment.name}-execution-1`)],
    ['iam:SetDefaultPolicyVersion', site.arn('iam', `policy/${site.deployment.name}-execution-1`)],
  ],
  'a permit for the staff of AWS': () => [['supportauthz:CreateSupportPermit', '*']],
  'user data through an access point of a backup': (site) => [
    ['backup:CreateBackupAccessPoint', site.arn('backup', 'recovery-point:example')],
  ],
  'what CloudFormation keeps of a table': (site) =>
    ['UpdateTable', 'ExportTableToPointInTime', 'AnActionThatComesLater'].map((name) => [
      `dynamodb:${name}`,
      site.arn('dynamodb', `table/${site.names.table}`),
    ]),
  'the changes of a table': (site) => [
    ['dynamodb:GetRecords', site.arn('dynamodb', `table/${site.names.table}/stream/2026-11-29T00:00:00.000`)],
  ],
  'what CloudFormation keeps of a log group': (site) =>
    ['PutRetentionPolicy', 'PutSubscriptionFilter', 'AnActionThatComesLater'].map((name) => [
      `logs:${name}`,
      site.arn('logs', `log-group:${site.names.logGroup('flow-logs')}`),
    ]),
  'forged logs': (site) => [
    ['logs:PutLogEvents', site.arn('logs', `log-group:${site.names.logGroup('trail')}:log-stream:example`)],
  ],
  'a task that moves user data to a place of their own': () =>
    ['CreateLocationS3', 'CreateTask', 'UpdateTask'].map((name) => [`datasync:${name}`, '*']),
  'a backup in a vault of their own': (site) => [
    ['backup:CreateBackupVault', site.arn('backup', 'backup-vault:mine')],
    ['backup:StartBackupJob', site.arn('backup', 'backup-vault:mine')],
    ['backup:StartCopyJob', site.arn('backup', 'recovery-point:example')],
  ],
  'user data that ends by itself, or at once': (site) => [
    ['s3:PutLifecycleConfiguration', site.arn('s3', site.names.bucket('data'))],
    ['s3:PutBucketVersioning', site.arn('s3', site.names.bucket('data'))],
    ...['DeleteTable', 'UpdateContinuousBackups', 'UpdateTimeToLive'].map(
      (name) => [`dynamodb:${name}`, site.arn('dynamodb', `table/${site.names.table}`)] as const,
    ),
  ],
  'backups that stop, or that others share': (site) => [
    ['backup:DeleteBackupSelection', '*'],
    ['backup:DisassociateRecoveryPoint', site.arn('backup', 'recovery-point:example')],
    ['backup:PutBackupVaultSharingPolicy', site.arn('backup', `backup-vault:${site.names.vault}`)],
  ],
  'logs that nobody reads any more': (site) =>
    ['AssociateKmsKey', 'DisassociateKmsKey', 'PutDataProtectionPolicy'].map((name) => [
      `logs:${name}`,
      site.arn('logs', `log-group:${site.names.logGroup('trail')}:*`),
    ]),
  'recorders that pass over something': () => [
    ['access-analyzer:CreateArchiveRule', '*'],
    ['config:PutConfigurationRecorder', '*'],
    ['config:PutDeliveryChannel', '*'],
    ['guardduty:CreateFilter', '*'],
  ],
  'alerts that say nothing': (site) => [
    ['cloudwatch:PutAlarmMuteRule', site.arn('cloudwatch', 'alarm-mute-rule:example')],
    ['sns:PutDataProtectionPolicy', site.arn('sns', site.names.channel('auditor'))],
  ],
  'another way for packets': () =>
    [
      ...['AttachVpnGateway', 'CreateRoute', 'CreateTransitGatewayVpcAttachment', 'CreateVpcEndpoint'],
      ...['DeleteVpcEncryptionControl', 'ModifyVpcEndpoint', 'ModifyVpcEndpointServicePermissions'],
    ].map((name) => [`ec2:${name}`, '*']),
  'another answer for names': () =>
    [
      ...['CreateFirewallRule', 'CreateResolverEndpoint', 'UpdateFirewallConfig', 'UpdateFirewallDomains'],
      'UpdateFirewallRule',
    ].map((name) => [`route53resolver:${name}`, '*']),
};

test.each(Object.entries(REFUSED))('nobody beside them gets %s', (_, refused) => {
  for (const [, site] of SITES) {
    const [writer = ''] = site.deployment.operators.dataWriters;
    for (const [action, resource] of refused(site)) {
      expect([resource, site.denies({ role: 'Insider', action, resource })]).toEqual([resource, true]);
      if (action === 'iam:PassRole' && !resource.endsWith('-restore'))
        expect([resource, site.denies({ role: writer, action, resource })]).toEqual([resource, true]);
    }
  }
});
