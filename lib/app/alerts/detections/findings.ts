import { UNDETECTED_DRIFT } from '../../../deployment/drift/undetected-drift';
import { sent } from './calls';
import { BREACH } from './clocks';
import type { Detection, EventSource, Matcher } from './detection';
import type { WatchedSite } from './watched-site';

/** What other services found. */
export function findingDetections({ names }: WatchedSite): readonly Detection[] {
  return [
    {
      id: 'threat-found',
      what: 'GuardDuty found a threat of medium severity or higher',
      why: 'it knows addresses and patterns of attackers that no rule here knows',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [
        'the finding: GetFindings, with the resource and the addresses it names',
        'the trail of the principal',
      ],
      response: 'follow the advice of GuardDuty for this type of finding',
      source: sent('aws.guardduty', 'GuardDuty Finding', { severity: [{ numeric: ['>=', 4] }] }),
    },
    {
      id: 'outside-access-found',
      what: 'the Access Analyzer found that somebody outside the account can reach a resource',
      why: 'no policy of a site admits outsiders, but the replication of its partners and the auditor',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['the finding: GetFindingV2', 'the policy of the resource as AWS Config recorded it'],
      response: 'compare with the deployment file; close what it does not name',
      source: sent('aws.access-analyzer', 'Access Analyzer Finding', { status: ['ACTIVE'] }),
    },
    {
      id: 'not-compliant',
      what: 'a resource broke a rule of AWS Config',
      why: 'what templates promise has been changed since by hand',
      severity: 'medium',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['the evaluation and the history of the resource in AWS Config'],
      response: 'deploy again, and find who changed it',
      source: broken([{ 'anything-but': [names.driftRule] }]),
    },
    {
      id: 'drifted',
      what: 'a stack has drifted: a resource is not as it was deployed',
      why: 'what was checked is no longer what is there: somebody changed it past CloudFormation',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [
        'what differs: DescribeStackResourceDrifts of the stack, or cdk drift',
        'who changed it: the trail and the history of the resource in AWS Config',
        `the alerts of what is not compared: ${UNDETECTED_DRIFT.map(({ type, detection }) => `${detection} for ${type}`).join(', ')}`,
      ],
      response:
        'without a reason, treat it as an incident; deploy the checked assembly again, or check the change and deploy it',
      source: broken([names.driftRule]),
    },
  ];
}

/** A resource that no longer complies with a rule of AWS Config. */
function broken(configRuleName: readonly Matcher[]): EventSource {
  return sent('aws.config', 'Config Rules Compliance Change', {
    messageType: ['ComplianceChangeNotification'],
    configRuleName,
    newEvaluationResult: { complianceType: ['NON_COMPLIANT'] },
  });
}
