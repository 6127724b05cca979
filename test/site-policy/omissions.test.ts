import { Judge } from '../../lib/judge/report/judge';
import { isOmitted, omittedBeside, omittedWithin } from '../../lib/site-policy/omissions';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { FEATURE_IDS } from '../../lib/world/features';
import { assemblyOf } from '../judge/assembly-of';

type Example = Parameters<typeof assemblyOf>[0];

const SITE = { accounts: ['222222222222'], region: 'eusc-de-east-1', boundary: ['DE'] } as const;
const VPC = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.16.0.0/20' } } };
const DETECTOR = (features: readonly string[]) => ({
  Detector: {
    Type: 'AWS::GuardDuty::Detector',
    Properties: { Enable: true, Features: features.map((Name) => ({ Name, Status: 'ENABLED' })) },
  },
});

/** The rules that a template breaks, without those that merely tell. */
function broken(example: Omit<Example, 'accounts' | 'region' | 'boundary'>, only: RegExp): readonly string[] {
  const judge = new Judge(TEMPLATE_RULES, { waivers: [], today: '2026-11-23' });
  return judge
    .add(assemblyOf({ ...SITE, ...example }))
    .flatMap(({ findings }) => findings.map((each) => `${each.rule.id}: ${each.message}`))
    .filter((line) => only.test(line));
}

test('what is not stated to be omitted is asked for', () => {
  expect(broken({ resources: VPC }, /VPCEncryptionControl/)).toEqual([expect.stringContaining('site-companions: ')]);
  expect(broken({ resources: DETECTOR(['S3_DATA_EVENTS']) }, /RDS_LOGIN_EVENTS/)).toHaveLength(1);
});

test('what is stated to be omitted is not asked for, and told where it is missing', () => {
  expect(broken({ resources: VPC, omissions: ['vpc-encryption-control'] }, /VPC ?Encryption ?Control/)).toEqual([
    expect.stringMatching(
      /^omitted-feature: VPC Encryption Controls omitted: .* in aws-eusc .*; not there; decided by/,
    ),
  ]);
  expect(
    broken(
      { resources: DETECTOR(['S3_DATA_EVENTS']), omissions: ['guardduty-rds-login-events'] },
      /RDS_LOGIN_EVENTS|RDS Protection/,
    ),
  ).toEqual([expect.stringMatching(/^omitted-feature: GuardDuty RDS Protection omitted: /)]);
});

test('leaving one thing out leaves the others to be asked for', () => {
  const resources = DETECTOR(['RDS_LOGIN_EVENTS']);
  expect(broken({ resources, omissions: ['guardduty-eks-audit-logs'] }, /S3_DATA_EVENTS/)).toHaveLength(1);
});

test('what is stated to be omitted and is there all the same is found', () => {
  const resources = DETECTOR(['S3_DATA_EVENTS']);
  expect(broken({ resources, omissions: ['guardduty-s3-data-events'] }, /^omitted-feature-absent/)).toEqual([
    'omitted-feature-absent: found GuardDuty S3 Protection, which the deployment says are omitted',
  ]);
});

test('without a deployment nothing is omitted', () => {
  const assembly = assemblyOf({ resources: VPC });
  const { scope } = assembly;
  for (const resource of assembly.resources) {
    expect(omittedBeside(resource, assembly)).toEqual([]);
    expect(omittedWithin(resource, scope)).toEqual([]);
  }
  expect(isOmitted('AWS::EC2::VPCEncryptionControl', scope, SITE.region)).toBe(false);
});

test('omitting one kind of policy of an organization leaves no other out', () => {
  const { scope } = assemblyOf({ ...SITE, resources: {}, omissions: ['ai-opt-out-policy'] });
  const type = 'AWS::Organizations::Policy';
  expect(isOmitted(type, scope, SITE.region, 'AISERVICES_OPT_OUT_POLICY')).toBe(true);
  expect(isOmitted(type, scope, SITE.region, 'RESOURCE_CONTROL_POLICY')).toBe(false);
  expect(isOmitted(type, scope, SITE.region)).toBe(false);
});

test.each(FEATURE_IDS)('%s is what a resource is, or has, and stands beside something', (feature) => {
  const marked = {
    'AWS::EC2::VPC': {},
    'AWS::EC2::VPCEncryptionControl': {},
    'AWS::EC2::VPCBlockPublicAccessOptions': {},
    'AWS::CloudFormation::GuardHook': {},
    'AWS::Config::ConfigRule': {
      Source: { Owner: 'AWS', SourceIdentifier: 'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK' },
    },
    'AWS::GuardDuty::Detector': {
      Features: ['S3_DATA_EVENTS', 'RDS_LOGIN_EVENTS', 'EKS_AUDIT_LOGS', 'LAMBDA_NETWORK_LOGS'].map((Name) => ({
        Name,
      })),
    },
    'AWS::Backup::BackupPlan': {
      BackupPlan: { BackupPlanRule: [{ CopyActions: [{ DestinationBackupVaultArn: 'arn:aws-eusc:backup:::x' }] }] },
    },
    'AWS::CloudTrail::Trail': {
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['NetworkActivity'] }] }],
    },
  };
  const policies = ['RESOURCE_CONTROL_POLICY', 'DECLARATIVE_POLICY_EC2', 'AISERVICES_OPT_OUT_POLICY'];
  const resources = Object.fromEntries([
    ...Object.entries(marked).map(([Type, Properties], index) => [`Resource${index}`, { Type, Properties }]),
    ...policies.map((Type) => [Type, { Type: 'AWS::Organizations::Policy', Properties: { Type } }]),
    [
      'People',
      {
        Type: 'AWS::Organizations::Policy',
        Properties: { Type: 'SERVICE_CONTROL_POLICY', Content: { Statement: [{ Sid: 'NoOtherIssuers' }] } },
      },
    ],
  ]);
  const assembly = assemblyOf({ ...SITE, resources, omissions: [feature] });
  expect(assembly.resources.filter((each) => omittedWithin(each, assembly.scope).length > 0)).toHaveLength(1);
  expect(assembly.resources.filter((each) => omittedBeside(each, assembly).length > 0).length).toBeGreaterThan(0);
});
