import { conditionsOf } from '../authorize/conditions';
import { atEndpoint } from '../authorize/gateway';
import type { Policies, PolicyDocument } from '../authorize/policies';
import { readOnce } from '../authorize/policy-reader';
import { mapStatements, type Statements } from '../authorize/statements';
import type { Alike, Seen } from './alike';
import type { Callers } from './callers';
import { fillStatements } from './fill';
import type { Group } from './group';
import { idsOf } from './identity';
import type { Aspect, Prepared, Target } from './prepared';
import type { OwnPolicies, PrincipalClass, Resource } from './question';
import type { Route } from './route';
import type { Cells } from './solve';
import { ACTION, ARN, CALLER, ROUTE, Space } from './space';
import type { Universe } from './universe';
import { type Evaluation, type Holders, type Kind, View } from './view';

/** A question, and one group of principals that it is asked of. */
export interface Asking {
  readonly universe: Universe;
  readonly prepared: Prepared;
  readonly wanted: PrincipalClass;
  readonly group: Group;
}

/** What is asked of one resource, of those who ask. */
interface Part extends Asking {
  readonly target: Target;
  readonly aspect: Aspect;
  readonly callers: Callers;
}

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** The requests of a question by some of its callers, kind by kind; a text says why principals cannot be enumerated. */
export function* viewsOf(asking: Asking, only: Cells): Iterable<View | string> {
  const { universe, prepared, wanted, group } = asking;
  for (const target of prepared.targets) {
    for (const aspect of target.aspects) {
      const callers = group.callers(aspect.service);
      if (typeof callers === 'string') {
        yield callers;
        continue;
      }
      if (aspect.arns === 0n) continue;
      for (const alike of callers.alike(target.resource.account, universe.tellsOrganizations())) {
        if ((alike.cells & only) === 0n) continue;
        const kind = kindOf({ universe, prepared, wanted, group, target, aspect, callers }, alike);
        yield new View(
          kind,
          { resource: target.resource, callers: only, actions: aspect.actions, arns: aspect.arns },
          prepared,
        );
      }
    }
  }
}

/** The kind of these requests, shared by all questions that ask for them. */
function kindOf(part: Part, alike: Alike): Kind {
  const { universe, wanted, group, target, aspect, callers } = part;
  return once(universe, [askerKey(wanted, group, callers, alike.example), targetKey(target), aspectKey(aspect)], () =>
    makeKind(part, alike),
  );
}

const askers = new WeakMap<PrincipalClass, WeakMap<Seen, string>>();

/** Who asks, with which policies. */
function askerKey(wanted: PrincipalClass, group: Group, callers: Callers, example: Seen): string {
  const known = askers.get(wanted) ?? new WeakMap<Seen, string>();
  askers.set(wanted, known);
  const before = known.get(example);
  if (before !== undefined) return before;
  const { identity, boundary, session, scp } = ownPolicies(wanted, example);
  const found = idsOf([group, callers, example, identity, boundary, session, scp]);
  known.set(example, found);
  return found;
}

const targets = new WeakMap<Target, string>();

/** What it is asked of, with which policies. */
function targetKey(target: Target): string {
  const before = targets.get(target);
  if (before !== undefined) return before;
  const { account, inManagementAccount, policy, rcp } = target.resource;
  const found = `${idsOf([target.subjects, policy, rcp])} ${JSON.stringify([account, inManagementAccount, [...target.constants]])}`;
  targets.set(target, found);
  return found;
}

const aspects = new WeakMap<Aspect, string>();

/** By which logic and through which endpoints it is asked. */
function aspectKey(aspect: Aspect): string {
  const before = aspects.get(aspect);
  if (before !== undefined) return before;
  const found = idsOf([aspect.logic, ...aspect.endpoints, undefined, ...aspect.allEndpoints]);
  aspects.set(aspect, found);
  return found;
}

function makeKind(part: Part, { cells, example }: Alike): Kind {
  const { universe, wanted, target, aspect, callers } = part;
  const { resource, subjects } = target;
  const route = universe.route(aspect.allEndpoints, target.constants, example.keys);
  const own = ownPolicies(wanted, example);
  const space = new Space({
    ...{ universe, callers, example, subjects, route },
    alike: cells,
    constants: target.constants,
    bounded: own.boundary !== undefined,
  });
  const by = (holders: Holders) => evaluationOf(part, example, route, holders);
  return {
    ...{ space, by },
    evaluation: by({ wanted, resource, endpoints: aspect.allEndpoints }),
    at: (point, holders = { wanted, resource, endpoints: aspect.allEndpoints }) =>
      requestAt(point, { space, route, part, holders, example }),
  };
}

