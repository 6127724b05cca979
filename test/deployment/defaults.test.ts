import { readFileSync } from 'node:fs';
import { App, type Stage } from 'aws-cdk-lib';
import { parse } from 'yaml';
import { DataSite } from '../../lib/app/data-site';
import { OrganizationGuardrails } from '../../lib/app/organization-guardrails';
import { parseDeployment } from '../../lib/deployment/load-deployment';
import { evaluate } from '../../lib/judge/report/evaluate';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { hookRules } from '../../lib/site-policy/hooks/hook-rules';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';

type Path = readonly string[];

/** Paths of a JSON schema at which a value may be omitted for a default; `*` is any key or index. */
function defaultsIn(schema: unknown, path: Path = []): readonly Path[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: readonly Path[] = 'default' in schema && path.length > 0 ? [path] : [];
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, inner]): readonly Path[] => {
      if (typeof inner !== 'object' || inner === null) return [];
      if (key === 'properties') return Object.entries(inner).flatMap(([name, one]) => defaultsIn(one, [...path, name]));
      if (key === 'items' || key === 'additionalProperties') return defaultsIn(inner, [...path, '*']);
      if (key === 'anyOf' || key === 'oneOf') return Object.values(inner).flatMap((one) => defaultsIn(one, path));
      return [];
    }),
  ];
}

/** The value without what is at a path, wherever it fits, and how often it was there. */
function without(value: unknown, [head, ...rest]: Path): { readonly value: unknown; readonly removed: number } {
  if (typeof value !== 'object' || value === null || head === undefined) return { value, removed: 0 };
  let removed = 0;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (head !== '*' && key !== head) return [[key, inner]];
    if (rest.length === 0) {
      removed += 1;
      return [];
    }
    const next = without(inner, rest);
    removed += next.removed;
    return [[key, next.value]];
  });
  return { value: Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries), removed };
}

const MANAGED = { config: 'managed', guardDuty: 'managed', accessAnalyzer: 'managed', blockPublicAccess: 'managed' };

/** The reference, with a value at each place that has a default. */
function writtenOut() {
  const reference = parse(readFileSync('deployments/reference.yaml', 'utf8'));
  for (const site of Object.values<Record<string, unknown>>(reference.sites)) {
    site['replicatesTo'] ??= [];
    site['accountServices'] = MANAGED;
  }
  const { identity: _, ...rest } = reference;
  return { ...rest, classes: {}, people: {}, permits: [], workloads: {}, prefixLists: {}, omissions: [] };
}

const findings = (file: unknown) => {
  const deployment = parseDeployment(JSON.stringify(file), { file: 'x.yaml', today: '2026-11-23' });
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const scope = scopeOfDeployment(deployment);
  const hooks = hookRules(scope);
  const stages: Stage[] = Object.keys(deployment.sites).map((id) => new DataSite(app, id, { deployment, hooks }));
  stages.push(new OrganizationGuardrails(app, 'guardrails', { deployment }));
  const templates = stages
    .flatMap((stage) => stage.synth().stacks)
    .map(({ template, stackName, environment }, index) => ({
      ...{ index, file: stackName, text: '', body: template, stackName },
      ...{ account: environment.account, region: environment.region, nested: new Map() },
    }));
  return evaluate(new Assembly(templates, scope), TEMPLATE_RULES).flatMap(({ rule, findings: found }) =>
    found.map(({ path, message }) => `${rule.id} ${path.join('.')} ${message}`),
  );
};

test('every value that the deployment file may omit can be omitted, and nothing is found that was not', () => {
  const defaults = defaultsIn(JSON.parse(readFileSync('deployments/schema.json', 'utf8')));
  expect(defaults.map((path) => path.join('.'))).toEqual(
    expect.arrayContaining(['boundary', 'migrations', 'migrations.*.source.prefix', 'sites.*.replicatesTo']),
  );
  const whole = writtenOut();
  const known = new Set(findings(whole));
  const left = new Set<string>();
  // What lies inside of something that has a default itself is omitted alone, then that.
  const outer = defaults.filter((path) => !defaults.some((other) => other !== path && isInside(path, other)));
  for (const paths of [defaults.filter((path) => !outer.includes(path)), outer]) {
    let file: unknown = whole;
    for (const path of paths) {
      const next = without(file, path);
      if (next.removed > 0) left.add(path.join('.'));
      file = next.value;
    }
    expect(findings(file).filter((found) => !known.has(found))).toEqual([]);
  }
  // A workload, a class and a team of some classes have to reach something, and the reference has no bastion: what they omit
  // is in the tests of their checks.
  const whatever = defaults.filter(
    ([first = '', ...rest]) => !['workloads', 'classes', 'people', 'bastion'].includes(first) || rest.length === 0,
  );
  expect([...left].sort()).toEqual(whatever.map((path) => path.join('.')).sort());
});

/** Numbers of a JSON schema that have a least and a greatest value, by their paths; those of a list of values, too. */
function boundsIn(schema: unknown, path: Path = []): readonly { path: Path; least: number; greatest: number }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { minimum, maximum, enum: values }: { minimum?: unknown; maximum?: unknown; enum?: unknown } = schema;
  const numbers = [minimum, maximum, ...(Array.isArray(values) ? values : [])].filter((one) => typeof one === 'number');
  if (numbers.length > 1) return [{ path, least: Math.min(...numbers), greatest: Math.max(...numbers) }];
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (typeof inner !== 'object' || inner === null) return [];
    if (key === 'properties') return Object.entries(inner).flatMap(([name, one]) => boundsIn(one, [...path, name]));
    if (key === 'items' || key === 'additionalProperties') return boundsIn(inner, [...path, '*']);
    return key === 'anyOf' || key === 'oneOf' ? Object.values(inner).flatMap((one) => boundsIn(one, path)) : [];
  });
}

/** The value with another number wherever a path fits. */
function withNumber(value: unknown, [head, ...rest]: Path, number: number): unknown {
  if (head === undefined) return number;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    head === '*' || key === head ? withNumber(inner, rest, number) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

test.each(['least', 'greatest'] as const)(
  'nothing is found where each number of the deployment file is its %s',
  (end) => {
    const bounds = boundsIn(JSON.parse(readFileSync('deployments/schema.json', 'utf8')));
    expect(bounds.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['retention.logsDays', 'retention.backupDays', 'retention.noncurrentVersionDays']),
    );
    const file = bounds.reduce(
      (now, { path, [end]: number }) => withNumber(now, path, number),
      writtenOut() as unknown,
    );
    const known = new Set(findings(writtenOut()));
    expect(findings(file).filter((found) => !known.has(found))).toEqual([]);
  },
);

function isInside(path: Path, other: Path): boolean {
  return path.length > other.length && other.every((part, index) => part === path[index]);
}
