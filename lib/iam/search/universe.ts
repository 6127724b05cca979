import type { Statement } from '../authorize/statement';
import { readTest, type Test } from '../language/condition';
import { glob, textOf } from '../language/pattern';
import { constantOf } from '../language/template';
import { AlikeAccounts } from './alike-accounts';
import { constantsOf } from './candidates';
import { Dimension } from './dimension';
import { type Constants, mirrored } from './fill';
import { Group } from './group';
import { type Prepared, prepareAll } from './prepared';
import type { Endpoint, PrincipalClass, Question } from './question';
import { ROUTE_KEYS, Route } from './route';
import type { Mentions } from './uses';
import { principalTexts, usesOf } from './uses';
import { presentValues } from './values';

/**
 * What several questions share: the principals, paths and values that their policies tell apart.
 *
 * These are cut into cells by all questions together, once; each question is then asked of the
 * same cells.
 */
export class Universe {
  private readonly alike: AlikeAccounts;
  private readonly prepared: ReadonlyMap<Question, Prepared>;
  private readonly mentions: Mentions;
  private readonly groups = new Map<string, readonly Group[]>();
  private readonly known = new WeakMap<PrincipalClass, readonly Group[]>();
  private readonly dimensions = new Map<string, Dimension>();
  private readonly routes = new Map<string, Route>();

  /** @throws when a condition of a question is not of the policy language */
  constructor(questions: readonly Question[]) {
    this.alike = new AlikeAccounts(questions);
    this.prepared = prepareAll(questions, this.alike);
    const all = [...this.prepared.values()];
    const statements = [...new Set(all.flatMap((one) => one.statements))];
    const tests = new Set(statements.flatMap((one) => one.tests));
    const resources = all.flatMap(({ targets }) => targets.map(({ constants }) => constants));
    const mirrors = [...tests].flatMap((test) => resources.flatMap((constants) => mirrored(test, constants)));
    const asked = all.flatMap(({ where, unless }) => [...where, ...unless.flat()]);
    const partition = partitionIn(
      all.flatMap(({ targets }) => targets.map(({ resource }) => resource.arn)),
      asked,
    );
    const uses = usesOf([...tests, ...mirrors, ...asked, ...uniqueIds(statements)]);
    const resourceAccounts = [
      ...new Set(all.flatMap(({ question }) => question.resources.map(({ account }) => account))),
    ];
    this.mentions = { statements, uses, partition, resourceAccounts };
  }

  /**
   * The prepared form of one of the questions that the constructor was given.
   *
   * @throws when it is none of them
   */
  of(question: Question): Prepared {
    const prepared = this.prepared.get(question);
    if (prepared === undefined)
      throw new Error('the universe was not made of this question: give it to its constructor');
    return prepared;
  }

  /** The groups of a class of principals. */
  groupsOf(wanted: PrincipalClass): readonly Group[] {
    const before = this.known.get(wanted);
    if (before !== undefined) return before;
    const { policies: _, ...rest } = { policies: undefined, ...wanted };
    // Classes that differ in their policies alone have the same principals.
    const id = JSON.stringify(rest);
    const groups =
      this.groups.get(id) ??
      constantsOf(wanted, this.alike).map((constants) => new Group(wanted, constants, this.mentions));
    this.groups.set(id, groups);
    this.known.set(wanted, groups);
    return groups;
  }

  /** Every value of a key that is told apart, the first of them its absence; `organization` is that of the caller. */
  dimension(key: string, organization: string): Dimension {
    const ofOrganization = key === 'aws:principalorgpaths';
    const id = ofOrganization ? `${key} ${organization}` : key;
    const before = this.dimensions.get(id);
    if (before !== undefined) return before;
    const language = ofOrganization ? glob(`${organization}/?*`) : undefined;
    const found = presentValues(key, this.mentions.uses.get(key), language);
    const made =
      typeof found === 'string'
        ? new Dimension([new Map(), new Map([[key, ['not known']]])], new Map([[key, found]]))
        : new Dimension([new Map(), ...found.map((values) => new Map([[key, values]]))]);
    this.dimensions.set(id, made);
    return made;
  }

  /** The paths of requests that have these values of keys, the later ones before the earlier ones. */
  route(endpoints: readonly Endpoint[], ...given: readonly Constants[]): Route {
    const own = new Map(given.flatMap((keys) => ROUTE_KEYS.flatMap((key) => valuesIn(keys, key))));
    const id = JSON.stringify([endpoints.map(({ id, vpc }) => [id, vpc]), [...own]]);
    const route = this.routes.get(id) ?? new Route(endpoints, this.mentions.uses, own);
    this.routes.set(id, route);
    return route;
  }

  /** Whether requests of different organizations have to be told apart by more than their callers. */
  tellsOrganizations(): boolean {
    return this.mentions.uses.has('aws:principalorgpaths');
  }
}

/**
 * The partition of the callers: that of the first ARN which resources or, where these are `*`, conditions of the
 * questions name.
 */
function partitionIn(resources: readonly string[], asked: readonly Test[]): string {
  const compared = asked.flatMap(({ operands }) =>
    operands.flatMap(({ template }) => textOf(constantOf(template) ?? [])),
  );
  const named = [...resources, ...compared].flatMap((arn) => /^arn:(aws[a-z-]*):/.exec(arn)?.[1] ?? []);
  return named[0] ?? 'aws';
}

function valuesIn(keys: Constants, key: string): readonly (readonly [string, readonly string[]])[] {
  const values = keys.get(key);
  return values === undefined ? [] : [[key, values]];
}

/** Comparisons of aws:userid that stand for the unique ids that statements name as principals. */
function uniqueIds(statements: readonly Statement[]): readonly Test[] {
  const ids = principalTexts(statements, 'AWS').filter((text) => /^A[A-Z]{3}[A-Z0-9]+$/.test(text));
  const tests = [...ids, ...ids.map((id) => `${id}:*`)].map((id) => readTest('StringLike', 'aws:userid', [id], false));
  return tests.filter((test) => typeof test !== 'string');
}
