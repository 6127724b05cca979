import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { commandsIn, main } from '../../lib/cli/main';
import { evidenceFiles } from '../../lib/evidence/files';
import { gatherUnproved } from '../../lib/evidence/record/gather';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import * as arbitrary from './arbitraries';

/** What is fuzzed, how often it is tried of a hundred, and how an input is tried. */
interface Target {
  readonly name: string;
  readonly share: number;
  readonly property: (folder: string) => fc.IRawProperty<never> | fc.IRawProperty<unknown, false>;
}

/** Seconds of CPU that no input may take. */
const MOST_SECONDS = 2;

const commands = commandsIn({ commit: () => undefined, rules: () => TEMPLATE_RULES });

/** Runs a command line as the program does, and throws unless it ends as it should. */
function run(args: readonly string[]): void {
  let written = '';
  const add = (text: string) => {
    written += text;
  };
  const before = process.cpuUsage();
  const code = main(args, { out: add, err: add, color: false, today: '2026-11-24' }, commands);
  const { user, system } = process.cpuUsage(before);
  if (![0, 1, 2].includes(code))
    throw new Error(
      `ended in ${code}: ${written.split('\n').filter((line) => /internal error \(/.test(line))[0] ?? written.slice(0, 500)}`,
    );
  if ((user + system) / 1e6 > MOST_SECONDS) throw new Error(`took ${(user + system) / 1e6} seconds of CPU`);
  const unseen = [...written].find((letter) => letter !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter));
  if (unseen !== undefined) throw new Error(`wrote the character U+${unseen.codePointAt(0)?.toString(16)}`);
  if (/^\s*::[a-z-]+.*::|##\[/im.test(written)) throw new Error('wrote a command of a workflow');
  if (/^\s+at .*:\d+:\d+\)?$/m.test(written)) throw new Error('wrote a trace');
  if (code === 2 && written.trim() === '') throw new Error('ended in 2 without a word');
}

const json = (value: unknown) => JSON.stringify(value) ?? 'null';
const yaml = (value: unknown) => stringify(value ?? null, { aliasDuplicateObjects: false });
const formats = fc.constantFrom('text', 'json', 'sarif', 'markdown');

const TARGETS: readonly Target[] = [
  {
    name: 'templates',
    share: 50,
    property: (folder) =>
      fc.property(arbitrary.text(arbitrary.template, json), formats, (text, format) => {
        writeFileSync(join(folder, 'a.json'), text);
        run([
          'check',
          join(folder, 'a.json'),
          '--region',
          'eu-west-1',
          '--account',
          '111111111111',
          '--profile',
          'full',
          '--format',
          format,
        ]);
      }),
  },
  {
    name: 'templates of a deployment',
    share: 5,
    property: (folder) =>
      fc.property(arbitrary.template, (template) => {
        writeFileSync(join(folder, 'a.json'), json(template));
        run(['check', join(folder, 'a.json'), '--deployment', 'reference', '--region', 'eu-west-1']);
      }),
  },
  {
    name: 'templates in YAML, and what they are short of or cost',
    share: 10,
    property: (folder) =>
      fc.property(
        arbitrary.text(arbitrary.template, yaml),
        fc.constantFrom(['check'], ['limits', '--from', '0'], ['cost']),
        (text, [command, ...more]) => {
          writeFileSync(join(folder, 'a.yaml'), text);
          run([command ?? '', join(folder, 'a.yaml'), ...more]);
        },
      ),
  },
  {
    name: 'assemblies',
    share: 10,
    property: (folder) =>
      fc.property(
        arbitrary.text(arbitrary.manifest, json),
        arbitrary.template,
        arbitrary.text(arbitrary.assets, json),
        (manifest, template, assets) => {
          mkdirSync(join(folder, 'out', 'stage'), { recursive: true });
          const write = (name: string, text: string) => writeFileSync(join(folder, 'out', name), text);
          write('cdk.out', '{}');
          write('manifest.json', manifest);
          write('a.json', json(template));
          write('b.json', json({ Resources: {} }));
          write('list.json', assets);
          write('stage/manifest.json', '{"artifacts": {}}');
          run(['check', join(folder, 'out')]);
        },
      ),
  },
  {
    name: 'deployments',
    share: 15,
    property: (folder) =>
      fc.property(arbitrary.text(arbitrary.mutated(fc.constantFrom(...DEPLOYMENTS), 3), yaml), (text) => {
        writeFileSync(join(folder, 'd.yaml'), text);
        run(['order', '--deployment', join(folder, 'd.yaml')]);
      }),
  },
  {
    name: 'evidence',
    share: 5,
    property: (folder) =>
      fc.property(
        arbitrary.mutated(fc.constant(evidence(folder)), 2),
        formats.filter((format) => format !== 'sarif'),
        (changed, format) => {
          writeFileSync(join(folder, 'base.json'), json(evidence(folder)));
          writeFileSync(join(folder, 'head.json'), json(changed));
          run(['diff', join(folder, 'base.json'), join(folder, 'head.json'), '--format', format]);
        },
      ),
  },
  {
    name: 'command lines',
    share: 5,
    property: (folder) =>
      fc.property(
        fc.constantFrom('check', 'limits', 'cost', 'rules', 'explain', 'order', 'bootstrap', 'diff', 'verdict', 'x'),
        arbitrary.flags,
        (command, flags) => {
          writeFileSync(join(folder, 'c.json'), json({ Resources: { A: { Type: 'AWS::S3::Bucket' } } }));
          run([command, join(folder, 'c.json'), ...flags.filter((flag) => flag !== '-')]);
        },
      ),
  },
];

