import { basename } from 'node:path';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write, folder } = scratch();

// A queue of another Region is a finding that no catalogue can change: it stands in a plain string.
const bad = write('bad.json', {
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { RedriveAllowPolicy: { sourceQueueArns: ['arn:aws:sqs:us-east-1:222222222222:a'] } },
    },
  },
});
const empty = write('empty.json', { Resources: {} });
const broken = write('broken.json', '{"Resources": ');
const IE = ['--region', 'eu-west-1', '--boundary', 'IE'];

test('exits 0 where everything holds, 1 where something does not, 2 where something cannot be read', () => {
  expect(trefoil('check', empty, ...IE).code).toBe(0);
  expect(trefoil('check', bad, ...IE).code).toBe(1);
  expect(trefoil('check', broken, ...IE).code).toBe(2);
});

test('writes JSON of just these fields', () => {
  const { out } = trefoil('check', bad, ...IE, '--format', 'json');
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual([
    'findings',
    'rules',
    'resources',
    'templates',
    'baseline',
    'unfit',
    'flaws',
    'beyond',
  ]);
  expect([report.resources, report.templates]).toEqual([1, 1]);
  const finding = report.findings.find(({ rule }: { rule: string }) => rule === 'foreign-region');
  expect(finding).toEqual({
    rule: 'foreign-region',
    topic: 'residency',
    level: 'mandatory',
    severity: 'critical',
    file: bad,
    line: 1,
    column: 104,
    code: null,
    stack: 'bad',
    resource: 'Queue',
    type: 'AWS::SQS::Queue',
    path: 'Properties.RedriveAllowPolicy.sourceQueueArns.0',
    message: expect.stringContaining('us-east-1'),
    fix: expect.any(String),
  });
  expect(report.rules.find(({ id }: { id: string }) => id === 'foreign-region')).toEqual({
    id: 'foreign-region',
    outcome: 'failed',
    evaluated: 1,
    failed: 1,
    waived: 0,
    baseline: 0,
  });
});

test('judges the rest of a folder of which a part is broken, and says on stderr what is', () => {
  const { code, out, err } = trefoil('check', folder, ...IE, '--format', 'json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ templates: 2 });
  expect(err).toBe(`${broken}:1:15: is no JSON: expected a value, found the end of the file\n`);
});

test('a template without a Region is not pinned', () => {
  const { code, out } = trefoil('check', empty);
  expect(code).toBe(1);
  expect(out).toContain('is not pinned to a Region');
});

test('the boundary is the EEA unless it is said to be less', () => {
  expect(trefoil('check', empty, '--region', 'eu-north-1').code).toBe(0);
  expect(trefoil('check', empty, '--region', 'eu-west-2').code).toBe(1);
  expect(trefoil('check', empty, '--region', 'eu-west-2', '--boundary', 'EEA,GB').code).toBe(0);
  expect(trefoil('check', empty, '--region', 'eu-north-1', '--boundary', 'IE').code).toBe(1);
});

test('a deployment names the boundary and the accounts', () => {
  const deployment = ['--deployment', 'deployments/reference.yaml', '--region', 'eu-west-1'];
  expect(trefoil('check', empty, ...deployment, '--account', '222222222222').code).toBe(0);
  expect(trefoil('check', empty, ...deployment, '--account', '999999999999').code).toBe(1);
  expect(trefoil('check', empty, ...deployment).out).toContain('account');
});

test('prints for people: the resource, what was found, the place, a caret, the fix, the counts last', () => {
  const { out } = trefoil('check', bad, ...IE);
  const [heading, found, place, excerpt] = out.split('\n');
  expect(heading).toBe(`Queue (AWS::SQS::Queue) ${bad}`);
  expect(found).toMatch(
    /^ {2}critical foreign-region \(mandatory\): Properties\.RedriveAllowPolicy\.sourceQueueArns\.0: found us-east-1/,
  );
  expect(place).toBe(`    ${bad}:1:104`);
  expect(excerpt).toMatch(/^ {4}1 \| \{"Resources"/);
  expect(out.match(/fix: name a resource of the site/g)).toHaveLength(1);
  expect(out).toMatch(
    /\d+ open findings?: \d+ critical.* \(\d+ mandatory, \d+ required\), \d+ advisory, 0 waived\n\d+ of \d+ rules evaluated on 1 resource in 1 template, \d+ not applicable/,
  );
  expect(out).not.toContain('rack-backup');
  expect(trefoil('check', bad, ...IE, '--verbose').out).toMatch(/^not applicable: .*rack-backup/m);
});

test('prints resource by resource, the worst first', () => {
  const two = write('two.json', {
    Resources: {
      Mild: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: false } },
      Worst: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          SqsManagedSseEnabled: false,
          RedriveAllowPolicy: { sourceQueueArns: ['arn:aws:sqs:us-east-1:222222222222:a'] },
        },
      },
    },
  });
  const { out } = trefoil('check', two, ...IE, '--profile', 'full');
  expect(out.match(/^\S+ \(AWS::SQS::Queue\)/gm)).toEqual(['Worst (AWS::SQS::Queue)', 'Mild (AWS::SQS::Queue)']);
});

