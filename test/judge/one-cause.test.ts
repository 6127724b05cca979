import { OBLIGATIONS } from '../../lib/judge/catalogue';
import { evaluate } from '../../lib/judge/report/evaluate';
import { profileOf } from '../../lib/judge/report/profile';
import type { Example } from '../../lib/judge/rule';
import { PROFILES } from '../../lib/judge/rule';
import type { Assembly } from '../../lib/judge/template/assembly';
import { isRawMap, rawMap } from '../../lib/judge/template/template';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from './assembly-of';

/** Rules that find different things of one property: of an address, where it leads and who answers there. */
const APART: readonly (readonly string[])[] = [
  ['encrypted-at-rest', 'encrypted-in-transit'],
  ['encrypted-at-rest', 'instance-metadata'],
  ['customer-managed-key', 'data-kept'],
  ['foreign-region', 'global-endpoint', 'opaque-template', 'foreign-endpoint'],
];
/** Of our own sites each thing that they need is asked by itself. */
const OWN = /^(?:site-|auditor-)/;
/** Of one statement there are findings about its actions, its resources and its principals. */
const POLICY = /(?:Policy|Document)(?:\.|$)|Statement/;

const EXAMPLES = TEMPLATE_RULES.flatMap(({ examples }) => [...examples.good, ...examples.bad]);
const EMPTY = Object.keys(OBLIGATIONS).map((type) => ({ resources: { It: { Type: type, Properties: {} } } }));

/** Properties of which more than one finding speaks, by the rules that have them. */
function twiceAt(assembly: Assembly): readonly string[] {
  const at = new Map<string, string[]>();
  for (const { rule, resource, findings } of evaluate(assembly, TEMPLATE_RULES))
    for (const { path } of findings) {
      const place = path.join('.');
      if (path.length < 2 || POLICY.test(place) || OWN.test(rule.id)) continue;
      const key = `${resource?.logicalId} ${place}`;
      at.set(key, [...(at.get(key) ?? []), rule.id]);
    }
  return [...at].flatMap(([key, [first = '', ...others]]) =>
    others
      .filter((other) => other === first || !APART.some((group) => group.includes(first) && group.includes(other)))
      .map((other) => `${key}: ${first}, ${other}`),
  );
}

test('what nothing states of a type is found once', () => {
  const found = EMPTY.flatMap((example) =>
    evaluate(assemblyOf(example), TEMPLATE_RULES).flatMap(({ findings }) => findings),
  );
  expect(found.length).toBeGreaterThan(400);
  expect(EMPTY.flatMap((example) => twiceAt(assemblyOf(example)))).toEqual([]);
});

test('one cause in an example is found once', () => {
  expect(EXAMPLES.length).toBeGreaterThan(200);
  expect(EXAMPLES.filter(({ deployment }) => !deployment).flatMap((example) => twiceAt(assemblyOf(example)))).toEqual(
    [],
  );
});

test('one cause is found once where accounts are known, too', () => {
  const strange = EXAMPLES.filter(({ deployment }) => !deployment).flatMap((example) => {
    const text = JSON.stringify(example.resources);
    const resources = rawMap(JSON.parse(text.replaceAll('222222222222', '999999999999')));
    return text.includes('222222222222') ? [{ ...example, accounts: undefined, trusted: [], resources }] : [];
  });
  expect(strange.length).toBeGreaterThan(50);
  expect(strange.flatMap((example) => twiceAt(assemblyOf(example)))).toEqual([]);
});

test('what is said of a key is true of the very key', () => {
  const said = (key: string) =>
    evaluate(
      assemblyOf({ resources: { It: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: key } } } }),
      TEMPLATE_RULES.filter(({ id }) => id === 'customer-managed-key'),
    ).flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(said('alias/aws/sqs')).toEqual([expect.stringContaining('are under an AWS managed key')]);
  expect(said('mrk-1234abcd12ab34cd56ef1234567890ab')).toEqual([expect.not.stringContaining('AWS managed key')]);
});

test('a rule yields to none that a reader of its profile would not see, or could waive where it cannot be', () => {
  const levels = ['advisory', 'required', 'mandatory'];
  const weaker = TEMPLATE_RULES.flatMap((rule) =>
    ((rule.subject === 'resource' && rule.yieldsTo) || []).flatMap((id) => {
      const other = TEMPLATE_RULES.find((each) => each.id === id);
      const holds =
        other !== undefined &&
        levels.indexOf(other.level) >= levels.indexOf(rule.level) &&
        PROFILES.indexOf(profileOf(other)) <= PROFILES.indexOf(profileOf(rule));
      return holds ? [] : [`${rule.id} yields to ${id}`];
    }),
  );
  expect(weaker).toEqual([]);
});

/** A template that does not know its account: each mention of it is by name. */
function withoutAccount(raw: unknown): unknown {
  if (typeof raw === 'string')
    return raw.includes('222222222222') && !raw.includes('${')
      ? { 'Fn::Sub': raw.replaceAll('222222222222', '${AWS::AccountId}') }
      : raw;
  if (Array.isArray(raw)) return raw.map(withoutAccount);
  return isRawMap(raw)
    ? Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, withoutAccount(value)]))
    : raw;
}

test('a sentence names what the template names', () => {
  const unnamed = (example: Omit<Example, 'name'>) => {
    const assembly = assemblyOf({ ...example, resources: rawMap(withoutAccount(example.resources)) }, null);
    return evaluate(assembly, TEMPLATE_RULES).flatMap(({ rule, findings }) =>
      findings.filter(({ message }) => message.includes('${?}')).map(({ message }) => `${rule.id}: ${message}`),
    );
  };
  const changed = EXAMPLES.filter(({ resources }) => JSON.stringify(resources).includes('222222222222'));
  expect(changed.length).toBeGreaterThan(50);
  expect(changed.flatMap((example) => unnamed(example))).toEqual([]);
});
