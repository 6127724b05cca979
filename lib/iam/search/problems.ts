import type { Grant, Reaching } from '../authorize/conditions';
import type { Statement } from '../authorize/statement';
import type { Cells, Demand, Problem } from './solve';
import { type Reading, ROUTE } from './space';
import type { Evaluation, View } from './view';

type One = Extract<Grant, { readonly kind: 'one' }>;

/** A choice that nothing meets. */
const NOTHING: Problem['choices'] = [[]];

/**
 * The requests that are asked for and allowed, as problems to solve: one for each way of being granted.
 *
 * Where `isSure`, what is not known is read against the request, otherwise in its favour. Where `isBrief`, a problem that
 * has no solution because something nowhere allows is not spelled out, and what is not known in it is not noted.
 */
export function* problemsOf(view: View, isSure: boolean, isBrief = false): Iterable<Problem> {
  const { conditions, endpoints } = view.kind.evaluation;
  const { where, unless } = view.asked;
  const [inFavour, against]: readonly [Reading, Reading] = isSure ? ['yes', 'maybe'] : ['maybe', 'yes'];
  const choice = (demands: readonly (Demand | undefined)[]) => demands.filter((demand) => demand !== undefined);
  const allowing = (statements: readonly Statement[]) =>
    choice(
      statements.filter(({ effects }) => effects.includes('Allow')).map((one) => view.demand(one, 'applies', inFavour)),
    );
  const isPossible = (ones: readonly One[]) =>
    ones.every(({ of }) => of.length > 0) &&
    where.every((test) => view.demandOf([test], inFavour) !== undefined) &&
    ones.every(({ of, reaching }) => of.some((one) => view.demand(one, reaching, inFavour) !== undefined));
  const ways = waysOf(conditions.grant);
  const possible = isBrief ? ways.map(isPossible) : [];
  if (isBrief && !possible.includes(true)) {
    for (const _ of ways) yield { domains: view.domains, choices: NOTHING, forbidden: [] };
    return;
  }
  const asked = where.map((test) => choice([view.demandOf([test], inFavour)]));
  const through = endpoints.map(({ routes, statements }) => [new Map([[ROUTE, ~routes]]), ...allowing(statements)]);
  const forbidding = () =>
    choice([
      ...view.demandsOf(conditions.denies, against),
      ...unless.map((tests) => view.demandOf(tests, against)),
      ...endpoints.flatMap(({ routes, statements }) =>
        statements
          .filter(({ effects }) => effects.includes('Deny'))
          .map((one) => within(view.demand(one, 'applies', against), routes)),
      ),
    ]);
  let forbidden: readonly Demand[] | undefined;
  for (const [index, ones] of ways.entries()) {
    if (possible[index] === false) {
      yield { domains: view.domains, choices: NOTHING, forbidden: [] };
      continue;
    }
    const granted = ones.map(({ of, reaching }) => choice(of.map((one) => view.demand(one, reaching, inFavour))));
    const choices = [...asked, ...granted, ...through];
    // What nothing grants need not be forbidden.
    forbidden ??= choices.some((one) => one.length === 0) ? undefined : forbidding();
    yield { domains: view.domains, choices, forbidden: forbidden ?? [] };
  }
}

/** One way in which a request is denied: what it then has to meet, and what it must not. */
export type DenyProblem = Pick<Problem, 'choices' | 'forbidden'>;

/**
 * Every way in which requests are denied: a deny that applies, or a part of each grant that nothing allows.
 *
 * Where `isSure`, what is not known is read as if it allowed, otherwise as if it denied.
 */
export function denyProblemsOf(
  view: View,
  { conditions, endpoints }: Evaluation,
  isSure: boolean,
): readonly DenyProblem[] {
  const [denying, allowing]: readonly [Reading, Reading] = isSure ? ['yes', 'maybe'] : ['maybe', 'yes'];
  const must = (demand: Demand | undefined): readonly DenyProblem[] =>
    demand === undefined ? [] : [{ choices: [[demand]], forbidden: [] }];
  const demands = (statements: readonly Statement[], reaching: Reaching = 'applies') =>
    statements.map((one) => view.demand(one, reaching, allowing)).filter((demand) => demand !== undefined);
  // Where a grant holds in several ways, each of them has to fail, by one of its parts.
  const failing = waysOf(conditions.grant).reduce<readonly (readonly Demand[])[]>(
    (ways, parts) => ways.flatMap((way) => parts.map(({ of, reaching }) => [...way, ...demands(of, reaching)])),
    [[]],
  );
  return [
    ...conditions.denies.flatMap((one) => must(view.demand(one, 'applies', denying))),
    ...failing.map((forbidden) => ({ choices: [], forbidden })),
    ...endpoints.flatMap(({ routes, statements }) => [
      ...statements
        .filter(({ effects }) => effects.includes('Deny'))
        .flatMap((one) => must(within(view.demand(one, 'applies', denying), routes))),
      {
        choices: [[new Map([[ROUTE, routes]])]],
        forbidden: demands(statements.filter(({ effects }) => effects.includes('Allow'))),
      },
    ]),
  ];
}

/** A demand on some routes only. */
function within(demand: Demand | undefined, routes: Cells): Demand | undefined {
  return demand && new Map([...demand, [ROUTE, (demand.get(ROUTE) ?? routes) & routes]]);
}

const known = new WeakMap<Grant, readonly (readonly One[])[]>();

/** Every way in which a grant can hold, made once: what has to allow in each. */
function waysOf(grant: Grant): readonly (readonly One[])[] {
  const found = known.get(grant) ?? grants(grant);
  known.set(grant, found);
  return found;
}

function grants(grant: Grant): readonly (readonly One[])[] {
  if (grant.kind === 'known') return grant.truth ? [[]] : [];
  if (grant.kind === 'one') return [[grant]];
  const parts = grant.of.map(grants);
  if (grant.kind === 'any') return parts.flat();
  return parts.reduce<readonly (readonly One[])[]>(
    (ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])),
    [[]],
  );
}
