import { conditionsOf, trustsOnlyNamed } from '../conditions';
import { mapStatements, type Statements } from '../decision';
import type { Policies, PolicyDocument } from '../policies';
import { readOnce } from '../policy-reader';
import type { Request } from '../request';
import { type Alike, alikeAmong } from './alike';
import type { Callers, Seen } from './callers';
import { type Constants, fillStatement } from './fill';
import { constantsOfResource, type Prepared, type Target } from './prepared';
import type { Asked } from './problems';
import type { Endpoint, OwnPolicies, PrincipalClass } from './question';
import type { Route } from './route';
import type { Cells } from './solve';
import { ACTION, ARN, CALLER, ROUTE, Space } from './space';
import { cellsWhere } from './table';
import type { Universe } from './universe';

/** A question, and one group of principals that it is asked of. */
export interface Asking {
  readonly universe: Universe;
  readonly prepared: Prepared;
  readonly wanted: PrincipalClass;
  /** What is the same of all principals of the group. */
  readonly constants: Constants;
}

/** Requests of one question that are decided by the same statements and by the same logic. */
export interface Kind {
  readonly space: Space;
  readonly asked: Asked;
  /** The request that a point of the space stands for, and the policies that meet it. */
  at(point: readonly number[]): { readonly request: Request; readonly policies: Policies };
}

/** What is asked of one service, of one resource. */
interface Part extends Asking {
  readonly target: Target;
  readonly service: string;
  readonly actions: Cells;
  readonly arns: Cells;
  readonly trustsOnlyNamed: boolean;
  readonly callers: Callers;
  readonly endpoints: readonly Endpoint[];
}

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Every kind of request of a question; in words, where its principals cannot be told. Of the callers, only those given. */
export function* kindsOf(asking: Asking, only: Cells): Iterable<Kind | string> {
  for (const part of partsOf(asking)) {
    if (typeof part === 'string') yield part;
    else {
      const { universe, callers, target } = part;
      for (const alike of alikeAmong(callers, target.resource.account, universe.tellsOrganizations()))
        if ((alike.cells & only) !== 0n) yield kindOf(part, { ...alike, cells: alike.cells & only });
    }
  }
}

function* partsOf(asking: Asking): Iterable<Part | string> {
  const { universe, prepared, wanted, constants } = asking;
  for (const target of prepared.targets) {
    const { actions, arns } = target.subjects;
    const services = new Set(actions.map(serviceOf));
    for (const service of services) {
      const callers = universe.callersOf(wanted, constants, service);
      if (typeof callers === 'string') {
        yield callers;
        continue;
      }
      const endpoints = (prepared.question.endpoints ?? []).filter(
        (one) => one.service === undefined || one.service === service,
      );
      const common = { ...asking, target, service, callers, endpoints };
      const asked = cellsWhere(actions, (action) => serviceOf(action) === service);
      for (const trusts of [true, false]) {
        const own = cellsWhere(arns, (arn) => trustsOnlyNamed(`${service}:`, arn) === trusts);
        if (own !== 0n) yield { ...common, actions: asked, arns: own, trustsOnlyNamed: trusts };
      }
    }
  }
}

function kindOf(part: Part, { cells, example }: Alike): Kind {
  const { universe, prepared, wanted, target, callers, endpoints, actions, arns } = part;
  const { resource, subjects } = target;
  const ofResource = constantsOfResource(resource);
  const route = universe.route(endpoints, new Map([...ofResource, ...example.keys]));
  const own = ownPolicies(wanted, example);
  const space = new Space({
    ...{ universe, callers, example, subjects, actions, arns, route },
    alike: cells,
    constants: ofResource,
    bounded: own.boundary !== undefined,
  });
  const policies = { ...own, resource: resource.policy, rcp: resource.rcp };
  const constants = new Map([...ofResource, ...part.constants]);
  const filled = (statements: Statements) => mapStatements(statements, (one) => fillStatement(one, constants));
  const asked: Asked = {
    conditions: conditionsOf(filled(readOnce(policies)), {
      caller: example.caller,
      resourceAccount: resource.account,
      trustsOnlyNamed: part.trustsOnlyNamed,
      principalInManagementAccount: example.candidate.request.principalInManagementAccount,
      resourceInManagementAccount: resource.inManagementAccount,
    }),
    endpoints: endpoints.flatMap(({ id, policy }) => {
      const statements = policy && filled(readOnce({ endpoint: policy })).endpoint;
      return statements ? [{ ways: route.through(id), statements }] : [];
    }),
    where: prepared.where,
    unless: prepared.unless,
  };
  return { space, asked, at: (point) => requestAt(point, { space, route, policies, part }) };
}

interface Place {
  readonly space: Space;
  readonly route: Route;
  readonly policies: Policies;
  readonly part: Part;
}

function requestAt(point: readonly number[], { space, route, policies, part }: Place): ReturnType<Kind['at']> {
  const { target, callers, endpoints } = part;
  const { resource, subjects } = target;
  const own = callers.seen[point[CALLER] ?? 0]?.candidate.request;
  const settled = [
    route.dimension.cells[point[ROUTE] ?? 0] ?? [],
    ...space.keys.map(({ dimension }, index) => dimension.cells[point[ROUTE + 1 + index] ?? 0] ?? []),
  ];
  const endpoint = endpoints.find(
    ({ id }) => route.dimension.cells[point[ROUTE] ?? 0]?.get('aws:sourcevpce')?.[0] === id,
  );
  return {
    policies: { ...policies, endpoint: endpoint?.policy },
    request: {
      principal: { anonymous: true },
      ...own,
      action: subjects.actions[point[ACTION] ?? 0] ?? '',
      resource: subjects.arns[point[ARN] ?? 0] ?? '',
      resourceAccount: resource.account,
      resourceInManagementAccount: resource.inManagementAccount,
      context: {
        ...Object.fromEntries(settled.flatMap((values) => [...values])),
        ...resource.context,
        ...own?.context,
      },
    },
  };
}

/** What a principal of a class brings along: one that nobody here knows may do everything in its account. */
function ownPolicies(wanted: PrincipalClass, { caller }: Seen): OwnPolicies {
  if (wanted.kind === 'named') return wanted.policies ?? {};
  if (wanted.kind !== 'anyone') return {};
  // A federated user has what its session policy allows: here, everything.
  const session = caller.kind === 'federated-user' ? EVERYTHING : undefined;
  return { identity: EVERYTHING, session, ...wanted.policies };
}

function serviceOf(action: string): string {
  return action.split(':')[0]?.toLowerCase() ?? '';
}
