import { actionApplies } from '../authorize/match';
import type { Policies } from '../authorize/policies';
import { readOnce } from '../authorize/policy-reader';
import { logicFor, type ServiceLogic, serviceOf } from '../authorize/service-logic';
import type { Statement } from '../authorize/statement';
import { readTest, type Test } from '../language/condition';
import { glob, lowerCase, matches, meet } from '../language/pattern';
import type { AlikeAccounts } from './alike-accounts';
import { type AskedActions, askedActions } from './asked-actions';
import type { Atom } from './automaton';
import { constantsOf } from './candidates';
import { cellsOf } from './cells';
import { type Constants, fillStatement, hasVariables } from './fill';
import { idsOf } from './identity';
import type { Condition, Endpoint, Question, Resource } from './question';
import type { Cells } from './solve';
import { Subjects } from './subjects';
import { confined, resourceAtoms, statementsOf } from './uses';

/** One question, with its policies and conditions read, and its actions and resources in cells. */
export interface Prepared {
  readonly question: Question;
  /** Every statement that may concern it, with variables filled in every way that its constants fill them. */
  readonly statements: readonly Statement[];
  readonly targets: readonly Target[];
  readonly where: readonly Test[];
  readonly unless: readonly (readonly Test[])[];
  /** Why some cells of actions or resources are not known. */
  readonly undecided?: string;
}

/** A resource of a question, and what is asked of it: one action and one ARN of each cell. */
export interface Target {
  readonly resource: Resource;
  readonly constants: Constants;
  readonly subjects: Subjects;
  readonly aspects: readonly Aspect[];
}

/** What is asked of one service, where the same logic applies. */
export interface Aspect {
  readonly service: string;
  readonly actions: Cells;
  readonly arns: Cells;
  readonly logic: ServiceLogic;
  /** Every endpoint of the question. */
  readonly allEndpoints: readonly Endpoint[];
  /** Those of them that requests to the service go through. */
  readonly endpoints: readonly Endpoint[];
}

/** A question that is read, before its resources are cut into cells. */
interface Read extends Omit<Prepared, 'targets'>, AskedActions {}

/**
 * Reads what questions bring. Those about the same ARN ask it of the same actions and cells.
 *
 * @throws when a condition of a question itself is not of the policy language
 */
export function prepareAll(questions: readonly Question[], alike: AlikeAccounts): ReadonlyMap<Question, Prepared> {
  const all = questions.map((question) => readQuestion(question, alike));
  const byArn = new Map<string, Read[]>();
  for (const read of all)
    for (const arn of new Set(read.question.resources.map((one) => one.arn)))
      byArn.set(arn, [...(byArn.get(arn) ?? []), read]);
  const subjects = new Map([...byArn].map(([arn, reads]) => [arn, subjectsOf(arn, reads)]));
  return new Map(all.map((read) => [read.question, preparedFrom(read, subjects)]));
}

function readQuestion(question: Question, alike: AlikeAccounts): Read {
  const read = new Set<Statement>();
  for (const part of partsOf(question)) for (const statement of statementsOf(readOnce(part))) read.add(statement);
  const concerned = [...read].filter((statement) => concerns(statement, question));
  const constants = concerned.some(hasVariables) ? constantsIn(question, alike) : [];
  const statements = [
    ...new Set(
      concerned.flatMap((one) =>
        hasVariables(one) ? [one, ...constants.map((values) => fillStatement(one, values))] : [one],
      ),
    ),
  ];
  return {
    question,
    statements,
    ...askedActions(question, statements),
    where: testsOf(question.where),
    unless: (question.unless ?? []).map(testsOf),
  };
}

/** The constants of each pair of a resource and a group of principals. */
function constantsIn({ resources, principals }: Question, alike: AlikeAccounts): readonly Constants[] {
  const ofPrincipals = principals.flatMap((wanted) => constantsOf(wanted, alike));
  return resources.flatMap((resource) => {
    const ofResource = constantsOfResource(resource);
    return ofPrincipals.map((own) => new Map([...ofResource, ...own]));
  });
}

function subjectsOf(arn: string, reads: readonly Read[]): Subjects {
  const omitted = reads.flatMap(({ question }) => question.exceptResources ?? []);
  const atoms = () => [
    ...resourceAtoms([...new Set(reads.flatMap(({ statements }) => statements))]),
    ...NAMED_ONLY,
    ...[...new Set(omitted)].map((text): Atom => ({ pattern: glob(text) })),
  ];
  // An action that has no resource is asked with `*`, which is no pattern.
  const isPattern = arn !== '*' && /[*?]/.test(arn);
  const arns = isPattern ? (cellsOf(atoms(), glob(arn)) ?? []) : [arn];
  return new Subjects([...new Set(reads.flatMap(({ actions }) => actions))], arns);
}

