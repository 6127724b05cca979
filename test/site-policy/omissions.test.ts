import { Judge } from '../../lib/judge/report/judge';
import { isLeftOut, leftOutBeside, leftOutWithin } from '../../lib/site-policy/omissions';
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

test('what is not stated to be left out is asked for', () => {
  expect(broken({ resources: VPC }, /VPCEncryptionControl/)).toEqual([expect.stringContaining('site-companions: ')]);
  expect(broken({ resources: DETECTOR(['S3_DATA_EVENTS']) }, /RDS_LOGIN_EVENTS/)).toHaveLength(1);
});

test('what is stated to be left out is not asked for, and told where it is missing', () => {
  expect(broken({ resources: VPC, leftOut: ['vpc-encryption-control'] }, /VPC ?Encryption ?Control/)).toEqual([
    expect.stringMatching(/^left-out: VPC Encryption Controls left out: .* in aws-eusc .*; not there; decided by/),
  ]);
  expect(
    broken(
      { resources: DETECTOR(['S3_DATA_EVENTS']), leftOut: ['guardduty-rds-login-events'] },
      /RDS_LOGIN_EVENTS|RDS Protection/,
    ),
  ).toEqual([expect.stringMatching(/^left-out: GuardDuty RDS Protection left out: /)]);
});

test('leaving one thing out leaves the others to be asked for', () => {
  const resources = DETECTOR(['RDS_LOGIN_EVENTS']);
  expect(broken({ resources, leftOut: ['guardduty-eks-audit-logs'] }, /S3_DATA_EVENTS/)).toHaveLength(1);
});

test('what is stated to be left out and is there all the same is found', () => {
  const resources = DETECTOR(['S3_DATA_EVENTS']);
  expect(broken({ resources, leftOut: ['guardduty-s3-data-events'] }, /^left-out-absent/)).toEqual([
    'left-out-absent: found GuardDuty S3 Protection, which the deployment says are left out',
  ]);
});

test('without a deployment nothing is left out', () => {
  const assembly = assemblyOf({ resources: VPC });
  const { scope } = assembly;
  for (const resource of assembly.resources) {
    expect(leftOutBeside(resource, assembly)).toEqual([]);
    expect(leftOutWithin(resource, scope)).toEqual([]);
  }
  expect(isLeftOut('AWS::EC2::VPCEncryptionControl', scope, SITE.region)).toBe(false);
});

test('leaving out one kind of policy of an organization leaves no other out', () => {
  const { scope } = assemblyOf({ ...SITE, resources: {}, leftOut: ['ai-opt-out-policy'] });
  const type = 'AWS::Organizations::Policy';
  expect(isLeftOut(type, scope, SITE.region, 'AISERVICES_OPT_OUT_POLICY')).toBe(true);
  expect(isLeftOut(type, scope, SITE.region, 'RESOURCE_CONTROL_POLICY')).toBe(false);
  expect(isLeftOut(type, scope, SITE.region)).toBe(false);
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
  ]);
  const assembly = assemblyOf({ ...SITE, resources, leftOut: [feature] });
  expect(assembly.resources.filter((each) => leftOutWithin(each, assembly.scope).length > 0)).toHaveLength(1);
  expect(assembly.resources.filter((each) => leftOutBeside(each, assembly).length > 0).length).toBeGreaterThan(0);
});
