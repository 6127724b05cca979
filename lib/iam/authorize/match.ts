import { resourceLike, resourcesLike } from '../language/arn';
import { holdsOnce } from '../language/condition';
import { glob, matches, type Pattern } from '../language/pattern';
import { constantOf, fill, hasVariableInHead, type Lookup, type Template, widened } from '../language/template';
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
  /** Whether it is not known which resource it is; texts are patterns of the ARNs that it may have. @default false */
  readonly resourceUnknown?: boolean | readonly string[];
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
  const rest = restOf(statement, subject);
  if (rest === false) return NO_MATCH;
  const reach = reachOf(statement, subject);
  const limit = (truth: Truth) => every([truth, rest]);
  return {
    applies: limit(anyReach(reach)),
    reach: { direct: limit(reach.direct), role: limit(reach.role), account: limit(reach.account) },
  };
}

const NO_MATCH: Match = { applies: false, reach: { direct: false, role: false, account: false } };

/** Whether a statement applies, its Principal element apart; most do not, by their actions. */
function restOf({ action, resource, tests, flaws }: Statement, subject: Subject): Truth {
  if (!actionApplies(action, subject.action)) return false;
  const about = resourceOnce(resource, subject);
  if (about === false) return false;
  const truths: Truth[] = [about];
  for (const test of tests) {
    const truth = holdsOnce(test, subject.lookup);
    if (truth === false) return false;
    truths.push(truth);
  }
  for (const flaw of flaws) truths.push({ unknown: flaw });
  return every(truths);
}

const resourcesKnown = new WeakMap<Negatable<readonly Template[]>, Map<string, Truth> | 'varies'>();
const MOST_RESOURCES = 500;

/** The same as `resourceApplies`, compared once where no variable is in the element. */
function resourceOnce(
  element: Negatable<readonly Template[]> | undefined,
  subject: Pick<Subject, 'resource' | 'lookup' | 'resourceUnknown'>,
): Truth {
  if (element === undefined) return true;
  if (subject.resourceUnknown) return resourceApplies(element, subject);
  let known = resourcesKnown.get(element);
  if (known === undefined) {
    known = element.element.every(constantOf) ? new Map<string, Truth>() : 'varies';
    resourcesKnown.set(element, known);
  }
  if (known === 'varies') return resourceApplies(element, subject);
  const before = known.get(subject.resource);
  if (before !== undefined) return before;
  if (known.size >= MOST_RESOURCES) known.clear();
  const found = resourceApplies(element, subject);
  known.set(subject.resource, found);
  return found;
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
  let known = actionsKnown.get(action);
  if (known === undefined) {
    known = new Map<string, boolean>();
    actionsKnown.set(action, known);
  }
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
  subject: Pick<Subject, 'resource' | 'lookup' | 'resourceUnknown'>,
): Truth {
  if (resource === undefined) return true;
  const truths: Truth[] = [];
  for (const written of resource.element) {
    const truth = resourceMatches(written, subject);
    if (truth === true) return !resource.negated;
    truths.push(truth);
  }
  const truth = some(truths);
  return resource.negated ? not(truth) : truth;
}

const RESOURCE_OPEN: Truth = { unknown: 'which resource it is, is open', key: 'resource' };

function resourceMatches(
  written: Template,
  { resource, lookup, resourceUnknown }: Pick<Subject, 'resource' | 'lookup' | 'resourceUnknown'>,
): Truth {
  if (resourceUnknown) {
    const asked = resourceUnknown === true ? ['*'] : resourceUnknown;
    const [like = RESOURCE_OPEN, ...others] = asked.map((one) => resourcesLike(widened(written), glob(one)));
    const isClosed = others.every((other) => other === like) && (like !== true || constantOf(written) !== undefined);
    return isClosed ? like : RESOURCE_OPEN;
  }
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
  return { unknown: `variable ${filled.key} is ${filled.missing}`, key: filled.key };
}
