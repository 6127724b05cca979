import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write } = scratch();
const IE = ['--region', 'eu-west-1', '--boundary', 'IE'];
/** A queue without a key, in a template that names another Region, and a bucket that anybody may read. */
const mixed = write('mixed.json', {
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        SqsManagedSseEnabled: false,
        RedriveAllowPolicy: { sourceQueueArns: ['arn:aws:sqs:us-east-1:222222222222:a'] },
      },
    },
    Open: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: 'open',
        PolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::open/*' }],
        },
      },
    },
  },
});
/** Nothing leaves; nothing is under a key. */
const unencrypted = write('unencrypted.json', {
  Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: false } } },
});

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly level: string;
}
const reportOf = (...args: readonly string[]) => JSON.parse(trefoil('check', ...args, ...IE, '--format', 'json').out);
const rulesOf = (...args: readonly string[]): readonly string[] =>
  reportOf(mixed, ...args).findings.map(({ rule }: Found) => rule);

test('each profile finds what the one before it finds, and more', () => {
  const [residency = [], encryption = [], exposure = [], access = [], full = []] = [
    'residency',
    'encryption',
    'exposure',
    'access',
    'full',
  ].map((profile) => rulesOf('--profile', profile));
  expect(residency).toContain('foreign-region');
  expect(residency).not.toContain('encrypted-at-rest');
  expect(encryption).toEqual(expect.arrayContaining([...residency, 'encrypted-at-rest']));
  expect(encryption).not.toContain('public-policy');
  expect(exposure).toEqual(expect.arrayContaining([...encryption, 'public-policy']));
  expect(access).toEqual(expect.arrayContaining([...exposure]));
  expect(full).toEqual(expect.arrayContaining([...access]));
});

test('a template that stands alone is asked for residency, and one last line counts the rest', () => {
  expect(rulesOf()).toEqual(rulesOf('--profile', 'residency'));
  const { code, out } = trefoil('check', unencrypted, ...IE);
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^also found, not failing: encryption \d+(, exposure \d+)?(, other \d+)?; --profile full shows them$/,
  );
  expect(trefoil('check', unencrypted, ...IE, '--profile', 'full').code).toBe(1);
  expect(trefoil('check', unencrypted, ...IE, '--profile', 'full').out).not.toContain('also found');
});

test('what a profile omits is counted in JSON, and what it finds adds up', () => {
  const { findings, beyond } = reportOf(unencrypted);
  const full: readonly Found[] = reportOf(unencrypted, '--profile', 'full').findings;
  expect(findings).toEqual([]);
  const counted = beyond.reduce((sum: number, { findings: found }: { findings: number }) => sum + found, 0);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBe(full.filter(({ level }) => level !== 'advisory').length);
});

test('a deployment is checked in full, and neither flag is taken beside it', () => {
  const deployment = ['--deployment', 'deployments/reference.yaml'];
  const { rules } = reportOf(unencrypted, ...deployment);
  expect(rules).toHaveLength(reportOf(unencrypted, '--profile', 'full').rules.length);
  for (const flag of ['--profile=full', '--fail-on=low']) {
    const { code, err } = trefoil('check', unencrypted, ...deployment, flag);
    expect(code).toBe(2);
    expect(err).toContain('expected none beside the deployment deployments/reference.yaml');
  }
});

test('every finding has a severity, and --fail-on says which one fails', () => {
  const findings: readonly Found[] = reportOf(mixed, '--profile', 'full').findings;
  const severity = (id: string) => findings.find(({ rule }) => rule === id)?.severity;
  expect(severity('foreign-region')).toBe('critical');
  expect(severity('public-policy')).toBe('critical');
  expect(severity('encrypted-at-rest')).toBe('high');
  const code = (...args: readonly string[]) => trefoil('check', unencrypted, ...IE, '--profile', 'full', ...args).code;
  expect(code('--fail-on', 'critical')).toBe(0);
  expect(code('--fail-on', 'high')).toBe(1);
  expect(code('--fail-on', 'low')).toBe(1);
});
