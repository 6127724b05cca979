import { trustsOnlyNamed } from '../conditions';
import { readTest, type Test } from '../language/condition';
import { glob, lowerCase, matches } from '../language/pattern';
import type { Policies } from '../policies';
import { readOnce } from '../policy-reader';
import type { Statement } from '../statement';
import type { AlikeAccounts } from './alike-accounts';
import { constantsOf } from './candidates';
import { cellsOf } from './cells';
import { type Constants, fillStatement } from './fill';
import type { Condition, Endpoint, Question, Resource } from './question';
import type { Cells } from './solve';
import { Subjects } from './subjects';
import { cellsWhere } from './table';
import { actionAtoms, resourceAtoms, statementsOf } from './uses';

/** One question, with its policies and conditions read, and its actions and resources in cells. */
export interface Prepared {
  readonly question: Question;
  /** Every statement that may concern it, with variables filled in every way that its constants fill them. */
  readonly statements: readonly Statement[];
  readonly targets: readonly Target[];
  readonly where: readonly Test[];
  readonly unless: readonly (readonly Test[])[];
  /** Why some cells of actions or resources cannot be told. */
  readonly doubt?: string;
}

/** A resource of a question, and what is asked of it: one action and one ARN of each cell. */
export interface Target {
  readonly resource: Resource;
  readonly constants: Constants;
  readonly subjects: Subjects;
  readonly aspects: readonly Aspect[];
}

/** What is asked of one service, by one logic. */
export interface Aspect {
  readonly service: string;
  readonly actions: Cells;
  readonly arns: Cells;
  readonly trustsOnlyNamed: boolean;
  /** The endpoints of the question that requests to the service go through. */
  readonly endpoints: readonly Endpoint[];
}

/**
 * Reads what a question brings.
 *
 * @throws when a condition of the question itself is not of the policy language
 */
export function prepare(question: Question, alike: AlikeAccounts): Prepared {
  const ofPrincipals = question.principals.flatMap((wanted) => constantsOf(wanted, alike));
  const constants = question.resources.flatMap((resource) =>
    ofPrincipals.map((own) => new Map([...constantsOfResource(resource), ...own])),
  );
  const read = new Set(partsOf(question).flatMap((part) => statementsOf(readOnce(part))));
  const concerned = [...read].filter((statement) => concerns(statement, question));
  const statements = [
    ...new Set(concerned.flatMap((one) => [one, ...constants.map((values) => fillStatement(one, values))])),
  ];
  const found = texts(question.actions, (text) => cellsOf(actionAtoms(statements), lowerCase(glob(text))));
  const actions = distinct(found, statements);
  const targets = question.resources.map((resource) => {
    // An action that has no resource is asked with `*`, which is no pattern.
    const isPattern = resource.arn !== '*';
    const arns = isPattern ? texts([resource.arn], (text) => cellsOf(resourceAtoms(statements), glob(text))) : ['*'];
    const subjects = new Subjects(actions, arns);
    const aspects = aspectsOf(subjects, question.endpoints ?? []);
    return { resource, constants: constantsOfResource(resource), subjects, aspects };
  });
  const isEmpty = actions.length === 0 || targets.some(({ subjects }) => subjects.arns.length === 0);
  return {
    question,
    statements,
    targets,
    where: testsOf(question.where),
    unless: (question.unless ?? []).map(testsOf),
    ...(isEmpty && { doubt: 'the patterns of actions or resources have too many states, or none' }),
  };
}

function aspectsOf({ actions, arns }: Subjects, endpoints: readonly Endpoint[]): readonly Aspect[] {
  const serviceOf = (action: string) => action.split(':')[0]?.toLowerCase() ?? '';
  return [...new Set(actions.map(serviceOf))].flatMap((service) =>
    [true, false].map((trusts) => ({
      service,
      actions: cellsWhere(actions, (action) => serviceOf(action) === service),
      arns: cellsWhere(arns, (arn) => trustsOnlyNamed(`${service}:`, arn) === trusts),
      trustsOnlyNamed: trusts,
      endpoints: endpoints.filter((one) => one.service === undefined || one.service === service),
    })),
  );
}

/** The condition keys that follow from a resource, in lower case. */
function constantsOfResource({ account, context = {} }: Resource): Constants {
  const given = Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat().map(String)] as const);
  return new Map([['aws:resourceaccount', [account]], ...given]);
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

/** Every set of policies that a question brings, each on its own. */
export function partsOf({ resources, principals, endpoints = [], beside = [] }: Question): readonly Policies[] {
  return [
    ...beside,
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