function evaluationOf(part: Part, example: Seen, route: Route, { wanted, resource, endpoints }: Holders): Evaluation {
  const { group, target, aspect } = part;
  const filled = (statements: Statements) =>
    mapStatements(statements, (list) =>
      fillStatements(target.subjects.narrow(list), target.constants, group.constants),
    );
  return {
    conditions: conditionsOf(filled(readOnce(policiesOf(ownPolicies(wanted, example), resource))), {
      caller: example.caller,
      resourceAccount: resource.account,
      logic: aspect.logic,
      principalInManagementAccount: example.candidate.request.principalInManagementAccount,
      resourceInManagementAccount: resource.inManagementAccount,
    }),
    endpoints: endpoints.flatMap(({ id, policy, type }) => {
      // Those of other services are not on the route of these requests, and some services evaluate no endpoint policy.
      if (!aspect.logic.underEndpointPolicies || !aspect.endpoints.some((one) => one.id === id)) return [];
      const statements = policy && filled(readOnce({ endpoint: policy })).endpoint;
      return statements
        ? [{ routes: route.through(id), statements: atEndpoint(statements, type, aspect.service) }]
        : [];
    }),
  };
}

function policiesOf(own: OwnPolicies, { policy, rcp }: Resource): Policies {
  return { ...own, resource: policy, rcp };
}

interface Place {
  readonly space: Space;
  readonly route: Route;
  readonly part: Part;
  /** Whose policies meet the request. */
  readonly holders: Holders;
  readonly example: Seen;
}

function requestAt(point: readonly number[], { space, route, part, holders, example }: Place): ReturnType<Kind['at']> {
  const { target, callers, aspect } = part;
  const { resource, subjects } = target;
  const own = callers.seen[point[CALLER] ?? 0]?.candidate.request;
  const known = [
    route.dimension.cells[point[ROUTE] ?? 0] ?? [],
    ...space.keys.map(({ dimension }, index) => dimension.cells[point[ROUTE + 1 + index] ?? 0] ?? []),
  ];
  const endpoint = aspect.endpoints.find(
    ({ id }) => route.dimension.cells[point[ROUTE] ?? 0]?.get('aws:sourcevpce')?.[0] === id,
  );
  return {
    policies: {
      ...policiesOf(ownPolicies(holders.wanted, example), holders.resource),
      endpoint: holders.endpoints.find(({ id }) => id === endpoint?.id)?.policy,
    },
    request: {
      principal: { anonymous: true },
      ...own,
      action: subjects.actions[point[ACTION] ?? 0] ?? '',
      resource: subjects.arns[point[ARN] ?? 0] ?? '',
      resourceAccount: resource.account,
      resourceInManagementAccount: resource.inManagementAccount,
      endpointType: endpoint?.type,
      context: {
        ...Object.fromEntries(known.flatMap((values) => [...values])),
        ...resource.context,
        ...own?.context,
      },
    },
  };
}

/**
 * The policies of a principal of a class: one whose policies are not known is assumed to have every permission in its
 * account.
 */
function ownPolicies(wanted: PrincipalClass, { caller }: Seen): OwnPolicies {
  if (wanted.kind === 'named') return wanted.policies ?? {};
  if (wanted.kind !== 'anyone') return {};
  // A federated user has what its session policy allows: here, everything.
  const session = caller.kind === 'federated-user' ? EVERYTHING : undefined;
  return { identity: EVERYTHING, session, ...wanted.policies };
}

type Kinds = Map<string, Map<string, Map<string, Kind>>>;

const kinds = new WeakMap<Universe, Kinds>();

/** What is made once for the same keys, whichever question of the universe asks for it. */
function once(universe: Universe, [asker, target, aspect]: readonly [string, string, string], make: () => Kind): Kind {
  const all: Kinds = kinds.get(universe) ?? new Map();
  kinds.set(universe, all);
  const byTarget = all.get(asker) ?? new Map<string, Map<string, Kind>>();
  all.set(asker, byTarget);
  const byAspect = byTarget.get(target) ?? new Map<string, Kind>();
  byTarget.set(target, byAspect);
  const kind = byAspect.get(aspect) ?? make();
  byAspect.set(aspect, kind);
  return kind;
}
