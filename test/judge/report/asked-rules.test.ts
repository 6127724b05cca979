import { TYPES } from '../../../lib/judge/catalogue';
import type { Obligation } from '../../../lib/judge/catalogue/entry';
import { evaluate, type Verdict } from '../../../lib/judge/report/evaluate';
import { ofTypes, type ResourceRule, type Rule, speaksOf } from '../../../lib/judge/rule';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { Resource } from '../../../lib/judge/template/resource';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { DEPLOYMENTS, original } from '../../mutants/deployments';
import { changedTemplates } from '../../mutants/mutant-judge';
import { mutantsOf } from '../../mutants/operators';
import { sample } from '../../mutants/random';
import { assemblyOf } from '../assembly-of';
import { templateOf } from '../template-of';

const SEED = 20261201;
const EXAMPLES = ALL_RULES.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad]);
const OF_RESOURCES = ALL_RULES.filter((rule) => rule.subject === 'resource');

/** The same rules, each asked of every resource there is. */
const ASKED_OF_ALL: readonly Rule[] = ALL_RULES.map((rule) =>
  rule.subject === 'resource' ? { ...rule, appliesTo: (resource: Resource) => rule.appliesTo(resource) } : rule,
);

/** Rules that apply to resources of types of which they say that they do not speak. */
function passedOver(resources: readonly Resource[], rules: readonly ResourceRule[] = OF_RESOURCES): readonly string[] {
  const found = resources
    .filter(({ added }) => !added)
    .flatMap((resource) =>
      rules
        .filter((rule) => !speaksOf(rule, resource.type) && rule.appliesTo(resource))
        .map(({ id }) => `${id}: ${resource.type}`),
    );
  return [...new Set(found)];
}

function textOf({ rule, template, resource, findings, flaw }: Verdict): string {
  return JSON.stringify([rule.id, template.index, resource?.logicalId, findings, flaw]);
}

const all = ({ resources, dormant }: Assembly) => [...resources, ...dormant];

test('rules come to the same verdicts on each example as if they were asked of every resource', () => {
  const differing = EXAMPLES.filter((example) => {
    const restricted = evaluate(assemblyOf(example), ALL_RULES).map(textOf);
    return restricted.join('\n') !== evaluate(assemblyOf(example), ASKED_OF_ALL).map(textOf).join('\n');
  });
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test('no rule applies to a resource of a type of which it does not speak, whatever the type and what is written', () => {
  const written = EXAMPLES.flatMap(({ resources }) => Object.values(resources));
  const types = new Set([...Object.keys(TYPES), ...all(assemblyOfAll(written)).map(({ type }) => type)]);
  const empty = [...types].map((Type) => ({ Type }));
  // What rules read beside the type is of few types: of these, with what some other resource has.
  const swapped = [...types].flatMap((Type, at) =>
    [1, 2, 3].map((step) => ({ ...(written[(at * 7 + step * 131) % written.length] as object), Type })),
  );
  expect(types.size).toBeGreaterThan(500);
  expect(passedOver(all(assemblyOfAll([...empty, ...swapped, ...written])))).toEqual([]);
});

test.each(DEPLOYMENTS)('no rule is passed over in %s or what weakens it', (deployment) => {
  const from = original(deployment);
  const mutants = sample(mutantsOf(from), 12, SEED);
  const assemblies = [from.templates, ...mutants.map((mutant) => changedTemplates(from, mutant))].map(
    (templates) => new Assembly(templates, from.scope),
  );
  expect(passedOver(assemblies.flatMap(all))).toEqual([]);
});

test('a rule that names too few types is found', () => {
  const rule = OF_RESOURCES.find(({ id }) => id === 'upload-key');
  if (!rule) throw new Error('there is no rule upload-key');
  const narrow = { ...rule, appliesTo: ofTypes((type) => type === 'AWS::SQS::Queue', rule.appliesTo) };
  const resources = all(assemblyOfAll([{ Type: 'AWS::S3::Bucket' }, { Type: 'AWS::SQS::Queue' }]));
  expect(passedOver(resources, [narrow])).toEqual(['upload-key: AWS::S3::Bucket']);
});

test('types that a project adds obligations to are asked about by every rule', () => {
  const type = 'Example::Data::Store';
  const obligation: Obligation = {
    ...{ path: 'Encrypted', concern: 'encryption-at-rest', must: { oneOf: [true] }, absent: 'fails' },
    why: 'records are not encrypted',
  };
  const types = { [type]: { holds: 'user-data', why: 'it keeps records', obligations: [obligation] } } as const;
  const scope = { ...scopeOf(['EEA']), additions: { types } };
  const assembly = () => new Assembly([templateOf({ Resources: { Records: { Type: type } } })], scope);
  const found = evaluate(assembly(), ALL_RULES);
  expect(found.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule.id)).toContain('encrypted-at-rest');
  expect(found.map(textOf)).toEqual(evaluate(assembly(), ASKED_OF_ALL).map(textOf));
});

test('most rules speak of few types, and some of all', () => {
  const ofAll = OF_RESOURCES.filter((rule) => speaksOf(rule, 'Custom::Any') && speaksOf(rule, 'AWS::Any::Thing'));
  expect(ofAll.map(({ id }) => id)).toEqual(expect.arrayContaining(['foreign-region', 'plain-secret']));
  expect(ofAll.length).toBeLessThan(20);
});

function assemblyOfAll(written: readonly unknown[]): Assembly {
  const resources = Object.fromEntries(written.map((raw, at) => [`Resource${at}`, raw]));
  return assemblyOf({ resources });
}
