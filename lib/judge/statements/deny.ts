import { coversAction } from '../../iam/language/actions';
import type { Scope } from '../scope';
import type { Condition, Statement } from './policy-document';

/** What a comparison of a denial is with: a pattern, or the organization of the deployment. */
type Comparand = 'organization' | { readonly matches: string };

/** One comparison on which a denial depends; the key is in lower case. */
export interface Comparison {
  /** Source of an anchored regular expression. */
  readonly operator: string;
  readonly key: string;
  readonly values: Comparand;
  /** Another comparison that does as well. */
  readonly or?: Comparison;
}

/** Something that a policy has to deny. */
export interface Denial {
  /** What is refused, for people. */
  readonly what: string;
  /** Each of these is denied, by one statement or several. */
  readonly actions: readonly string[];
  /** Comparisons that narrow it: every one of these and no other; without any, it holds always. */
  readonly on?: readonly Comparison[];
  /**
   * Patterns of the resources that it has to name, as sources of regular expressions;
   * `contents` is a store and what is in it.
   */
  readonly resources?: 'contents' | readonly string[];
}

/** Actions of a denial that no statement denies to everybody, or to `everybody`, an account that alone can ask. */
export function notDenied(
  statements: readonly Statement[],
  denial: Denial,
  scope: Scope,
  everybody?: string,
): readonly string[] {
  const denying = statements.filter((statement) => isDenial(statement, denial, scope, everybody));
  return denial.actions.filter((action) => !denying.some((statement) => denies(statement, action)));
}

/** Whether a statement is about an action, by naming it or by not exempting it in NotAction. */
function denies({ actions, notActions }: Statement, action: string): boolean {
  if (notActions.length === 0) return actions.some((pattern) => coversAction(pattern, action));
  return !action.includes('*') && !notActions.some((pattern) => coversAction(pattern, action));
}

function isDenial(
  statement: Statement,
  { on = [], resources }: Denial,
  scope: Scope,
  everybody: string | undefined,
): boolean {
  const { allows, principals, notPrincipals, conditions, notResources } = statement;
  return (
    !allows &&
    notPrincipals.length === 0 &&
    (principals.length === 0 ||
      principals.some(({ value }) => value === '*' || (everybody !== undefined && isAccountOf(value, everybody)))) &&
    // Without any condition it refuses everybody, whom it has to refuse among them.
    (conditions.length === 0 ||
      (conditions.length === on.length &&
        on.every((comparison) => conditions.some((condition) => isComparison(condition, comparison, scope))))) &&
    notResources.length === 0 &&
    namesAll(statement.resources, resources)
  );
}

function isComparison(condition: Condition, comparison: Comparison, scope: Scope): boolean {
  const { operator, key, values } = condition;
  if (comparison.or !== undefined && isComparison(condition, comparison.or, scope)) return true;
  return (
    key === comparison.key &&
    new RegExp(`^${comparison.operator}$`).test(operator) &&
    values.length > 0 &&
    values.every((value) => isComparand(value, comparison.values, scope))
  );
}

function isComparand(value: string, comparand: Comparand, scope: Scope): boolean {
  if (comparand === 'organization') return value === scope.organization || (!scope.organization && /^o-/.test(value));
  return new RegExp(`^${comparand.matches}$`).test(value);
}

function namesAll(found: readonly string[], wanted: Denial['resources']): boolean {
  if (wanted === undefined || found.includes('*')) return true;
  if (wanted === 'contents')
    return found.some((each) => each.endsWith('*')) && found.some((each) => !each.endsWith('*'));
  return wanted.every((source) => found.some((each) => new RegExp(`^${source}$`).test(each)));
}

/** Whether a principal is an account as a whole. */
export function isAccountOf(principal: string, account: string): boolean {
  return principal === account || (principal.startsWith('arn:') && principal.endsWith(`:iam::${account}:root`));
}