const DEPLOYMENTS: readonly unknown[] = ['reference', 'outposts', 'sovereign-cloud'].map((name) =>
  parseYaml(readFileSync(join(__dirname, '..', '..', 'deployments', `${name}.yaml`), 'utf8')),
);

let known: unknown;

/** Evidence of an assembly with a bucket, a key and a policy, to be changed. */
function evidence(folder: string): unknown {
  if (known !== undefined) return known;
  const root = join(folder, 'judged');
  mkdirSync(root);
  const resources = TEMPLATE_RULES.flatMap(({ examples }) => examples.bad.slice(0, 1))
    .slice(0, 20)
    .map(({ resources: some }, index) => Object.entries(some).map(([id, raw]) => [`${id}${index}`, raw]));
  writeFileSync(join(root, 'a.json'), json({ Resources: Object.fromEntries(resources.flat()) }));
  writeFileSync(
    join(root, 'manifest.json'),
    json({
      artifacts: {
        a: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://222222222222/eu-west-1',
          properties: { templateFile: 'a.json' },
        },
      },
    }),
  );
  const { evidence: made } = gatherUnproved(root, {
    today: '2026-11-24',
    commit: { time: '2026-11-24T00:00:00.000Z' },
  });
  known = JSON.parse(
    evidenceFiles({ evidence: made, report: { findings: [], rules: [], resources: 0, templates: 0 } })[0]?.text ??
      'null',
  );
  return known;
}

/** What came of a run over one target. */
interface Fuzzed {
  readonly name: string;
  readonly inputs: number;
  readonly seconds: number;
  /** How it failed, with the smallest input that does. */
  readonly failure?: string;
}

/** Tries inputs of every kind until there were so many, or the seconds of CPU are over. */
export function* fuzz(inputs: number, seed: number, seconds = Number.POSITIVE_INFINITY): Generator<Fuzzed> {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-fuzz-'));
  try {
    for (const { name, share, property } of TARGETS) {
      const before = process.cpuUsage();
      const spent = () => {
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1e6;
      };
      let tried = 0;
      let failure: string | undefined;
      const wanted = Math.ceil((inputs * share) / 100);
      // In batches, so that time can end a run without ending it as a failure.
      for (let batch = 0; tried < wanted && failure === undefined && spent() < (seconds * share) / 100; batch += 1) {
        const numRuns = Math.min(50, wanted - tried);
        const outcome = fc.check(property(folder) as fc.IProperty<unknown>, {
          seed: seed + batch,
          numRuns,
          endOnFailure: false,
          interruptAfterTimeLimit: 120_000,
        });
        tried += outcome.numRuns;
        if (outcome.failed && outcome.counterexample !== null)
          failure = `seed ${seed + batch}, path ${outcome.counterexamplePath}: ${outcome.errorInstance instanceof Error ? outcome.errorInstance.message : ''}\n${JSON.stringify(outcome.counterexample).slice(0, 3000)}`;
      }
      yield { name, inputs: tried, seconds: spent(), ...(failure !== undefined && { failure }) };
    }
  } finally {
    known = undefined;
    rmSync(folder, { recursive: true });
  }
}
