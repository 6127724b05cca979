import { readFileSync } from 'node:fs';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { Judge } from '../lib/judge/report/judge';
import { stands } from '../lib/judge/report/report';
import { withUnknownTypes } from '../lib/judge/report/unknown-types';
import { type Scope, scopeOf, scopeOfDeployment } from '../lib/judge/scope';
import { Assembly } from '../lib/judge/template/assembly';
import type { RawMap } from '../lib/judge/template/template';
import { TEMPLATE_RULES } from '../lib/site-policy/rules';

/** A template that has to be found, and its clean twin, which differs in that alone. */
interface Probe {
  readonly id: string;
  readonly note: string;
  readonly severity: string;
  /** The resource on which something has to be found. */
  readonly resource: string;
  readonly template: RawMap;
  readonly clean: RawMap;
}

const ACCOUNT = '111111111111';

/** Counts the probes that are caught, by how much it matters: `npm run probes -- <probes.jsonl> [--deployment FILE]`. */
function measure(args: readonly string[]): void {
  const file = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--deployment');
  if (!file) throw new Error('expected a file of probes: npm run probes -- <probes.jsonl> [--deployment FILE]');
  const scope = scopeFor(args);
  const counts = new Map<string, { all: number; caught: number }>();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  for (const line of lines) {
    const probe: Probe = JSON.parse(line);
    const twin = new Set(found(probe.clean, probe, scope));
    const caught = found(probe.template, probe, scope).some((each) => !twin.has(each));
    const count = counts.get(probe.severity) ?? { all: 0, caught: 0 };
    counts.set(probe.severity, { all: count.all + 1, caught: count.caught + Number(caught) });
    if (!caught) console.log(`slips\t${probe.severity}\t${probe.id}\t${probe.note}`);
  }
  for (const [severity, { all, caught }] of counts) console.log(`${severity}: ${caught} of ${all} caught`);
}

/** Without a deployment, the account of the stack is all that is known; with one, it has to be of the deployment. */
function scopeFor(args: readonly string[]): Scope {
  const at = args.indexOf('--deployment');
  if (at < 0) return { ...scopeOf(['EEA']), trusted: new Set() };
  const scope = scopeOfDeployment(loadDeployment(args[at + 1] ?? ''));
  if (!scope.accounts?.has(ACCOUNT)) throw new Error(`expected a deployment in which account ${ACCOUNT} is a site`);
  return scope;
}

function found(body: RawMap, { resource }: Probe, scope: Scope): readonly string[] {
  const template = {
    index: 0,
    file: 'probe.json',
    text: '',
    body,
    stackName: 'probe',
    nested: new Map<string, number>(),
  };
  const judge = new Judge(withUnknownTypes(TEMPLATE_RULES, 'warn'), { waivers: [], today: '2026-11-29' });
  judge.judge(new Assembly([{ ...template, account: ACCOUNT, region: 'eu-west-1' }], scope));
  return judge
    .report()
    .findings.filter((finding) => stands(finding) && finding.resource === resource)
    .map(({ rule, path }) => `${rule.id} ${path}`);
}

measure(process.argv.slice(2));
