import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runApp } from './support/run-app';

const scratch = mkdtempSync(join(tmpdir(), 'trefoil-strict-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Synthesizes sites of the reference deployment, each with one resource more, CDK's own validation on. */
function synth(seeds: Readonly<Record<string, { readonly type: string; readonly properties: object }>>) {
  return runApp(join(scratch, 'cdk.out'), { seeds: JSON.stringify(seeds) }, 'test/support/seeded-app.ts');
}

const ASSESSMENT = {
  type: 'AWS::AuditManager::Assessment',
  properties: {
    FrameworkId: 'a1b2c3d4-5678-90ab-cdef-0123456789ab',
    Name: 'assessment',
    Scope: { AwsAccounts: [{ Id: '444444444444', EmailAddress: 'audit@example.com', Name: 'hamar' }] },
    Roles: [{ RoleArn: 'arn:aws:iam::444444444444:role/auditor', RoleType: 'PROCESS_OWNER' }],
    AssessmentReportsDestination: { Destination: 's3://trefoil-reports', DestinationType: 'S3' },
  },
};
const logGroup = (LogGroupClass: string) => ({ type: 'AWS::Logs::LogGroup', properties: { LogGroupClass } });

test('a type that AWS does not have in Stockholm fails a site in Stockholm', () => {
  const { status, stderr } = synth({ hamar: ASSESSMENT });
  expect(status).toBe(1);
  expect(stderr).toMatch(/AWS::AuditManager::Assessment[\s\S]*eu-north-1[\s\S]*hamar\/Audit\/Seed[\s\S]*F3006/);
}, 120_000);

test('a value that AWS does not know, of which CDK only warns, fails', () => {
  expect(synth({ hamar: logGroup('WHATEVER') })).toEqual({
    status: 1,
    stderr: expect.stringMatching(/\nCloudFormation Validate: W3030 on hamar\/Audit\/Seed: .*$/),
  });
}, 120_000);

test('the same type in Dublin, and a value that AWS knows, pass', () => {
  expect(synth({ dublin: ASSESSMENT, hamar: logGroup('DELIVERY') })).toEqual({ status: 0, stderr: '' });
}, 120_000);

test('the commands that judge are strict about every stack, of every Stage', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.synth).toBe('cdk synth --quiet --strict "**"');
  for (const name of ['deploy', 'review']) {
    const commands = readFileSync(`.github/workflows/${name}.yml`, 'utf8').match(/^.*npx cdk synth .*$/gm) ?? [];
    const judging = commands.filter((command) => !command.includes('/base"'));
    expect(judging).toEqual([expect.stringMatching(/--strict .*"\*\*"$/)]);
  }
});
