import { FRAMEWORKS } from '../../../lib/evidence/frameworks';
import { coverageOf } from '../../../lib/evidence/frameworks/coverage';
import { isMeasure, rulesOf } from '../../../lib/evidence/frameworks/framework';
import { MEASURES } from '../../../lib/evidence/frameworks/measures';
import { mappingProblems } from '../../../lib/evidence/frameworks/problems';
import { isOf } from '../../../lib/evidence/frameworks/render-frameworks';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { overdue } from '../../../lib/world/dated';

const clauses = FRAMEWORKS.flatMap((framework) =>
  framework.clauses.map((clause) => ({ name: `${framework.id} ${clause.id}`, ...clause })),
);
const mapped = new Set(clauses.flatMap(rulesOf));

test('at least eight frameworks of today have at least 150 clauses', () => {
  expect(FRAMEWORKS.length).toBeGreaterThanOrEqual(8);
  expect(clauses.length).toBeGreaterThanOrEqual(150);
});

test('frameworks and their clauses have an identifier each, and a subject of one line', () => {
  const frameworks = FRAMEWORKS.map(({ id }) => id);
  expect(new Set(frameworks).size).toBe(frameworks.length);
  expect(new Set(clauses.map(({ name }) => name)).size).toBe(clauses.length);
  for (const { name, subject } of clauses) {
    expect(subject).toMatch(/^[A-Z][^\n]{4,100}[^.\s]$/);
    expect(name).toMatch(/^[a-z0-9-]+ \S/);
  }
});

test('a clause that is answered or helped names what shows it, and any other who answers it', () => {
  const wrong = clauses.filter(({ kind, by, shown }) =>
    kind === 'not-ours'
      ? shown.length > 0 || by === undefined
      : shown.length === 0 || (kind === 'helped') !== (by !== undefined),
  );
  expect(wrong).toEqual([]);
  expect(new Set(clauses.map(({ kind }) => kind)).size).toBe(3);
});

test('every rule is mapped or has a reason, every name is a rule, and what rules cite is mapped to them', () => {
  expect(mappingProblems(ALL_RULES)).toEqual([]);
  expect(mapped.size).toBeGreaterThan(100);
  const kinds = new Set(ALL_RULES.filter(({ id }) => mapped.has(id)).map(({ proof, topic }) => isOf(proof, topic)));
  expect(kinds).toEqual(new Set(['rule', 'question', 'required access']));
});

test.each([
  [{ id: 'unheard-of' }, 'rule unheard-of is in no measure of a clause'],
  [{ standards: [{ standard: 'BSI C5:2025', clause: 'CRY-05' }] }, 'key-rotation cites BSI C5:2025, expected one of'],
  [{ standards: [{ standard: 'GDPR', clause: '32' }] }, 'key-rotation cites GDPR 32, expected a clause'],
  [{ standards: [{ standard: 'GDPR', clause: '49' }] }, 'key-rotation cites GDPR 49, which does not name it'],
])('%j is a problem', (change, message) => {
  const rules = ALL_RULES.map((rule) => (rule.id === 'key-rotation' ? { ...rule, ...change } : rule));
  expect(mappingProblems(rules).join('\n')).toContain(message);
});

test('no clause names a rule beside a measure that has it, nor a measure that is named nowhere', () => {
  const twice = clauses.flatMap(({ name, shown }) => {
    const inside = new Set(shown.filter(isMeasure).flatMap((id): readonly string[] => MEASURES[id].rules));
    return shown
      .filter((one) => !isMeasure(one) && inside.has(one.slice('rule:'.length)))
      .map((one) => `${name}: ${one}`);
  });
  expect(twice).toEqual([]);
  const named = new Set<string>(clauses.flatMap(({ shown }) => shown));
  expect(Object.keys(MEASURES).filter((id) => !named.has(id))).toEqual([]);
});

test('counts are those of the clauses', () => {
  for (const framework of FRAMEWORKS) {
    const { answered, helped, notOurs, clauses: all } = coverageOf(framework);
    expect(answered + helped + notOurs).toBe(framework.clauses.length);
    expect(all).toBe(framework.clauses.length);
  }
});

test('what addresses the provider is answered by no template of a customer', () => {
  const ofProviders = FRAMEWORKS.filter(({ addresses }) => addresses === 'provider');
  expect(ofProviders.length).toBeGreaterThan(0);
  for (const framework of ofProviders) expect(coverageOf(framework).answered).toBe(0);
});

// The location of another jurisdiction: a rule of residency is the opposite of an answer.
test('no rule answers the clause that asks for the jurisdiction of the United States', () => {
  expect(clauses.find(({ name }) => name === 'nist-800-53 SA-9(8)')?.kind).toBe('not-ours');
});

test('each framework has a version, a date, a source, and a day on which to look again that has not passed', () => {
  for (const { version, date, source, asOf, lookAgain } of FRAMEWORKS) {
    expect([version, source]).not.toContain('');
    expect(date).toMatch(/^20\d\d(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?$/);
    expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(Number.isNaN(Date.parse(lookAgain))).toBe(false);
    expect(lookAgain > asOf).toBe(true);
  }
  const facts = FRAMEWORKS.map(({ name, ...dated }) => ({ what: name, ...dated }));
  expect(overdue(facts, new Date().toISOString().slice(0, 10))).toEqual([]);
});