function preparedFrom({ actions, isComplete, ...read }: Read, byArn: ReadonlyMap<string, Subjects>): Prepared {
  const { resources, exceptResources = [], endpoints = [] } = read.question;
  const omitted = exceptResources.map((text) => glob(text));
  const isAsked = (arn: string) => !omitted.some((pattern) => matches(pattern, arn));
  const targets = resources.flatMap((resource): readonly Target[] => {
    const subjects = byArn.get(resource.arn);
    if (subjects === undefined) return [];
    const constants = constantsOfResource(resource);
    const key = `${idsOf([actions, read.question.endpoints])} ${JSON.stringify(exceptResources)}`;
    const known = aspects.get(subjects) ?? new Map<string, readonly Aspect[]>();
    aspects.set(subjects, known);
    const found = known.get(key) ?? aspectsOf(actions, subjects, endpoints, isAsked);
    known.set(key, found);
    return [{ resource, constants, subjects, aspects: found }];
  });
  const isEmpty = !isComplete || actions.length === 0 || targets.some(({ subjects }) => !subjects.arns.some(isAsked));
  return {
    ...read,
    targets,
    ...(isEmpty && { undecided: 'the patterns of actions or resources have too many states, or none' }),
  };
}

/** Aspects by subjects, with which they are let go, and by all else from which they follow: many questions differ in principals and conditions alone. */
const aspects = new WeakMap<Subjects, Map<string, readonly Aspect[]>>();

function aspectsOf(
  asked: readonly string[],
  subjects: Subjects,
  endpoints: readonly Endpoint[],
  isAsked: (arn: string) => boolean,
): readonly Aspect[] {
  const open = subjects.arns.filter(isAsked);
  const ofServices = new Map<string, string[]>();
  for (const action of asked) {
    const service = serviceOf(action);
    const actions = ofServices.get(service) ?? [];
    ofServices.set(service, actions);
    actions.push(action);
  }
  const found: Aspect[] = [];
  const known = new Map<string, Set<ServiceLogic>>();
  for (const action of asked) {
    const service = serviceOf(action);
    const actions = ofServices.get(service) ?? [];
    const logics = known.get(service) ?? new Set();
    known.set(service, logics);
    for (const arn of open) {
      const logic = logicFor(action, arn);
      if (logics.has(logic)) continue;
      logics.add(logic);
      found.push({
        ...{ service, logic },
        actions: subjects.actionsAmong(actions.filter((one) => logicFor(one, arn) === logic)),
        arns: subjects.arnsAmong(open.filter((one) => logicFor(action, one) === logic)),
        allEndpoints: endpoints,
        endpoints: endpoints.filter((one) => one.service === undefined || one.service === service),
      });
    }
  }
  return found;
}

/** Keys and roles, which the evaluation logic treats differently. */
const NAMED_ONLY: readonly Atom[] = ['arn:*:kms:*:*:key/*', 'arn:*:iam::*:role/*'].map((arn) => confined(glob(arn)));

/** The condition keys that follow from a resource, in lower case. */
function constantsOfResource({ account, context = {} }: Resource): Constants {
  const given = Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat().map(String)] as const);
  return new Map([['aws:resourceaccount', [account]], ...given]);
}

/** Whether a statement can apply to an action of a question, or to one of a pattern of actions. */
function concerns({ action, effects, flaws }: Statement, { actions }: Question): boolean {
  if (action === undefined || effects.length !== 1 || flaws.length > 0) return true;
  return actions.some((one) => (/[*?]/.test(one) ? mayApply(action, one) : actionApplies(action, one)));
}

const met = new WeakMap<NonNullable<Statement['action']>, Map<string, boolean>>();

/** Whether an element can be about some action of a pattern. */
function mayApply(action: NonNullable<Statement['action']>, asked: string): boolean {
  const known = met.get(action) ?? new Map<string, boolean>();
  met.set(action, known);
  const before = known.get(asked);
  if (before !== undefined) return before;
  const wanted = lowerCase(glob(asked));
  const found = action.negated || action.element.some((pattern) => meet(pattern, wanted));
  known.set(asked, found);
  return found;
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
