import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { access as accessCommand } from '../lib/cli/access';
import { verdictBy } from '../lib/cli/verdict';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { DeploymentError } from '../lib/deployment/problem';
import { ALL_RULES } from '../lib/site-policy/rules';
import { FEATURE_IDS, FEATURES } from '../lib/world/features';
import { runCommand } from './cli/terminal';
import { runApp } from './support/run-app';

const scratch = mkdtempSync(join(tmpdir(), 'trefoil-synth-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs the app as the CDK CLI does; `guard` asks the rules of the hooks, too. */
function synth(deployment: string, { out = join(scratch, 'cdk.out'), guard = false } = {}) {
  return { ...runApp(out, { deployment, guard }), out };
}

/** A copy of a deployment, the reference one unless told, with one thing changed. */
function changed(from: string | RegExp, to: string, name = 'reference'): string {
  const file = join(scratch, `changed-${Math.abs(hash(`${name}${from}${to}`))}.yaml`);
  const text = readFileSync(`deployments/${name}.yaml`, 'utf8');
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to replace: ${from}`);
  writeFileSync(file, other);
  return file;
}

const hash = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);

test('the reference deployment synthesizes without a finding of any check, and says where each site rests', () => {
  const { status, stderr, out } = synth('reference', { guard: true });
  expect({ status, stderr: stderr.split('\n').filter((line) => /error|fatal|warning/i.test(line)) }).toEqual({
    status: 0,
    stderr: [],
  });
  expect(stderr).toContain('Hamar: rests in Sweden (SE), in eu-north-1, Stockholm, not in Norway (NO)');
  const { pluginReports } = JSON.parse(readFileSync(join(out, 'validation-report.json'), 'utf8'));
  expect(pluginReports.map((report: { pluginName: string }) => report.pluginName)).toEqual(
    expect.arrayContaining(['AwsSolutions']),
  );
  const bucket = 'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1/users/1';
  const asked = access(out, '--principal', 'gateway-reader', '--action', 's3:GetObject', '--resource', bucket);
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out.split('\n')[1]).toMatch(
    /^dublin\/gateway-reader\/gateway +s3:GetObject +allow +resource policy GatewayReads/,
  );
  const searched = access(out, '--format', 'json');
  expect(searched.code).toBe(0);
  expect(JSON.parse(searched.out).searches.length).toBeGreaterThan(30);
  const [, shown = ''] = /^```\n(verdict [^`]*)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const said = runCommand(verdictBy(ALL_RULES), [out]).out.replaceAll(out, 'cdk.out');
  expect(words(said).slice(0, words(shown).length)).toEqual(words(shown));
}, 90_000);

/** What is said, however its lines are wrapped. */
const words = (text: string) => text.trim().split(/\s+/);

/** What `trefoil access` answers of an assembly of the reference deployment. */
function access(out: string, ...args: readonly string[]) {
  return runCommand(accessCommand, [out, '--deployment', 'deployments/reference.yaml', ...args]);
}

test('the outposts deployment synthesizes without a finding, and says that Hamar is attested', () => {
  const { status, stderr } = synth('outposts', { guard: true });
  expect(status).toBe(0);
  expect(stderr).toMatch(/Hamar: rests in Norway \(NO\), on an Outposts rack .* as attested by/);
}, 60_000);

test('the sovereign deployment synthesizes without an error, and says what is omitted, why, and what is not settled', () => {
  const { status, stderr, out } = synth('sovereign-cloud', { guard: true });
  expect(status).toBe(0);
  expect(stderr).toContain('Brandenburg: rests in Germany (DE), in eusc-de-east-1, Brandenburg');
  expect(stderr).toMatch(
    /^Brandenburg and Brandenburg-2: VPC Encryption Controls omitted: not known to be offered in aws-eusc .*; CloudFormation would refuse the network where it is missing; .*; decided by A\. Example, head of infrastructure on 2026-11-20, review by 2027-11-20$/m,
  );
  expect(stderr).toMatch(/^aws-eusc: used, and not settled whether it is offered there: .*resource control policies/m);
  expect(stderr).toMatch(/^aws-eusc: the account of Example Assurance GmbH, 555555555555, has to be one of aws-eusc/m);
  expect(stderr.split('\n').filter((line) => /error|fatal|warning/i.test(line))).toEqual([]);
  const { pluginReports } = JSON.parse(readFileSync(join(out, 'validation-report.json'), 'utf8'));
  const reports: readonly { pluginName: string; violations: readonly object[] }[] = pluginReports;
  expect(reports.map(({ pluginName }) => pluginName)).toEqual(
    expect.arrayContaining(['AwsSolutions', 'CloudFormation Validate']),
  );
  expect(reports.flatMap(({ violations }) => violations)).toEqual([]);
}, 60_000);

test('nothing is omitted of the sovereign deployment that its file does not say', () => {
  const entry = /omissions:[\s\S]*$/;
  const copies =
    'omissions:\n  - { feature: backup-copies, reason: not there, by: A. Example, on: 2026-11-20, expires: 2027-11-20 }\n';
  const { status, stderr } = synth(changed(entry, copies, 'sovereign-cloud'));
  expect(status).toBe(0);
  expect(stderr.match(/^.* omitted: /gm)).toEqual([expect.stringMatching(/copies/)]);
  expect(stderr).toMatch(/not settled whether it is offered there: VPC Encryption Controls, /);
}, 60_000);

test('everything that can be omitted can be omitted at once, and each is printed', () => {
  const entries = FEATURE_IDS.map(
    (feature) =>
      `  - { feature: ${feature}, reason: not there, by: A. Example, on: 2026-11-20, expires: 2027-11-20 }\n`,
  );
  const { status, stderr } = synth(changed(/omissions:[\s\S]*$/, `omissions:\n${entries.join('')}`, 'sovereign-cloud'));
  expect({ status, found: stderr.match(/^(?:ERROR|FATAL|WARNING).*$/gm) }).toEqual({ status: 0, found: null });
  expect(stderr).not.toContain('not settled whether');
  for (const feature of FEATURE_IDS) expect(stderr).toContain(`: ${FEATURES[feature].title} omitted: `);
}, 60_000);

const REFUSED = [
  [
    'a migration out of another partition',
    changed(
      'migrations: []',
      'migrations:\n  - id: legacy\n    source: { account: "777777777777", bucket: legacy-users, region: eu-west-1, country: IE }\n    destination: brandenburg\n    opens: 2026-11-01\n    closes: 2027-03-31',
      'sovereign-cloud',
    ),
    'migrations[0].destination: expected a site in the partition aws, that of the source; got brandenburg, in aws-eusc',
  ],
  [
    'a site of another partition',
    changed(
      /DE\n( *region: )eusc-de-east-1(\n *account: "333333333333"\n *placement: \{ kind: region, zones: )\[eusc-de-east-1a, eusc-de-east-1b\]/,
      'DE\n$1eu-central-1$2[eu-central-1a, eu-central-1b]',
      'sovereign-cloud',
    ),
    'sites.brandenb-2.region: expected a Region of the partition aws-eusc, that of organization.homeRegion; got eu-central-1, of the partition aws',
  ],
  [
    'a Region without prefix lists',
    changed(/prefixLists:\n.*\n/, '', 'sovereign-cloud'),
    '"aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS"',
  ],
  ['something omitted without a reason', changed(/ {4}reason: .*\n/, '', 'sovereign-cloud'), 'omissions[0].reason'],
  ['a Region in the United States', changed(/region: eu-north-1/, 'region: us-east-1'), 'sites.hamar.region'],
  ['overlapping ranges', changed('10.16.16.0/20', '10.16.0.0/20'), 'sites.ireland-2.addressRange'],
  [
    'a replication cycle',
    changed('addressRange: 10.16.32.0/20', 'addressRange: 10.16.32.0/20\n    replicatesTo: [dublin]'),
    'circle dublin -> ireland-2 -> hamar -> dublin',
  ],
  ['an unknown key', changed('boundary:', 'bondary:'), 'boundary'],
  ['a number for an account', changed('"444444444444"', '444444444444'), 'sites.hamar.account'],
] as const;

test.each(REFUSED)('%s is refused by file, line and path', (_what, file, path) => {
  expect(() => loadDeployment(file, { today: '2026-11-23' })).toThrow(DeploymentError);
  const message = messageOf(() => loadDeployment(file, { today: '2026-11-23' }));
  expect(message).toContain(path);
  expect(message).toMatch(/\.yaml:\d+:\d+ /);
});

test('the app refuses such a file with exit code 2 and the same words, and writes nothing', () => {
  const out = join(scratch, 'refused');
  const [[, file, path]] = REFUSED;
  const { status, stderr } = synth(file, { out });
  expect(status).toBe(2);
  expect(stderr).toContain(path);
  expect(stderr).toMatch(/\.yaml:\d+:\d+ /);
  expect(existsSync(join(out, 'manifest.json'))).toBe(false);
});

/** What an error says that is thrown. */
function messageOf(throws: () => unknown): string {
  try {
    return `nothing was thrown, and the result was ${throws()}`;
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

test('a deployment that is not there is refused, and those that are there are named', () => {
  const { status, stderr } = synth('refrence');
  expect(status).toBe(2);
  expect(stderr).toMatch(/reference.*did you mean reference/);
});
