import { call, onBehalf, session } from './events';
import { noticed, quiet, type Scene } from './scene';

const read = (service: string, name: string) => call(service, name, { readOnly: true });
const byService = (service: string, change = {}) => ({
  userIdentity: onBehalf('cdk-hnb659fds-cfn-exec-role', service),
  sourceIPAddress: `${service}.amazonaws.com`,
  ...change,
});

const secret = (name: string, change = {}) =>
  call('secretsmanager', name, { requestParameters: { secretId: 'rds!db-1234' }, ...change });

/** Changes to what keeps user data closed, to what a site remembers by, and to its channel. */
export const CHANGE_SCENES: readonly Scene[] = [
  noticed('the policy of a key is changed', call('kms', 'PutKeyPolicy'), ['key-changed'], ['key-granted']),
  noticed('a key is to be deleted', call('kms', 'ScheduleKeyDeletion'), ['key-changed']),
  quiet('the policy of a key is read', read('kms', 'GetKeyPolicy'), ['key-changed']),
  noticed('an operator asks for a grant', call('kms', 'CreateGrant'), ['key-granted'], ['key-changed']),
  quiet('DynamoDB asks for a grant', call('kms', 'CreateGrant', byService('dynamodb')), ['key-granted', 'key-denied']),
  noticed(
    'somebody is denied decryption',
    call('kms', 'Decrypt', { readOnly: true, errorCode: 'AccessDenied' }),
    ['key-denied', 'denials'],
    ['key-changed'],
  ),
  noticed(
    'somebody is denied a data key',
    call('kms', 'GenerateDataKeyWithoutPlaintext', { errorCode: 'AccessDeniedException' }),
    ['key-denied', 'denials'],
  ),
  quiet('somebody decrypts', call('kms', 'Decrypt', { readOnly: true }), ['key-denied', 'key-granted']),

  noticed('the code of a function is changed', call('lambda', 'UpdateFunctionCode20150331v2'), ['workload-changed']),
  quiet('a function is looked at', read('lambda', 'GetFunction20150331v2'), ['workload-changed']),

  noticed(
    'the policy of a bucket is changed',
    call('s3', 'PutBucketPolicy'),
    ['data-policy-changed'],
    ['replication-changed', 'lock-changed'],
  ),
  noticed('public access is no longer blocked', call('s3', 'DeleteBucketPublicAccessBlock'), ['data-policy-changed']),
  noticed('a bucket is encrypted otherwise', call('s3', 'PutBucketEncryption'), ['data-policy-changed']),
  noticed('the policy of a bucket on a rack is changed', call('s3-outposts', 'PutBucketPolicy'), [
    'data-policy-changed',
  ]),
  noticed('the policy of a table is deleted', call('dynamodb', 'DeleteResourcePolicy'), ['data-policy-changed']),
  quiet('the policy of a bucket is read', read('s3', 'GetBucketPolicy'), ['data-policy-changed']),
  quiet('a bucket gets tags', call('s3', 'PutBucketTagging'), ['data-policy-changed', 'lock-changed']),
  noticed(
    'an operator reads the password of a database',
    secret('GetSecretValue', { readOnly: true }),
    ['password-touched'],
    ['database-changed'],
  ),
  quiet(
    'the gateway reads the password of its database',
    secret('GetSecretValue', { readOnly: true, userIdentity: session('trefoil-ireland-2-gateway-write') }),
    ['password-touched'],
  ),
  noticed(
    'the secret of a password is opened to others, by its ARN',
    secret('PutResourcePolicy', {
      requestParameters: { secretId: 'arn:aws:secretsmanager:eu-west-1:333333333333:secret:rds!db-1234-AbCdEf' },
    }),
    ['password-touched'],
  ),
  noticed('a password is copied to another Region', secret('ReplicateSecretToRegions'), ['password-touched']),
  noticed('a password is overwritten, and that is denied', secret('PutSecretValue', { errorCode: 'AccessDenied' }), [
    'password-touched',
    'denials',
  ]),
  quiet('RDS rotates a password', secret('RotateSecret', byService('rds')), ['password-touched']),
  quiet('the secret of a password is described', secret('DescribeSecret', { readOnly: true }), ['password-touched']),
  quiet(
    'another secret is overwritten',
    call('secretsmanager', 'PutSecretValue', { requestParameters: { secretId: 'app' } }),
    ['password-touched'],
  ),
  noticed(
    'replication is taken away',
    call('s3', 'DeleteBucketReplication'),
    ['replication-changed'],
    ['data-policy-changed'],
  ),
  quiet('replication is looked at', read('s3', 'GetBucketReplication'), ['replication-changed']),
  noticed(
    'the lock of the archive is changed',
    call('s3', 'PutBucketObjectLockConfiguration'),
    ['lock-changed'],
    ['data-policy-changed'],
  ),
  noticed('somebody tries to delete a bucket', call('s3', 'DeleteBucket', { errorCode: 'AccessDenied' }), [
    'lock-changed',
    'denials',
  ]),
  quiet('the lock is read', read('s3', 'GetBucketObjectLockConfiguration'), ['lock-changed']),
  noticed('the lock of a vault is taken away', call('backup', 'DeleteBackupVaultLockConfiguration'), ['vault-changed']),
  noticed(
    'a recovery point is deleted',
    call('backup', 'DeleteRecoveryPoint'),
    ['vault-changed'],
    ['user-data-copied'],
  ),
  quiet('a vault is described', read('backup', 'DescribeBackupVault'), ['vault-changed']),
  noticed('a hook is switched off', call('cloudformation', 'SetTypeConfiguration'), ['hook-changed']),
  noticed('somebody tries to end a hook', call('cloudformation', 'DeactivateType', { errorCode: 'AccessDenied' }), [
    'hook-changed',
    'denials',
  ]),
  quiet('a hook is described', read('cloudformation', 'DescribeType'), ['hook-changed']),
  quiet('a stack is changed', call('cloudformation', 'UpdateStack'), ['hook-changed']),
  noticed(
    'the bootstrap stack gets a change set',
    call('cloudformation', 'CreateChangeSet', { requestParameters: { stackName: 'CDKToolkit' } }),
    ['bootstrap-changed'],
  ),
  noticed(
    'the bootstrap stack is deleted by its ARN',
    call('cloudformation', 'DeleteStack', {
      requestParameters: { stackName: 'arn:aws:cloudformation:eu-west-1:222222222222:stack/CDKToolkit/5f' },
    }),
    ['bootstrap-changed'],
  ),
  quiet(
    'a stack of another name gets a change set',
    call('cloudformation', 'CreateChangeSet', { requestParameters: { stackName: 'CDKToolkits' } }),
    ['bootstrap-changed'],
  ),
  noticed(
    'an endpoint gets another policy',
    call('ec2', 'ModifyVpcEndpoint'),
    ['network-opened'],
    ['flow-logs-changed'],
  ),
  noticed('a gateway to the internet is made', call('ec2', 'CreateInternetGateway'), ['network-opened']),
  noticed('a security group is opened', call('ec2', 'AuthorizeSecurityGroupEgress'), ['network-opened']),
  noticed('an entry of a network ACL is replaced', call('ec2', 'ReplaceNetworkAclEntry'), ['network-opened']),
  quiet('endpoints are described', read('ec2', 'DescribeVpcEndpoints'), ['network-opened']),
  quiet('a security group is closed', call('ec2', 'RevokeSecurityGroupEgress'), ['network-opened']),

  noticed('the trail is stopped', call('cloudtrail', 'StopLogging'), ['trail-changed'], ['recorder-changed']),
  noticed('the trail records less', call('cloudtrail', 'PutEventSelectors'), ['trail-changed']),
  quiet('the trail is looked at', read('cloudtrail', 'GetTrailStatus'), ['trail-changed']),
  noticed(
    'the recorder is stopped',
    call('config', 'StopConfigurationRecorder'),
    ['recorder-changed'],
    ['detector-changed'],
  ),
  quiet('the recorder is started', call('config', 'StartConfigurationRecorder'), ['recorder-changed']),
  noticed(
    'the detector is switched off',
    call('guardduty', 'UpdateDetector'),
    ['detector-changed'],
    ['recorder-changed'],
  ),
  noticed('findings are suppressed', call('access-analyzer', 'CreateArchiveRule'), ['detector-changed']),
  quiet('findings are read', call('guardduty', 'GetFindings', { readOnly: true }), ['detector-changed']),
  noticed('a log group is deleted', call('logs', 'DeleteLogGroup'), ['logs-changed'], ['flow-logs-changed']),
  noticed('the filter of a detection is deleted', call('logs', 'DeleteMetricFilter'), ['logs-changed']),
  quiet('a log stream is made', call('logs', 'CreateLogStream'), ['logs-changed']),
  noticed('the flow log is deleted', call('ec2', 'DeleteFlowLogs'), ['flow-logs-changed'], ['network-opened']),
  noticed('DNS queries are no longer recorded', call('route53resolver', 'DisassociateResolverQueryLogConfig'), [
    'flow-logs-changed',
    'dns-firewall-changed',
  ]),
  noticed('another flow log is made', call('ec2', 'CreateFlowLogs'), ['flow-logs-changed']),
  quiet('flow logs are listed', read('ec2', 'DescribeFlowLogs'), ['flow-logs-changed']),
  noticed('the DNS firewall lets more names pass', call('route53resolver', 'UpdateFirewallDomains'), [
    'dns-firewall-changed',
  ]),
  quiet('the names of the DNS firewall are listed', read('route53resolver', 'ListFirewallDomains'), [
    'dns-firewall-changed',
  ]),

  noticed('somebody purges the queue', call('sqs', 'PurgeQueue', { errorCode: 'AccessDenied' }), [
    'channel-changed',
    'denials',
  ]),
  noticed('somebody subscribes to the topic', call('sns', 'Subscribe'), ['channel-changed'], ['rule-changed']),
  noticed('the stream is deleted', call('firehose', 'DeleteDeliveryStream'), ['channel-changed']),
  quiet('the auditor looks at the queue', read('sqs', 'GetQueueAttributes'), ['channel-changed']),
  noticed(
    'a rule is switched off',
    call('events', 'DisableRule', { requestParameters: { name: 'trefoil-ireland-2-detect-root-used' } }),
    ['rule-changed', 'watch-changed'],
    ['channel-changed', 'alarm-changed'],
  ),
  noticed(
    'a rule loses its targets',
    call('events', 'RemoveTargets', {
      requestParameters: { rule: 'trefoil-ireland-2-detect-root-used', ids: ['auditor'] },
    }),
    ['rule-changed', 'watch-changed'],
  ),
  quiet(
    'AWS Backup makes its own rule',
    call('events', 'PutRule', { requestParameters: { name: 'AwsBackupManagedRule-1a2b3c' } }),
    ['rule-changed'],
  ),
  quiet(
    'AWS Backup gives its own rule a target',
    call('events', 'PutTargets', { requestParameters: { rule: 'AwsBackupManagedRule-1a2b3c' } }),
    ['rule-changed'],
  ),
  noticed('an alarm is silenced', call('monitoring', 'DisableAlarmActions'), ['alarm-changed'], ['rule-changed']),
  quiet('alarms are described', read('monitoring', 'DescribeAlarms'), ['alarm-changed']),
];
