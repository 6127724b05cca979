import { beginning, calls } from './calls';
import { NIS2 } from './clocks';
import type { Detection } from './detection';

const CHANGE = 'the change in the trail: who, from where, by which deployment';
const GAP = 'from when to when nothing was recorded, and what else says what happened then';
const RESTORE = 'switch it on again at once; then find the deployment, and without one treat its author as an attacker';

/** Changes to what records a site: trails, recorders, detectors, logs. */
export const AUDIT_LOG_DETECTIONS: readonly Detection[] = [
  {
    id: 'trail-changed',
    what: 'the trail was stopped, deleted or made to record less',
    why: 'without it nobody can say what happened, and most detections fall silent',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, GAP],
    response: RESTORE,
    source: calls(
      ['cloudtrail'],
      [
        ...['DeleteTrail', 'PutEventConfiguration', 'PutEventSelectors', 'PutInsightSelectors', 'StopLogging'],
        'UpdateTrail',
      ],
    ),
  },
  {
    id: 'recorder-changed',
    what: 'AWS Config was stopped, records less or elsewhere, or a rule of it was replaced, emptied or deleted',
    why: 'the history of configuration is what an inquiry compares with; a rule of the same name with a smaller scope finds nothing, and nobody sees that it does',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, GAP],
    response: RESTORE,
    source: calls(['config'], [...['Delete', 'Disassociate', 'Put'].map(beginning), 'StopConfigurationRecorder'], {
      readOnly: [false],
    }),
  },
  {
    id: 'detector-changed',
    what: 'GuardDuty or the Access Analyzer was stopped, given to another account, or told to pass over findings',
    why: 'an attacker who knows of them switches them off first',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'findings that were archived or suppressed since'],
    response: RESTORE,
    source: calls(
      ['guardduty', 'access-analyzer'],
      [
        ...['Accept', 'Apply', 'Archive', 'Create', 'Delete', 'Disable', 'Disassociate', 'Update'].map(beginning),
        'StopMonitoringMembers',
      ],
      { readOnly: [false] },
    ),
  },
  {
    id: 'logs-changed',
    what: 'a log group was deleted, shortened, masked, copied elsewhere, or taken from its key or its filters',
    why: 'logs are what alerts and inquiries are made from',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the copy of the trail in the write-once archive'],
    response: RESTORE,
    source: calls(
      ['logs'],
      [
        ...['AssociateKmsKey', 'AssociateSourceToS3TableIntegration', 'CreateDelivery', 'CreateExportTask'],
        ...['CreateScheduledQuery', 'DeleteLogDelivery', 'PutIntegration', 'UpdateLogDelivery', 'UpdateScheduledQuery'],
        ...['DeleteAccountPolicy', 'DeleteDataProtectionPolicy', 'DeleteLogGroup', 'DeleteLogStream'],
        ...['DeleteMetricFilter', 'DeleteResourcePolicy', 'DeleteRetentionPolicy', 'DeleteSubscriptionFilter'],
        ...['DisassociateKmsKey', 'PutAccountPolicy', 'PutDataProtectionPolicy', 'PutDeliveryDestination'],
        ...['PutDestination', 'PutDestinationPolicy', 'PutLogGroupDeletionProtection', 'PutMetricFilter'],
        ...['PutResourcePolicy', 'PutRetentionPolicy', 'PutStorageTierPolicy', 'PutSubscriptionFilter'],
        ...['PutTransformer'],
      ],
    ),
  },
  {
    id: 'flow-logs-changed',
    what: 'the record of the network was stopped or sent elsewhere, too: flow logs or DNS queries',
    why: 'it is the only record of what left the network other than through an endpoint',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, GAP],
    response: RESTORE,
    source: calls(
      ['ec2', 'route53resolver'],
      [
        ...['CreateFlowLogs', 'DeleteFlowLogs', 'DeleteResolverQueryLogConfig', 'DisassociateResolverQueryLogConfig'],
        'PutResolverQueryLogConfigPolicy',
      ],
    ),
  },
  {
    id: 'dns-firewall-changed',
    what: 'the resolver of the network was changed: the rules and names of its firewall, its hold, its endpoints, its log',
    why: 'names are a way to carry data out of a network that has no other',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'DNS queries since the change'],
    response: RESTORE,
    source: calls(
      ['route53resolver'],
      ['Associate', 'Create', 'Delete', 'Disassociate', 'Import', 'Put', 'Update'].map(beginning),
      { readOnly: [false] },
    ),
  },
];