test('says one line of what could not be read at all', () => {
  expect(trefoil('check', 'nope')).toEqual({ code: 2, out: '', err: 'nope: no such file or folder\n' });
});

test('prints nothing that steers a terminal', () => {
  const hostile = write('hostile/a.json', {
    Resources: { 'A\u001b[31m': { Type: 'X\u001b[2J', Properties: { A: 'us-east-1\u001b]0;title\u0007' } } },
  });
  for (const format of ['text', 'markdown'])
    expect(trefoil('check', hostile, ...IE, '--format', format).out).not.toMatch(/[^\n\P{Cc}]/u);
});

test('writes Markdown whose tables hold whatever a template says', () => {
  const piped = write('piped/a.json', { Resources: { 'A|B': { Type: 'A::X', Properties: { 'C`|': 'us-east-1' } } } });
  const { out } = trefoil('check', piped, ...IE, '--format', 'markdown');
  const row = out.split('\n').find((line) => line.startsWith('| `A'));
  expect(row?.replaceAll('\\|', '').split('|')).toHaveLength(6);
});

test('writes SARIF with rules, places and columns of UTF-16', () => {
  const log = JSON.parse(trefoil('check', bad, broken, ...IE, '--format', 'sarif').out);
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'foreign-region');
  expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
    id: 'foreign-region',
    properties: { tags: ['security', 'residency', 'mandatory'], 'security-severity': '9.0' },
  });
  expect(result).toMatchObject({
    level: 'error',
    locations: [
      { physicalLocation: { artifactLocation: { uri: basename(bad) }, region: { startLine: 1, startColumn: 104 } } },
    ],
  });
  expect(run).toMatchObject({
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }],
  });
});

