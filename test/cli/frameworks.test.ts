import { FRAMEWORKS } from '../../lib/evidence/frameworks';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { folder, write } = scratch();
const here = process.cwd();
// The commands read the cdk.out of the current folder, where there is one.
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(here));

const key = (rotates: boolean) =>
  write(`${rotates}.json`, {
    Resources: {
      Key: {
        Type: 'AWS::KMS::Key',
        Properties: { EnableKeyRotation: rotates, KeyPolicy: { Version: '2012-10-17', Statement: [] } },
      },
    },
  });
const lines = (text: string) => text.split('\n');

test('without a name, every framework is listed with the counts of its clauses', () => {
  const { code, out } = trefoil('frameworks');
  expect(code).toBe(0);
  for (const { id, name } of FRAMEWORKS) expect(out).toContain(`${id.padEnd(13)}${name}`);
  expect(out).toContain('the mapping alone: no assembly was read');
});

test.each(FRAMEWORKS.map(({ id }) => id))('%s is listed clause by clause within 100 columns', (id) => {
  const { code, out } = trefoil('frameworks', id);
  const framework = FRAMEWORKS.find((each) => each.id === id);
  expect(code).toBe(0);
  for (const clause of framework?.clauses ?? []) expect(out).toContain(`\n${clause.id}  `);
  expect(lines(out).filter((line) => line.length > 100)).toEqual([]);
});

test('with an assembly, the state of the rules behind each clause is said', () => {
  const broken = trefoil('frameworks', 'cis-aws', '--assembly', key(false));
  expect(broken.out).toMatch(/^4\.6 {2}answered .*\n.*key-rotation\n {4}open findings: key-rotation$/m);
  expect(broken.code).toBe(0);
  const held = trefoil('frameworks', 'cis-aws', '--assembly', key(true));
  expect(held.out).toMatch(/^4\.6 {2}answered .*\n.*key-rotation\n {4}holds, 1 rule evaluated$/m);
  expect(held.out).toMatch(/^4\.7 {2}answered .*\n.*flow-log\n {4}not applicable, 0 rules evaluated$/m);
  expect(lines(held.out).filter((line) => line.length > 100)).toEqual([]);
  expect(trefoil('frameworks', '--assembly', key(false)).out).toMatch(/^cis-aws .* [1-9]\d*$/m);
});

test('as JSON: clauses with their state, measures and rules once', () => {
  const { out } = trefoil('frameworks', 'cis-aws', '--json', '--assembly', key(false));
  const { frameworks, rules, measures } = JSON.parse(out);
  expect(frameworks).toHaveLength(1);
  expect(frameworks[0].clauses).toContainEqual(
    expect.objectContaining({ id: '4.6', kind: 'answered', state: 'open findings', open: ['key-rotation'] }),
  );
  expect(frameworks[0].coverage).toMatchObject({ clauses: frameworks[0].clauses.length });
  expect(rules).toContainEqual(expect.objectContaining({ id: 'key-rotation', is: 'rule', outcome: 'failed' }));
  const shown = frameworks[0].clauses.flatMap((clause: { readonly shown: readonly string[] }) => clause.shown);
  expect(Object.keys(measures).every((id) => shown.includes(id))).toBe(true);
});

test('sovereignty is told factor by factor, with the state of the rules and the claims of the provider', () => {
  const { code, out } = trefoil('frameworks', 'sovereignty', '--assembly', key(false));
  expect(code).toBe(0);
  expect(out).toContain('key-life-cycle (open findings)');
  expect(out).toMatch(/claimed {3}aws-eusc: /);
  const { factors } = JSON.parse(trefoil('frameworks', 'sovereignty', '--json').out);
  expect(factors.length).toBeGreaterThan(10);
});

test.each([
  [['nist'], 'no framework "nist", did you mean nist-800-53'],
  [['gdrpx'], 'expected one of gdpr,'],
  [['sovereingty'], 'no framework "sovereingty", did you mean sovereignty'],
  [['dra'], 'no framework "dra", did you mean dora'],
  [['gdpr', 'dora'], 'expected one name, found gdpr dora'],
  [['gdpr', '--assembly', '/nonexistent'], '/nonexistent'],
  [['--format', 'json'], '--format: unknown option'],
])('%j is refused', (args, message) => {
  expect(trefoil('frameworks', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
