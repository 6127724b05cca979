import type { Omission } from '../deployment/omissions';
import type { Scope } from '../judge/scope';
import type { Assembly } from '../judge/template/assembly';
import type { Resource } from '../judge/template/resource';
import { FEATURE_IDS, type FeatureId, offerIn } from '../world/features';

/** What something that can be omitted is in a template. */
interface Mark {
  readonly type: string;
  /** Where the resource says that it has it; absent where the type itself is it. */
  readonly at?: { readonly path: string; readonly value?: string };
  /** Type of what goes without it. */
  readonly beside: string;
}

const ofVpc = (type: string): Mark => ({ type, beside: 'AWS::EC2::VPC' });
const within = (type: string, path: string) => (value: string) =>
  ({ type, at: { path, value }, beside: type }) as const;
const ofDetector = within('AWS::GuardDuty::Detector', 'Features[].Name');
const POLICY = 'AWS::Organizations::Policy';
const ofPolicy = within(POLICY, 'Type');
const ofTrail = within('AWS::CloudTrail::Trail', 'AdvancedEventSelectors[].FieldSelectors[].Equals[]');

const MARKS: Readonly<Record<FeatureId, Mark>> = {
  'vpc-encryption-control': ofVpc('AWS::EC2::VPCEncryptionControl'),
  'vpc-block-public-access': ofVpc('AWS::EC2::VPCBlockPublicAccessOptions'),
  'guardduty-s3-data-events': ofDetector('S3_DATA_EVENTS'),
  'guardduty-rds-login-events': ofDetector('RDS_LOGIN_EVENTS'),
  'guardduty-eks-audit-logs': ofDetector('EKS_AUDIT_LOGS'),
  'guardduty-lambda-network-logs': ofDetector('LAMBDA_NETWORK_LOGS'),
  'network-activity-events': ofTrail('NetworkActivity'),
  'guard-hooks': ofVpc('AWS::CloudFormation::GuardHook'),
  'drift-detection': {
    ...ofVpc('AWS::Config::ConfigRule'),
    at: { path: 'Source.SourceIdentifier', value: 'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK' },
  },
  'backup-copies': {
    type: 'AWS::Backup::BackupPlan',
    at: { path: 'BackupPlan.BackupPlanRule[].CopyActions[]' },
    beside: 'AWS::Backup::BackupPlan',
  },
  'resource-control-policy': ofPolicy('RESOURCE_CONTROL_POLICY'),
  'ec2-declarative-policy': ofPolicy('DECLARATIVE_POLICY_EC2'),
  'ai-opt-out-policy': ofPolicy('AISERVICES_OPT_OUT_POLICY'),
};

/** Types that are, or go without, something that can be omitted. */
export const OMITTABLE_TYPES: ReadonlySet<string> = new Set(
  FEATURE_IDS.flatMap((id) => [MARKS[id].type, MARKS[id].beside]),
);

/** What a deployment omits that would stand beside a resource, or in it; of an organization, beside its first policy. */
export function omittedBeside(resource: Resource, assembly: Assembly): readonly Omission[] {
  const found = omittedIn(resource.template.region, assembly.scope).filter(
    ({ feature }) => MARKS[feature].beside === resource.type,
  );
  if (found.length === 0 || resource.type !== POLICY) return found;
  const first = assembly.ofType(POLICY).find(({ template }) => template === resource.template);
  return first === resource ? found : [];
}

/** What a deployment omits and a resource is, or has, all the same. */
export function omittedWithin(resource: Resource, scope: Scope): readonly Omission[] {
  return omittedIn(resource.template.region, scope).filter(({ feature }) => {
    const { type, at } = MARKS[feature];
    if (type !== resource.type) return false;
    return (
      at === undefined ||
      resource.select(at.path).some(({ value }) => (at.value === undefined ? value !== undefined : value === at.value))
    );
  });
}

/** Whether a deployment omits, in a Region, resources of a type or, of a type, those that have a value. */
export function isOmitted(type: string, scope: Scope, region: string | undefined, value?: string): boolean {
  return omittedIn(region, scope).some(
    ({ feature }) => MARKS[feature].type === type && MARKS[feature].at?.value === value,
  );
}

/** What a deployment omits in a Region: what the Region offers is asked for all the same. */
function omittedIn(region: string | undefined, { omissions = [] }: Scope): readonly Omission[] {
  return omissions.filter(({ feature }) => region === undefined || offerIn(region, feature).status !== 'offered');
}
