import { join } from 'node:path';
import { beginCertificates, certificatesOf } from '../../lib/access/certificates/certificates';
import { QUESTIONS } from '../../lib/access/questions';
import { EXCESS_RULE } from '../../lib/access/rules/excess-rule';
import { withoutCache } from '../../lib/common/cache/cache';
import { SecondThread, useSecondThread } from '../../lib/common/threads/second-thread';
import { Judge } from '../../lib/judge/report/judge';
import { UNKNOWN_TYPE_RULE, withUnknownTypes } from '../../lib/judge/report/unknown-types';
import type { Example, Rule } from '../../lib/judge/rule';
import type { Assembly } from '../../lib/judge/template/assembly';
import { ALL_RULES } from '../../lib/site-policy/rules';
import type { PreparationTask } from '../../lib/site-policy/second-thread';
import { assemblyOf } from '../judge/assembly-of';
import { memoryCache } from '../support/memory-cache';
import { begunPart, secondThread } from '../support/second-thread';

memoryCache();
secondThread(join(__dirname, '..', '..', 'lib', 'site-policy', 'second-thread'));
const begin = jest.spyOn(SecondThread, 'begin');
beforeEach(() => begin.mockClear());
const begun = () => begin.mock.results[0]?.value;

/** The second thread comes to some parts before the first one does. */
function secondTakes(...parts: readonly number[]): void {
  const { begin: original } = SecondThread;
  begin.mockImplementationOnce((...given) => {
    const thread = original.apply(SecondThread, given);
    for (const part of parts) begunPart(thread, part);
    return thread;
  });
}

const good = QUESTIONS[0]?.examples.good ?? { name: '', resources: {} };
const excess = EXCESS_RULE.examples.bad[0] ?? { name: '', resources: {} };

/** So many resources that the verdicts on them are kept, and shared by two threads. */
const large = ({ resources, ...example }: Example): Assembly =>
  assemblyOf({
    ...example,
    resources: {
      ...resources,
      ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Topic${at}`, { Type: 'AWS::SNS::Topic' }])),
    },
  });

const WAIVERS = Object.keys(excess.resources).map((id) => ({
  rule: EXCESS_RULE.id,
  path: `example/${id}`,
  ...{ reason: 'a test of exceptions', owner: 'A. Example', expires: '2027-01-01' },
}));

/** What rules say of an example. */
function said(example: Example, asked = ALL_RULES): string {
  const judge = new Judge(asked, { waivers: WAIVERS, today: '2026-11-24' });
  judge.judge(large(example));
  const { findings, rules, ...rest } = judge.report();
  const withId = <One extends { readonly rule: Rule }>({ rule, ...one }: One) => ({ rule: rule.id, ...one });
  return JSON.stringify({ findings: findings.map(withId), rules: rules.map(withId), ...rest });
}

let byOne: string | undefined;

/** What one thread finds too much in the example of that. */
function saidByOne(): string {
  useSecondThread(undefined);
  byOne ??= withoutCache(() => said(excess));
  return byOne;
}

test('two threads find the same as one, exceptions included, and the first one decides what the second has not come to', () => {
  secondTakes(2, 1);
  const decided = jest.spyOn(Judge.prototype, 'part');
  const two = said(excess);
  expect(decided.mock.calls.length).toBeLessThanOrEqual(1);
  decided.mockRestore();
  const findings: readonly { readonly rule: string; readonly waiver?: unknown }[] = JSON.parse(two).findings;
  expect(findings.filter(({ rule, waiver }) => rule === EXCESS_RULE.id && waiver).length).toBeGreaterThan(0);
  expect(two).toBe(saidByOne());
});

test('what a second thread does not decide, the first one does', () => {
  useSecondThread(join(__dirname, '..', 'common', 'threads', 'parts'));
  secondTakes(1);
  const two = said(excess);
  expect(begun()).toBeDefined();
  expect(two).toBe(saidByOne());
});

/** A type that no catalogue knows, beside the other resources. */
const unknown: Example = {
  ...excess,
  resources: { ...excess.resources, Unknown: { Type: 'Example::Unknown::Thing' } },
};

test.each<[string, readonly Rule[]]>([
  ['a level that a run gives a rule', withUnknownTypes(ALL_RULES, 'warn')],
  [
    'a rule of somebody else that has the id of another',
    ALL_RULES.map((rule) =>
      rule.id === UNKNOWN_TYPE_RULE ? { ...rule, check: () => [{ path: ['Type'], message: 'theirs' }] } : rule,
    ),
  ],
])('%s is the same to a second thread', (_, asked) => {
  secondTakes(2, 1);
  const two = said(unknown, asked);
  useSecondThread(undefined);
  const one = withoutCache(() => said(unknown, asked));
  expect(two).toBe(one);
  expect(one).not.toBe(withoutCache(() => said(unknown)));
});

test('no second thread is begun where everything is kept, and none for an assembly without a deployment', () => {
  const before = said(excess);
  expect(begin).toHaveBeenCalledTimes(1);
  expect(said(excess)).toBe(before);
  const { deployment: _, ...other } = excess;
  said(other);
  expect(begin).toHaveBeenCalledTimes(1);
});

test('certificates are those of one thread, and made anew where a question does not hold', () => {
  const assembly = large(good);
  const { deployment } = assembly.scope;
  if (!deployment) throw new Error('expected an example with a deployment');
  const searches = Object.keys(deployment.sites).flatMap((site) =>
    QUESTIONS.map(({ id }) => ({ site, rule: id, holds: true as const })),
  );
  beginCertificates(assembly, deployment);
  begunPart(begun(), 0);
  const two = certificatesOf(assembly, deployment, searches);
  expect(two.results.filter(({ steps }) => typeof steps === 'number').length).toBeGreaterThan(0);
  expect(two).toEqual(certificatesOf(large(good), deployment, searches));
  const { results } = certificatesOf(assembly, deployment, []);
  expect(results.map(({ steps }) => steps)).toEqual(results.map(() => 'the search did not find that it holds'));
});

test('a thread that is begun before there is anything to decide decides it afterwards', () => {
  const task: PreparationTask = { kind: 'preparation', validation: false };
  expect(SecondThread.begin(task, 0)).toBeDefined();
  secondTakes(2);
  expect(said(excess)).toBe(saidByOne());
});
