import { breaksOf } from '../../../lib/judge/obligations';
import { evaluate } from '../../../lib/judge/report/evaluate';
import type { Example, Rule } from '../../../lib/judge/rule';
import type { Assembly } from '../../../lib/judge/template/assembly';
import { DIFFERENCES } from '../../../lib/site-policy/hooks/differences';
import { HOOKED_RULES, obligationsAsked } from '../../../lib/site-policy/hooks/hooked-rules';
import { ALL_RULES, TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { assemblyOf } from '../../judge/assembly-of';
import { guardVerdicts, type Refusals } from './guard-verdicts';

const EXPRESSING = TEMPLATE_RULES.filter(({ hook }) => typeof hook !== 'string');
const rows = TEMPLATE_RULES.flatMap((rule) =>
  [...rule.examples.good, ...rule.examples.bad].map((example): [string, string, Rule, Example] => [
    rule.id,
    example.name,
    rule,
    example,
  ]),
);

const guard = guardVerdicts(rows.map(([, , , example]) => example));

test('every rule that is obligations of one resource is in the files of Guard, and no other', () => {
  const asking = ALL_RULES.filter(({ hook }) => typeof hook !== 'string').map(({ id }) => id);
  expect(HOOKED_RULES.map(({ id }) => id).sort()).toEqual(asking.sort());
  expect(HOOKED_RULES.filter(({ asks }) => asks === undefined)).toEqual([]);
});

test('every rule that Guard expresses catches a bad example of its own by Guard', () => {
  const silent = EXPRESSING.filter(
    (rule) => !rule.examples.bad.some((example) => guard.deployed.get(example)?.has(rule.id)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test.each(rows)('Guard and the judge agree on an example of %s: %s', (of, name, _rule, example) => {
  const assembly = assemblyOf(example);
  const differences = EXPRESSING.flatMap((rule) => {
    const [found, refused] = [judgedBy(rule, assembly), refusedBy(rule, guard.deployed.get(example))];
    if (found.join() === refused.join()) return [];
    return [{ rule: rule.id, sterner: found.length > refused.length ? 'the judge' : 'Guard' }];
  });
  const known = DIFFERENCES.filter((each) => each.of === of && each.example === name);
  expect(new Set(differences)).toEqual(new Set(known.map(({ rule, sterner }) => ({ rule, sterner }))));
});

test.each(rows)('what deployment settles is left to the judge in an example of %s: %s', (of, name, _rule, example) => {
  const assembly = assemblyOf(example);
  const differing = DIFFERENCES.filter((each) => each.of === of && each.example === name).map(({ rule }) => rule);
  const wrong = EXPRESSING.filter(({ id }) => !differing.includes(id)).flatMap((rule) => {
    const found = judgedBy(rule, assembly);
    return refusedBy(rule, guard.written.get(example)).filter((resource) => !found.includes(resource));
  });
  expect(wrong).toEqual([]);
});

test.each(EXPRESSING)(
  '$id finds what its obligations say, save where the list of differences says otherwise',
  (rule) => {
    for (const example of [...rule.examples.good, ...rule.examples.bad]) {
      const assembly = assemblyOf(example);
      const expressed = assembly.resources.filter(
        (resource) => breaksOf(resource, assembly, obligationsAsked(rule, resource.type, assembly.scope)).length > 0,
      );
      const judged = judgedBy(rule, assembly);
      if (!DIFFERENCES.some((each) => each.of === rule.id && each.example === example.name))
        expect(expressed.map(({ logicalId }) => logicalId)).toEqual(judged);
    }
  },
);

function judgedBy(rule: Rule, assembly: Assembly): readonly string[] {
  return evaluate(assembly, [rule])
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ resource }) => resource?.logicalId ?? [])
    .sort();
}

function refusedBy({ id }: Rule, refusals: Refusals | undefined): readonly string[] {
  return [...(refusals?.get(id) ?? [])].sort();
}
