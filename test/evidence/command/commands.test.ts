import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessRecord } from '../../../lib/access/access-record';
import { checkBy } from '../../../lib/cli/check';
import { diff } from '../../../lib/cli/diff';
import { evidenceCommand } from '../../../lib/cli/evidence';
import type { Commit } from '../../../lib/evidence/record/gather';
import { RECORD_FILE } from '../../../lib/judge/report/run-record';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { runIn } from '../../cli/terminal';
import { scratch } from '../../support/scratch';
import { TODAY } from '../evidence-for';
import { BAD, GOOD, judgedFolder } from '../judged-folder';

const files = scratch();
const COMMIT: Commit = { time: `${TODAY}T10:00:00.000Z`, id: 'a'.repeat(40) };
/** A queue of which one principal receives messages, over TLS. */
const queue = (principal: string) => ({
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Queue' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Deny', Principal: '*', NotAction: 'sqs:ReceiveMessage', Resource: '*' },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' },
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': principal } },
          },
        ],
      },
    },
  },
});

const good = judgedFolder(files, 'good', GOOD);
const open = judgedFolder(files, 'open', BAD);

function trefoil(args: readonly string[], commit: () => Commit | undefined = () => COMMIT) {
  const commands = {
    evidence: () => evidenceCommand({ commit, access: () => ACCESS }),
    diff: () => diff,
    check: () => checkBy(ALL_RULES),
  };
  return runIn(args, commands, TODAY);
}

