import { resourceLike } from '../language/arn';
import { holds } from '../language/condition';
import { matches, type Pattern } from '../language/pattern';
import { constantOf, fill, hasVariableInHead, type Lookup, type Template } from '../language/template';
import { every, not, some, type Truth } from '../language/truth';
import { type Caller, isIdentity } from './caller';
import { gatewayReach } from './gateway';
import { anyReach, notPrincipal, principalReach, type Reach } from './principals';
import type { Negatable, Statement } from './statement';

/** What a statement is matched with. */
export interface Subject {
  readonly caller: Caller;
  readonly action: string;
  readonly resource: string;
  readonly lookup: Lookup;
  /** Whether the caller has a permissions boundary: then a Deny with NotPrincipal exempts nobody. */
  readonly bounded: boolean;
}

/** Whether a statement applies to a request, and how it matches the caller. */
export interface Match {
  readonly applies: Truth;
  /** In which ways its Principal element matches. */
  readonly reach: Reach;
}

const resourceComparisons = new WeakMap<Template, (resource: string) => Truth>();

/** Matches a statement with a request. */
export function match(statement: Statement, subject: Subject): Match {
  const rest = every(parts(statement, subject));
  if (rest === false) return { applies: false, reach: { direct: false, role: false, account: false } };
  const reach = reachOf(statement, subject);
  const limit = (truth: Truth) => every([truth, rest]);
  return {
    applies: limit(anyReach(reach)),
    reach: { direct: limit(reach.direct), role: limit(reach.role), account: limit(reach.account) },
  };
}

function* parts(statement: Statement, subject: Subject): Iterable<Truth> {
  yield actionApplies(statement.action, subject.action);
  yield resourceApplies(statement.resource, subject);
  for (const test of statement.tests) yield holds(test, subject.lookup);
  for (const flaw of statement.flaws) yield { unknown: flaw };
}

/** How a statement matches a caller by its Principal or NotPrincipal element alone. */
export function reachOf(
  { principal, effects, atGateway }: Pick<Statement, 'principal' | 'effects' | 'atGateway'>,
  { caller, lookup, bounded }: Pick<Subject, 'caller' | 'lookup' | 'bounded'>,
): Reach {
  const everyone: Reach = { direct: true, role: false, account: false };
  if (principal === undefined) return everyone;
  if (atGateway !== undefined && isIdentity(caller) && caller.kind !== 'root')
    return gatewayReach(principal, caller, lookup, effects.includes('Deny') ? atGateway : 'surely');
  if (!principal.negated) return principalReach(principal.element, caller, lookup);
  if (bounded && effects.includes('Deny')) return everyone;
  return { ...everyone, direct: notPrincipal(principal.element, caller, lookup) };
}

const actionsKnown = new WeakMap<Negatable<readonly Pattern[]>, Map<string, boolean>>();

/** Whether an Action or NotAction element is about an action; one that is omitted is about every action. */
export function actionApplies(action: Negatable<readonly Pattern[]> | undefined, asked: string): boolean {
  if (action === undefined) return true;
  const known = actionsKnown.get(action) ?? new Map<string, boolean>();
  actionsKnown.set(action, known);
  const before = known.get(asked);
  if (before !== undefined) return before;
  const lower = asked.toLowerCase();
  const found = action.element.some((pattern) => matches(pattern, lower)) !== action.negated;
  known.set(asked, found);
  return found;
}

/** Whether a Resource or NotResource element is about a resource; one that is omitted is about every resource. */
export function resourceApplies(
  resource: Negatable<readonly Template[]> | undefined,
  subject: Pick<Subject, 'resource' | 'lookup'>,
): Truth {
  if (resource === undefined) return true;
  const truth = some(resource.element.map((written) => resourceMatches(written, subject)));
  return resource.negated ? not(truth) : truth;
}

function resourceMatches(written: Template, { resource, lookup }: Pick<Subject, 'resource' | 'lookup'>): Truth {
  const known = resourceComparisons.get(written);
  if (known !== undefined) return known(resource);
  const constant = constantOf(written);
  if (constant !== undefined) {
    const comparison = resourceLike(constant);
    resourceComparisons.set(written, comparison);
    return comparison(resource);
  }
  if (hasVariableInHead(written)) return { unknown: 'a variable stands before the fifth colon of a resource' };
  const filled = fill(written, lookup);
  if (!('missing' in filled)) return resourceLike(filled)(resource);
  // "The resource that includes a policy variable with no value will not match any resource", NotResource or not.
  if (filled.missing === 'absent') return false;
  return { unknown: `variable ${filled.key} is ${filled.missing}` };
}
