import { ACCOUNT, REGION, told } from './events';
import { noticed, quiet, type Scene } from './scene';

const alarm = (alarmName: string, value: string) =>
  told('aws.cloudwatch', 'CloudWatch Alarm State Change', {
    alarmName,
    state: { value, reason: 'Threshold Crossed', timestamp: '2026-11-23T09:15:04.000+0000' },
    previousState: { value: 'OK' },
    configuration: { metrics: [] },
  });
const LATE = 'trefoil-ireland-2-storage-StorageUserDataReplicationhamarLate1A2B3C4D-XYZ';

const finding = (severity: number) =>
  told('aws.guardduty', 'GuardDuty Finding', {
    schemaVersion: '2.0',
    accountId: ACCOUNT,
    region: REGION,
    id: 'b2c1d0',
    type: 'Exfiltration:S3/AnomalousBehavior',
    resource: { resourceType: 'S3Bucket', accessKeyDetails: { userName: 'trefoil-ireland-2-gateway-read' } },
    service: { serviceName: 'guardduty', action: { actionType: 'AWS_API_CALL' }, archived: false, count: 1 },
    severity,
    title: 'User made anomalous S3 API calls.',
  });

const access = (status: string) =>
  told('aws.access-analyzer', 'Access Analyzer Finding', {
    version: '1.0',
    id: 'f1e2d3',
    status,
    resourceType: 'AWS::S3::Bucket',
    resource: 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1',
    accountId: ACCOUNT,
    isPublic: false,
    principal: { AWS: '999999999999' },
    action: ['s3:GetObject'],
  });

const compliance = (complianceType: string, messageType = 'ComplianceChangeNotification', change = {}) =>
  told('aws.config', 'Config Rules Compliance Change', {
    resourceId: 'sg-1',
    awsRegion: REGION,
    awsAccountId: ACCOUNT,
    configRuleName: 'DefaultSecurityGroupsClosed',
    recordVersion: '1.0',
    configRuleARN: `arn:aws:config:${REGION}:${ACCOUNT}:config-rule/config-rule-1`,
    messageType,
    newEvaluationResult: { complianceType, resultRecordedTime: '2026-11-23T09:15:04Z' },
    resourceType: 'AWS::EC2::SecurityGroup',
    ...change,
  });

const stack = {
  configRuleName: 'trefoil-ireland-2-drift',
  resourceId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/trefoil-ireland-2-storage/0a1b2c3d`,
  resourceType: 'AWS::CloudFormation::Stack',
};
const drift = (complianceType: string, messageType?: string) => compliance(complianceType, messageType, stack);

const job = (kind: 'Backup' | 'Copy' | 'Restore', state: string) =>
  told('aws.backup', `${kind} Job State Change`, {
    ...(kind === 'Copy' ? { copyJobId: 'c-1' } : { backupJobId: 'b-1' }),
    backupVaultName: 'trefoil-ireland-2-vault',
    resourceType: 'DynamoDB',
    state,
    percentDone: '0.0',
  });

/** What services tell of themselves, at Ireland-2. */
export const TOLD_SCENES: readonly Scene[] = [
  noticed('replication is late', alarm(LATE, 'ALARM'), ['replication-failing']),
  quiet('replication has caught up', alarm(LATE, 'OK'), ['replication-failing']),
  quiet('another alarm goes off', alarm('trefoil-ireland-2-audit-ChannelAlarmsUnread', 'ALARM'), [
    'replication-failing',
  ]),
  noticed('a backup fails', job('Backup', 'FAILED'), ['backup-failing']),
  noticed('the copy of a backup is stopped', job('Copy', 'PARTIAL'), ['backup-failing']),
  quiet('a backup is complete', job('Backup', 'COMPLETED'), ['backup-failing']),
  quiet('a restore fails', job('Restore', 'FAILED'), ['backup-failing', 'user-data-copied']),
  noticed('GuardDuty finds an anomaly', finding(8), ['threat-found']),
  noticed('GuardDuty finds something of medium severity', finding(4), ['threat-found']),
  quiet('GuardDuty finds something of low severity', finding(3.9), ['threat-found']),
  noticed('somebody outside can reach the bucket', access('ACTIVE'), ['outside-access-found']),
  quiet('that is so no longer', access('RESOLVED'), ['outside-access-found']),
  noticed('the default security group is open', compliance('NON_COMPLIANT'), ['not-compliant']),
  quiet('the default security group is closed', compliance('COMPLIANT'), ['not-compliant']),
  noticed('a stack has drifted', drift('NON_COMPLIANT'), ['drifted'], ['not-compliant']),
  quiet('a stack is as it was deployed', drift('COMPLIANT'), ['drifted', 'not-compliant']),
  quiet('the stacks begin to be compared', drift('NON_COMPLIANT', 'ConfigRulesEvaluationStarted'), ['drifted']),
  quiet('a rule begins to evaluate', compliance('NON_COMPLIANT', 'ConfigRulesEvaluationStarted'), ['not-compliant']),
];