/** Every file below a folder, with its text. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const write = (assembly: string, out: string, ...more: readonly string[]) =>
  trefoil(['evidence', assembly, '--deployment', 'reference', '--out', join(files.folder, out), ...more]);

interface Result {
  readonly level: string;
  readonly ruleId: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly message: { readonly text: string };
}

type Written = Readonly<Record<string, unknown>> & { readonly access: object };

const ACCESS: AccessRecord = {
  principals: [{ id: 'dublin/outsider/elsewhere', name: 'outsider, at Dublin', from: 'from elsewhere' }],
  actions: [{ id: 'data/read', name: 'read' }],
  cells: [
    {
      principal: 'dublin/outsider/elsewhere',
      action: 'data/read',
      decision: 'implicit-deny',
      reason: 'nothing allows it',
    },
  ],
  searches: [],
};

describe('trefoil evidence', () => {
  test('writes every form, and names what it wrote', () => {
    const { code, out } = write(good, 'one');
    expect(code).toBe(0);
    const written = Object.keys(contentOf(join(files.folder, 'one')));
    expect(written).toEqual(
      expect.arrayContaining([
        'evidence.json',
        'oscal/assessment-results.json',
        'oscal/component-definition.json',
        'results.sarif',
        'summary.md',
      ]),
    );
    expect(out.trim().split('\n')).toHaveLength(written.length);
  });

  test('writes the same bytes again, wherever the assembly lies, and names no place of this machine', () => {
    const elsewhere = join(files.folder, 'deeper', 'elsewhere');
    cpSync(good, elsewhere, { recursive: true });
    write(good, 'one');
    write(elsewhere, 'two');
    const one = contentOf(join(files.folder, 'one'));
    expect(contentOf(join(files.folder, 'two'))).toEqual(one);
    expect(Object.values(one).join()).not.toContain(files.folder);
  });

  test('writes what does not hold all the same, and exits 1', () => {
    const { code } = write(open, 'three');
    expect(code).toBe(1);
    const { runs } = JSON.parse(readFileSync(join(files.folder, 'three', 'results.sarif'), 'utf8'));
    const [first] = runs[0].results;
    expect(runs[0].tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'storage.template.json' },
      region: { startLine: 1 },
    });
  });

  test('finds what check finds, by level, rule, place and words: the review compares them so', () => {
    write(open, 'three');
    const { out } = trefoil(['check', open, '--format', 'sarif']);
    const found = (sarif: string) =>
      JSON.parse(sarif).runs[0].results.map(({ level, ruleId, partialFingerprints, message }: Result) => [
        ...[level, ruleId, partialFingerprints['subject/v1'], message.text],
      ]);
    expect(found(out).length).toBeGreaterThan(0);
    expect(found(readFileSync(join(files.folder, 'three', 'results.sarif'), 'utf8'))).toEqual(found(out));
  });

  test('writes nothing for an assembly that nobody checked', () => {
    const bare = join(files.folder, 'bare');
    cpSync(good, bare, { recursive: true });
    rmSync(join(bare, RECORD_FILE));
    const { code, err } = write(bare, 'four');
    expect([code, existsSync(join(files.folder, 'four'))]).toEqual([2, false]);
    expect(err).toContain('register ResidencyChecks on the App');
  });

  test('says what is missing where neither git nor the environment dates it', () => {
    const { code, err } = trefoil(['evidence', good], () => undefined);
    expect([code, err.includes('SOURCE_DATE_EPOCH')]).toEqual([2, true]);
  });

  test('takes no baseline: no claim rests on what is excused by having been there before', () => {
    const { code, err } = write(good, 'five', '--baseline', 'trefoil-baseline.json');
    expect([code, existsSync(join(files.folder, 'five'))]).toEqual([2, false]);
    expect(err).toContain('--baseline: unknown option');
  });

  test('shows each decision on access in the page where that is asked for', () => {
    const page = (...more: readonly string[]) => {
      expect(write(good, 'page', ...more).code).toBe(0);
      return readFileSync(join(files.folder, 'page', 'report.html'), 'utf8');
    };
    expect(page()).not.toContain('What decided');
    expect(page('--full')).toContain('What decided');
  });

  test('writes page, register and summary in other languages beside English, which stays as it is', () => {
    const folder = join(files.folder, 'six');
    write(good, 'six');
    const english = contentOf(folder);
    expect(write(good, 'six', '--language', 'de,fr,nb').code).toBe(0);
    const all = contentOf(folder);
    expect(all).toMatchObject(english);
    const pages = ['de', 'fr', 'nb'].flatMap((code) => [
      `register.${code}.html`,
      `report.${code}.html`,
      `summary.${code}.md`,
    ]);
    expect(Object.keys(all).sort()).toEqual([...Object.keys(english), ...pages].sort());
    expect(all['report.nb.html']).toContain('<html lang="nb">');
    // Those of before are not of what is written now.
    write(good, 'six');
    expect(contentOf(folder)).toEqual(english);
  });

  test('names the languages that there are', () => {
    const { code, err } = write(good, 'seven', '--language', 'de,xx');
    expect([code, existsSync(join(files.folder, 'seven'))]).toEqual([2, false]);
    expect(err).toContain('--language: found "xx", expected some of en, de, fr, nb, as in de,fr');
  });

  test('takes one assembly', () => {
    expect(trefoil(['evidence', good, open])).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected one assembly'),
    });
  });
});

describe('trefoil diff', () => {
  test.each([
    [
      'resources',
      (record: Written) => ({ ...record, templates: [] }),
      /^.*refers to templates\[0\], which is not there/,
    ],
    [
      'policies',
      (record: Written) => ({ ...record, policies: [{ resource: 'r', kind: 'key', statements: [9] }] }),
      /r refers to statements\[9\]/,
    ],
    ['rules', (record: Written) => ({ ...record, resources: [] }), /refers to resources\[0\]/],
    [
      'decisions',
      (record: Written) => ({ ...record, access: { ...record.access, decisions: [] } }),
      /refers to decisions\[0\]/,
    ],
  ])('refuses evidence whose %s refer to what is not there', (_what, change, message) => {
    write(good, 'torn');
    const file = join(files.folder, 'torn', 'evidence.json');
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
    expect(trefoil(['diff', good, file])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });

  test('of an assembly and itself says that nothing changes', () => {
    const out = 'This change newly allows nothing\nnothing changes in meaning\n';
    expect(trefoil(['diff', good, good])).toEqual({ code: 0, out, err: '' });
  });

  test('exits 1 where something weakens, 0 where it strengthens', () => {
    expect([trefoil(['diff', good, open]).code, trefoil(['diff', open, good]).code]).toEqual([1, 0]);
  });

  test('reads assemblies, evidence files and folders of evidence alike', () => {
    write(good, 'base');
    write(open, 'head');
    const [base, head] = [join(files.folder, 'base'), join(files.folder, 'head', 'evidence.json')];
    const json = (...args: readonly string[]) => trefoil(['diff', ...args, '--format', 'json']).out;
    const assemblies = ['--base-assembly', good, '--head-assembly', open];
    expect(json(base, head, ...assemblies)).toBe(json(good, open, '--deployment', 'reference'));
    expect(JSON.parse(json(base, head, ...assemblies))).toMatchObject({ newlyAllowed: { answer: 'nothing' } });
    // Evidence has no policies to ask.
    expect(JSON.parse(json(base, head))).not.toHaveProperty('newlyAllowed');
    expect(trefoil(['diff', base, head]).out).toMatch(/^What this change newly allows was not asked/);
  });

  test('refuses an assembly of which the evidence is not', () => {
    write(good, 'base');
    const { code, err } = trefoil(['diff', good, join(files.folder, 'base'), '--head-assembly', open]);
    expect([code, err]).toEqual([2, expect.stringContaining('has other templates than the evidence')]);
    expect(trefoil(['diff', good, open, '--head-assembly', open])).toMatchObject({ code: 2 });
  });

  test('tells first what is newly allowed, by whom, where, with an example', () => {
    const base = judgedFolder(files, 'queue', { ...GOOD, ...queue('arn:aws:iam::222222222222:role/Known') });
    const head = judgedFolder(files, 'wider', { ...GOOD, ...queue('arn:aws:iam::222222222222:role/Other') });
    const { code, out } = trefoil(['diff', base, head]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^This change newly allows: any other role or user of Dublin's account may sqs:\w+ on arn:aws:sqs:\S+ at Dublin \(Ireland/,
    );
    expect(out).toContain('assumed-role/Other/any-session may ');
    expect(trefoil(['diff', base, head, '--format', 'markdown']).out).toMatch(/^\*\*This change newly allows: /);
    const added = trefoil(['diff', good, head, '--format', 'json']);
    expect(JSON.parse(added.out)).toMatchObject({
      newlyAllowed: {
        answer: 'something',
        requests: [],
        added: [{ kind: 'store', what: expect.stringMatching(/:q$/) }],
      },
    });
  });

  test('takes the deployments that the assemblies hold, and refuses another of either side', () => {
    const stranger = {
      ...GOOD,
      Policy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/q'],
          PolicyDocument: {
            Statement: [{ Effect: 'Allow', Principal: { AWS: '999999999999' }, Action: 'sqs:*', Resource: '*' }],
          },
        },
      },
    };
    const head = judgedFolder(files, 'stranger', stranger);
    const taken = trefoil(['diff', good, head, '--format', 'json']);
    expect(taken).toEqual(trefoil(['diff', good, head, '--deployment', 'reference', '--format', 'json']));
    expect(taken.out).toContain('foreign-principal');
    const untold = [
      judgedFolder(files, 'good-untold', GOOD, false),
      judgedFolder(files, 'stranger-untold', stranger, false),
    ];
    expect(trefoil(['diff', ...untold, '--format', 'json']).out).not.toContain('foreign-principal');
    for (const flag of ['--deployment', '--base-deployment']) {
      const { code, out, err } = trefoil(['diff', good, open, flag, 'outposts']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('was synthesized from deployments/reference.yaml, found --deployment outposts');
    }
  });

  test('compares assemblies of other versions, which evidence refuses', () => {
    const old = join(files.folder, 'old');
    cpSync(good, old, { recursive: true });
    const record = JSON.parse(readFileSync(join(old, RECORD_FILE), 'utf8'));
    writeFileSync(join(old, RECORD_FILE), JSON.stringify({ ...record, version: '0.0.1' }));
    expect(trefoil(['diff', old, good]).out).toContain('neutral plugin Trefoil: it ran in another version');
  });

  test.each([
    [['diff'], 'expected a base and a head, found neither'],
    [['diff', good], 'expected a base and a head'],
    [['diff', good, 'nowhere'], 'no such file or folder'],
    [['diff', good, 'package.json'], 'is not evidence'],
    [['diff', good, files.write('later.json', { schema: 2 })], 'is evidence of schema 2, expected 3'],
    [['diff', good, 'lib'], 'manifest.json'],
  ])('%j is unusable', (args, message) => {
    const { code, err } = trefoil(args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
