import type { Statements } from '../decision';
import { readTest, type Test } from '../language/condition';
import { glob, lowerCase, matches } from '../language/pattern';
import type { Lookup } from '../language/template';
import type { Policies } from '../policies';
import { readOnce } from '../policy-reader';
import type { Statement } from '../statement';
import type { Mentions } from './candidates';
import { cellsOf } from './cells';
import { hasVariables } from './narrow';
import type { Condition, Question, Resource } from './question';
import { mirrored, settleVariables } from './settle';
import { actionAtoms, principalTexts, resourceAtoms, statementsOf, usesOf } from './uses';

/** Questions made ready to be asked of one principal after another. */
export interface Plan {
  readonly mentions: Mentions;
  readonly asks: readonly Ask[];
  /** Reads policies, each set of documents once. */
  readonly read: (policies: Policies) => Statements;
  /** Why some cells of actions or resources cannot be told. */
  readonly doubt?: string;
}

/** One question, with its conditions read and its actions and resources in cells. */
export interface Ask {
  readonly question: Question;
  readonly actions: readonly string[];
  readonly resources: readonly { readonly resource: Resource; readonly arns: readonly string[] }[];
  readonly where: readonly Test[];
  readonly unless: readonly (readonly Test[])[];
}

/** Reads what questions bring, and gathers what policies and questions tell apart. */
export function planOf(questions: readonly Question[]): Plan {
  const read = readOnce;
  const parts = new Set(questions.flatMap((question) => partsOf(question).flatMap((part) => statementsOf(read(part)))));
  const statements = [...parts].filter((statement) => questions.some((question) => concerns(statement, question)));
  const resources = questions.flatMap((question) => question.resources);
  const told = [
    ...statements,
    ...statements.filter(hasVariables).flatMap((one) => resources.map((resource) => settled(one, resource))),
  ];
  const mirrors = statements.flatMap(({ tests }) => {
    return tests.flatMap((test) => resources.flatMap((resource) => mirrored(test, keysOf(resource))));
  });
  const asks = questions.map((question): Ask => {
    const found = texts(question.actions, (text) => cellsOf(actionAtoms(told), lowerCase(glob(text))));
    const actions = distinct(found, told);
    const cells = question.resources.map((resource) => {
      return { resource, arns: texts([resource.arn], (text) => cellsOf(resourceAtoms(told), glob(text))) };
    });
    const unless = (question.unless ?? []).map(testsOf);
    return { question, actions, resources: cells, where: testsOf(question.where), unless };
  });
  const asked = asks.flatMap(({ where, unless }) => [...where, ...unless.flat()]);
  const uses = usesOf([...told.flatMap(({ tests }) => tests), ...mirrors, ...asked, ...uniqueIds(statements)]);
  const [, partition = 'aws'] = resources[0]?.arn.split(':') ?? [];
  const empty = asks.some((ask) => ask.actions.length === 0 || ask.resources.some(({ arns }) => arns.length === 0));
  const doubt = empty ? 'the patterns of actions or resources have too many states, or none' : undefined;
  return { mentions: { statements, uses, partition }, asks, read, doubt };
}

/** One action of each set that no statement tells apart; those of two services are never one. */
function distinct(actions: readonly string[], statements: readonly Statement[]): readonly string[] {
  const elements = [...new Set(statements.flatMap(({ action }) => action?.element ?? []))];
  const firsts = new Map<string, string>();
  for (const action of actions) {
    const lower = action.toLowerCase();
    const alike = `${lower.split(':')[0]} ${elements.map((pattern) => (matches(pattern, lower) ? '1' : '0')).join('')}`;
    if (!firsts.has(alike)) firsts.set(alike, action);
  }
  return [...firsts.values()];
}

/** Whether a statement can apply to an action of a question; where those are patterns, it may. */
function concerns({ action, effects, flaws }: Statement, { actions }: Question): boolean {
  if (action === undefined || effects.length !== 1 || flaws.length > 0) return true;
  return actions.some(
    (one) =>
      /[*?]/.test(one) || action.element.some((pattern) => matches(pattern, one.toLowerCase())) !== action.negated,
  );
}

/** The condition keys that follow from a resource, in lower case. */
export function keysOf({ account, context = {} }: Resource): ReadonlyMap<string, readonly string[]> {
  const given = Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat().map(String)] as const);
  return new Map([['aws:resourceaccount', [account]], ...given]);
}

/** A statement with what its variables are for a resource, as far as they follow from it. */
function settled(statement: Statement, resource: Resource): Statement {
  const keys = keysOf(resource);
  const lookup: Lookup = (key) => keys.get(key) ?? 'open';
  return settleVariables(statement, { lookup, ofResource: () => true, callerIsCell: true, resourceIsCell: true });
}

/** Comparisons of aws:userid that stand for the unique ids that statements name as principals. */
function uniqueIds(statements: readonly Statement[]): readonly Test[] {
  const ids = principalTexts(statements, 'AWS').filter((text) => /^A[A-Z]{3}[A-Z0-9]+$/.test(text));
  const tests = [...ids, ...ids.map((id) => `${id}:*`)].map((id) => readTest('StringLike', 'aws:userid', [id], false));
  return tests.filter((test) => typeof test !== 'string');
}

/** Every set of policies that a question brings, each on its own. */
function partsOf({ resources, principals, endpoints = [] }: Question): readonly Policies[] {
  return [
    ...resources.map(({ policy, rcp }) => ({ resource: policy, rcp })),
    ...endpoints.map(({ policy }) => ({ endpoint: policy })),
    ...principals.map((wanted) => ('policies' in wanted ? (wanted.policies ?? {}) : {})),
  ];
}

function testsOf(condition: Condition | undefined): readonly Test[] {
  return Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => {
      const test = readTest(operator, key, typeof values === 'string' ? [values] : values, false);
      if (typeof test === 'string') throw new Error(`${test}: use an operator of the policy language in the question`);
      return test;
    }),
  );
}

/** Texts without wildcards as they are, and the cells of those with wildcards. */
function texts(written: readonly string[], cells: (text: string) => readonly string[] | undefined): readonly string[] {
  return written.flatMap((text) => (/[*?]/.test(text) ? (cells(text) ?? []) : [text]));
}
