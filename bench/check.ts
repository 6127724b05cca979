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
function judge(path: string): { readonly resources: number; readonly templates: number; readonly findings: number } {
  const judged = new Judge(TEMPLATE_RULES, { waivers: [], today: '2026-01-01' });
  for (const input of read(path, scope, { region: 'eu-west-1' })) if (input.assembly) judged.judge(input.assembly);
  const { resources, templates, findings } = judged.report();
  return { resources, templates, findings: findings.length };
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

function milliseconds(act: () => void): number {
  const start = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median milliseconds of some acts, round by round in turn, after a round that warms up: what slows the machine slows all. */
function medians(acts: readonly (() => void)[]): readonly number[] {
  for (const act of acts) act();
  const rounds = Array.from({ length: ROUNDS }, () => acts.map(milliseconds));
  return acts.map((_, index) => {
    const taken = rounds.map((round) => round[index] ?? Number.NaN).sort((a, b) => a - b);
    return taken[Math.floor(taken.length / 2)] ?? Number.NaN;
  });
}

const small = templates ?? examples(1000);
const large = manySites(300);
const files = readManifest(assembly).stacks.map((stack) => stack.file);
const smallFiles = readdirSync(small)
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(small, file));
const validate = validator();
const cold = milliseconds(() => validate([...files, ...smallFiles]));

const rows: string[] = [];
for (const [name, path, others] of [
  ['reference assembly', assembly, files],
  [templates ? 'templates' : '1,000 small templates', small, smallFiles],
  ['300 sites', large, undefined],
] as const) {
  const { resources, templates: count } = judge(path);
  const [ours = 0, theirs] = medians([() => judge(path), ...(others ? [() => validate(others)] : [])]);
  const a = (count / ours) * 1000;
  const b = theirs && others ? (others.length / theirs) * 1000 : undefined;
  const cells = [name, count, resources, ours.toFixed(0), ((ours / resources) * 1000).toFixed(0), a.toFixed(0)];
  rows.push(`| ${[...cells, b?.toFixed(0) ?? '', b ? (a / b).toFixed(1) : ''].join(' | ')} |`);
  process.stderr.write(`${name}\n`);
}
const memory = process.memoryUsage.rss() / 2 ** 20;
rmSync(scratch, { recursive: true });

process.stdout.write(`
Check of templates on disk, median of ${ROUNDS} warm runs, ${TEMPLATE_RULES.length} rules, node ${process.versions.node}

| what | templates | resources | ms | µs a resource | templates a second | CloudFormation Validate, a second | ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

CloudFormation Validate's first run, engine included: ${(cold / 1000).toFixed(1)} s. Resident memory at the end, both included: ${memory.toFixed(0)} MB.
`);
