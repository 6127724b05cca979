import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { Judge } from '../lib/judge/report/judge';
import { scopeOf } from '../lib/judge/scope';
import { read } from '../lib/judge/template/read';
import { readManifest } from '../lib/judge/template/read-manifest';
import { TEMPLATE_RULES } from '../lib/site-policy/rules';
import { distinctExamples } from './examples';

const ROUNDS = Number(process.argv[2] ?? 5);
const assembly = process.argv[3] ?? 'cdk.out';
/** A folder of templates to take instead of the examples of the rules. */
const templates = process.argv[4];
const scratch = mkdtempSync(join(tmpdir(), 'trefoil-bench-'));
const scope = scopeOf(['EEA']);

/** Judges what lies at a path as the command line does: reads, parses, folds, asks every rule, finds the places. */
function judge(path: string): { readonly resources: number; readonly templates: number } {
  const judged = new Judge(TEMPLATE_RULES, { waivers: [], today: '2026-01-01' });
  for (const input of read(path, scope, { region: 'eu-west-1' })) if (input.assembly) judged.judge(input.assembly);
  return judged.report();
}

/** CDK's own CloudFormation Validate over the same files; its engine is kept, as it is in one synthesis. */
function validator(): (files: readonly string[]) => void {
  const plugin = new CloudFormationValidatePlugin();
  const appConstruct = new App({ analyticsReporting: false });
  return (files) => {
    const stackTemplates = files.map((templatePath) => ({
      stackConstructPath: templatePath,
      templatePath,
      accountId: '222222222222',
      region: 'eu-west-1',
    }));
    plugin.validate({ templatePaths: [...files], stackTemplates, appConstruct });
  };
}

/** A thousand small templates, no two with the same text. */
function examples(count: number): string {
  const folder = join(scratch, 'examples');
  mkdirSync(folder);
  for (const [at, template] of distinctExamples(TEMPLATE_RULES, count).entries())
    writeFileSync(join(folder, `${at}.json`), JSON.stringify(template, undefined, 1));
  return folder;
}

/** An assembly of as many sites: copies of those of the reference assembly, each of an account of its own. */
function manySites(count: number): string {
  const folder = join(scratch, 'many');
  const { artifacts } = JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8'));
  const stages = Object.keys(artifacts).filter((id) => id.startsWith('assembly-') && id !== 'assembly-guardrails');
  const copies: Record<string, unknown> = {};
  for (let at = 0; at < count; at++) {
    const stage = stages[at % stages.length] ?? '';
    const name = `assembly-${at}`;
    cpSync(join(assembly, stage), join(folder, name), { recursive: true });
    for (const file of readdirSync(join(folder, name)).filter((entry) => entry.endsWith('.json'))) {
      const text = readFileSync(join(folder, name, file), 'utf8');
      writeFileSync(
        join(folder, name, file),
        text.replace(/(222222222222|333333333333|444444444444)/g, String(200000000000 + at)),
      );
    }
    copies[name] = { type: 'cdk:cloud-assembly', properties: { directoryName: name } };
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '55.0.0', artifacts: copies }));
  return folder;
}

/** CPU milliseconds, in which what else a machine does shows least. */
function milliseconds(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What an act took. */
interface Taken {
  /** The first time, when nothing is warm. */
  readonly first: number;
  /** The median of the rounds that are counted. */
  readonly warm: number;
}

/** What some acts take, round by round in turn, so that what slows the machine slows all; after the first round, another one warms up. */
function takenBy(acts: readonly (() => void)[]): readonly Taken[] {
  const rounds = Array.from({ length: ROUNDS + 2 }, () => acts.map(milliseconds));
  return acts.map((_, index) => {
    const [first = Number.NaN, , ...counted] = rounds.map((round) => round[index] ?? Number.NaN);
    const taken = counted.sort((a, b) => a - b);
    return { first, warm: taken[Math.floor(taken.length / 2)] ?? Number.NaN };
  });
}

const small = templates ?? examples(1000);
const large = manySites(300);
const files = readManifest(assembly).stacks.map((stack) => stack.file);
const smallFiles = readdirSync(small)
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(small, file));
const validate = validator();

const rows: string[] = [];
for (const [name, path, others] of [
  [templates ? 'templates' : '1,000 small templates', small, smallFiles],
  ['reference assembly', assembly, files],
  ['300 sites', large, undefined],
] as const) {
  let count = 0;
  let resources = 0;
  const check = () => {
    ({ resources, templates: count } = judge(path));
  };
  const [ours, theirs] = takenBy([check, ...(others ? [() => validate(others)] : [])]);
  const cells = [ours?.first, ours?.warm, theirs?.first, theirs?.warm].map((taken) => taken?.toFixed(0) ?? '');
  const ratio = ours && theirs ? (theirs.warm / ours.warm).toFixed(1) : '';
  rows.push(`| ${[name, count, resources, ...cells, ratio].join(' | ')} |`);
  process.stderr.write(`${name}\n`);
}
const memory = process.memoryUsage.rss() / 2 ** 20;
rmSync(scratch, { recursive: true });

process.stdout.write(`
Check of templates on disk in CPU milliseconds, the first round and the median of ${ROUNDS} warm ones, ${TEMPLATE_RULES.length} rules, node ${process.versions.node}

| what | templates | resources | first | warm | CloudFormation Validate, first | warm | ratio, warm |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Resident memory at the end, both included: ${memory.toFixed(0)} MB.
`);
