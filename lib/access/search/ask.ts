import { authorizeStatements } from '../authorize';
import type { Policies } from '../policies';
import type { Candidate } from './candidates';
import { type Exploration, explore, type Witness } from './explore';
import { type Ask, keysOf, type Plan } from './plan';
import type { Counterexample, Resource } from './question';

/** What asking one principal found. */
export interface Found {
  readonly cells: number;
  readonly counterexample?: Counterexample;
  readonly doubt?: Doubt;
}

/** What could not be decided: the first reason, and a request that meets it. */
export interface Doubt {
  readonly reason: string;
  readonly counterexample?: Counterexample;
}

interface Point {
  readonly ask: Ask;
  readonly candidate: Candidate;
  readonly resource: Resource;
  readonly action: string;
  readonly arn: string;
}

/** Asks a question of one principal, for every cell of its actions and resources. */
export function askOf(ask: Ask, candidate: Candidate, plan: Plan): Found {
  let cells = 0;
  let doubt: Doubt | undefined;
  for (const point of pointsOf(ask, candidate)) {
    const result = exploreOne(point, plan);
    cells += result.cells;
    if (result.found) return { cells, counterexample: counterexample(point, result.found, plan) };
    const { undecided } = result;
    if (typeof undecided === 'string') doubt ??= { reason: undecided };
    else if (undecided !== undefined) {
      doubt ??= { reason: undecided.decision.by.reason, counterexample: counterexample(point, undecided, plan) };
    }
  }
  return { cells, doubt };
}

function* pointsOf(ask: Ask, candidate: Candidate): Iterable<Point> {
  for (const { resource, arns } of ask.resources) {
    for (const arn of arns) for (const action of ask.actions) yield { ask, candidate, resource, action, arn };
  }
}

function exploreOne(point: Point, { mentions, read }: Plan): Exploration {
  const { ask, candidate, resource, action, arn } = point;
  const service = action.split(':')[0]?.toLowerCase();
  const endpoints = ask.question.endpoints?.filter((one) => one.service === undefined || one.service === service);
  return explore({
    request: {
      ...candidate.request,
      action,
      resource: arn,
      resourceAccount: resource.account,
      resourceInManagementAccount: resource.inManagementAccount,
      context: { ...resource.context, ...candidate.request.context },
    },
    statements: (endpoint) => read(policiesOf(point, endpoint)),
    endpoints: endpoints ?? [],
    uses: mentions.uses,
    where: ask.where,
    unless: ask.unless,
    callerIsCell: candidate.isCell,
    resourceIsCell: resource.arn !== arn,
    resourceKeys: new Set(keysOf(resource).keys()),
  });
}

function policiesOf({ ask, candidate, resource }: Point, endpoint: string | undefined): Policies {
  const through = ask.question.endpoints?.find(({ id }) => id === endpoint)?.policy;
  return { ...candidate.policies, resource: resource.policy, rcp: resource.rcp, endpoint: through };
}

/** A found request, decided once more from its policies: what is reported does not hang on how it was found. */
function counterexample(point: Point, { request, endpoint }: Witness, { read }: Plan): Counterexample {
  const policies = policiesOf(point, endpoint);
  return { request, policies, decision: authorizeStatements(read(policies), request) };
}