test('SARIF says where it is explained, of which run it is, and nothing of this machine', () => {
  const { out } = trefoil('check', bad, ...IE, '--profile', 'full', '--format', 'sarif');
  expect(out).not.toContain('file://');
  const [run] = JSON.parse(out).runs;
  expect(run.automationDetails).toEqual({ id: 'trefoil/check/' });
  expect(run.tool.driver.informationUri).toMatch(/^https:/);
  for (const rule of run.tool.driver.rules) {
    expect(rule.helpUri).toMatch(/^https:.*#[a-z-]+$/);
    expect(rule.help.markdown).toContain('**Fix:**');
    expect(rule.defaultConfiguration.level).toBe(
      { mandatory: 'error', required: 'warning', advisory: 'note' }[String(rule.properties.tags[2])],
    );
  }
  const other = ['--deployment', 'deployments/outposts.yaml', '--format', 'sarif'];
  expect(JSON.parse(trefoil('check', bad, ...other).out).runs[0].automationDetails.id).toBe('trefoil/check-outposts/');
});

test('SARIF holds no link that a template wrote', () => {
  const hostile = write('link/a.json', {
    Resources: { A: { Type: 'A::X', Properties: { '[x](javascript:alert)\u202e': 'us-east-1' } } },
  });
  const { out } = trefoil('check', hostile, ...IE, '--format', 'sarif');
  const texts = JSON.parse(out).runs[0].results.map(({ message }: { message: { text: string } }) => message.text);
  expect(texts.join()).toContain('\\[x\\](javascript:alert)\uFFFD');
});

test('types that nobody has looked at fail, or are reported only', () => {
  const unknown = write('unknown/a.json', { Resources: { A: { Type: 'Nobody::Knows::This' } } });
  expect(trefoil('check', unknown, ...IE).code).toBe(1);
  const { code, out } = trefoil('check', unknown, ...IE, '--unknown-types=warn');
  expect(code).toBe(0);
  expect(out).toContain('Nobody::Knows::This');
});

test.each<[string, readonly string[], string]>([
  [
    'a Region that is none',
    [empty, '--region', 'eu-west-9'],
    '--region: no Region eu-west-9 is known, did you mean eu-west-1',
  ],
  ['a value of a switch', [empty, '--verbose=yes'], '--verbose: expected no value, found "yes"'],
  ['no such file', ['none.json'], 'none.json: no such file or folder'],
  ['a flag that is none', [empty, '--fromat', 'json'], '--fromat: unknown option, did you mean --format'],
  ['a flag without a value', [empty, '--format'], '--format: expected a value, found none'],
  ['a flag for a value', [empty, '--format', '--region'], '--format: expected a value, found none'],
  ['a flag twice', [empty, '--region', 'eu-west-1', '--region', 'eu-west-1'], '--region: given twice'],
  [
    'a format that is none',
    [empty, '--format', 'xml'],
    '--format: expected one of text, json, sarif, markdown, found "xml"',
  ],
  ['a country that is none', [empty, '--boundary', 'IE,XX'], 'expected EEA or country codes such as IE, found "XX"'],
  ['a country in small letters', [empty, '--boundary', 'ie'], 'found "ie"'],
  ['an empty boundary', [empty, '--boundary', 'IE,'], 'found ""'],
  ['a country without a Region', [empty, '--boundary', 'NO'], 'no AWS Region is in NO'],
  [
    'a Region that is none',
    [empty, '--region', 'Dublin'],
    '--region: expected a Region such as eu-west-1, found "Dublin"',
  ],
  ['an account that is none', [empty, '--account', '22'], '--account: expected twelve digits, found "22"'],
  ['a mode that is none', [empty, '--unknown-types', 'ignore'], '--unknown-types: expected one of fail, warn'],
  ['a deployment that is none', [empty, '--deployment', 'none.yaml'], 'none.yaml'],
  ['a deployment that is broken', [empty, '--deployment', broken], broken],
])('refuses %s with exit code 2', (_name, args, message) => {
  const { code, out, err } = trefoil('check', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(out === '' || out.includes('not everything was checked')).toBe(true);
});

describe('rules that need a deployment file, where none is given', () => {
  const line =
    /^(\d+) rules need the deployment file: --deployment FILE; \d+ rules need to know which accounts are yours: --account ID$/m;

  test('are told in one line, and are among neither those that hold nor those that do not apply', () => {
    const { out } = trefoil('check', bad, ...IE, '--profile', 'full', '--verbose');
    expect(Number(line.exec(out)?.[1])).toBeGreaterThan(50);
    expect(out).toMatch(/^not evaluated: .*data-only-from-site-network/m);
    expect(/^not applicable: (.*)$/m.exec(out)?.[1]).not.toMatch(/data-only-from-site-network|site-keys/);
    expect(trefoil('check', bad, ...IE, '--format', 'markdown').out).toMatch(/rules? needs? the deployment file/);
  });

  test('have an outcome of their own for machines', () => {
    const asked = (...flags: readonly string[]) => {
      const { rules } = JSON.parse(trefoil('check', bad, '--profile', 'full', '--format', 'json', ...flags).out);
      return (id: string) => rules.find((rule: { id: string }) => rule.id === id);
    };
    expect(asked()('site-keys')).toMatchObject({ outcome: 'not evaluated', wants: 'deployment', evaluated: 0 });
    expect(asked()('unknown-account')).toMatchObject({ outcome: 'not evaluated', wants: 'accounts' });
    expect(asked('--account', '222222222222')('unknown-account')).toMatchObject({ outcome: 'held', evaluated: 1 });
    expect(asked()('rack-backup')).toMatchObject({ outcome: 'not applicable' });
  });

  test('are notes of the run in SARIF, which has no results of them', () => {
    const { out } = trefoil('check', bad, '--profile', 'full', '--format', 'sarif');
    const [{ invocations, results }] = JSON.parse(out).runs;
    const notes = invocations[0].toolConfigurationNotifications;
    expect(notes.length).toBeGreaterThan(50);
    expect(notes[0]).toMatchObject({ level: 'note', message: { text: expect.stringContaining('not evaluated') } });
    const silent = new Set(notes.map((note: { associatedRule: { id: string } }) => note.associatedRule.id));
    expect(results.some(({ ruleId }: { ruleId: string }) => silent.has(ruleId))).toBe(false);
  });
});
