import { decideRequest } from '../../lib/access/decide-request';
import { Scene } from '../../lib/access/required/scene';
import { executionActions, isExecutionType } from '../../lib/deployment/bootstrap/execution-actions';
import type { Deployment } from '../../lib/deployment/deployment';
import type { NamedPrincipal } from '../../lib/iam/search/question';
import { text } from '../json';
import type { Deployed } from '../world/deployed';
import type { Asked, Caller, Guard, HandlerCall } from '../world/guard';
import { World } from '../world/world';
import { around } from './around';
import { refusalOf, refusalText, requestsOf } from './handler';
import { controlPolicies, principalOf } from './principal';
import { viewOf } from './view';

/** Ids that differ from one creation to the next, and change no decision. */
const SERIAL = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/g;
const digests = new WeakMap<Deployed, string>();

/** Decides whether calls on a stand-in are allowed, by the policies that exist in it at the time; equal calls once. */
export class Authority implements Guard<World> {
  /** How many calls were decided, and how many of them had been before. */
  readonly count = { decided: 0, again: 0 };
  private readonly answers = new Map<string, { readonly refusal?: string; readonly calls: number }>();
  private readonly callers = new Map<string, NamedPrincipal>();

  /** The deployment without the sites whose accounts are not in the unit yet, to which its guardrails are attached. */
  private readonly bound: Deployment;

  /** `outside` are accounts of sites that are moved into the unit once they are deployed. */
  constructor(
    private readonly deployment: Deployment,
    private readonly outside: readonly string[] = [],
  ) {
    const inside = Object.entries(deployment.sites).filter(([, { account }]) => !outside.includes(account));
    this.bound = { ...deployment, sites: Object.fromEntries(inside) };
  }

  /** Why CloudFormation is refused what its handler does with a resource by a role; undefined where it is not. */
  handler(world: World, resource: Deployed, role: Deployed, call: HandlerCall): string | undefined {
    if (!isExecutionType(resource.type))
      return `${resource.type}: nothing is known that CloudFormation calls for it, expected a type of lib/deployment/bootstrap/execution-actions.ts; its role may do nothing for others`;
    const near = around(world, resource, role).filter(
      ({ type }) => type !== 'AWS::Organizations::Policy' || !this.outside.includes(resource.account),
    );
    const key = [call.verb, ...call.changed, ...[resource, role, ...near].map(digestOf)].join();
    const known = this.answers.get(key);
    const answer = known ?? this.decideHandler(world, resource, role, near, call);
    this.answers.set(key, answer);
    this.count.decided += answer.calls;
    if (known) this.count.again += answer.calls;
    return answer.refusal;
  }

  /** Why a caller is refused a request; undefined where it is allowed. */
  call(world: World, caller: Caller, asked: Asked): string | undefined {
    this.count.decided += 1;
    const who = this.known(world, caller);
    const { action, resource, account, policy, context } = asked;
    const rcp = controlPolicies(world, account, this.bound, 'RESOURCE_CONTROL_POLICY');
    const on = { arn: resource, account, policy, rcp };
    const { decision, by } = decideRequest({
      ...{ who, action, on },
      context: { 'aws:ResourceOrgID': this.deployment.organization.id, ...context },
    });
    return decision === 'allow' ? undefined : refusalText({ who, action, on }, by);
  }

  private decideHandler(
    world: World,
    resource: Deployed,
    role: Deployed,
    near: readonly Deployed[],
    call: HandlerCall,
  ): { readonly refusal?: string; readonly calls: number } {
    const { account, type } = resource;
    const [id] = Object.entries(this.deployment.sites).find(([, site]) => site.account === account) ?? [];
    const who = this.known(world, role);
    if (id === undefined) {
      const actions = executionActions([type]);
      const refusal = actions
        .filter((action) => !action.startsWith('ssm:'))
        .map((action) => this.call(world, role, { action, resource: '*', account }))
        .find((one) => one !== undefined);
      return { refusal, calls: actions.length };
    }
    const view = viewOf([resource, ...near], this.deployment, [id]);
    const [site] = view.access.sites;
    const made = view.resourceOf(resource);
    if (site === undefined || made === undefined) return { calls: 0 };
    const scene = new Scene(site, view.access, view.assembly);
    const requests = requestsOf(scene, who, made, call, arnOf(resource));
    return { refusal: refusalOf(requests, scene), calls: requests.length };
  }

  /** A caller with its policies, read once as long as they stay the same. */
  private known(world: World, caller: Caller): NamedPrincipal {
    const made = principalOf(world, caller, this.bound);
    const key = World.digits(JSON.stringify(made), 32);
    const before = this.callers.get(key) ?? made;
    this.callers.set(key, before);
    return before;
  }
}

/** The ARN of a resource, where the specification says its form. */
function arnOf({ attributes, type }: Deployed): string | undefined {
  const arn = text(attributes['Arn'] ?? attributes[`${type.split('::').at(-1)}Arn`] ?? '');
  return arn === '' || arn.includes(':resource/') ? undefined : arn;
}

function digestOf(resource: Deployed): string {
  const known = digests.get(resource);
  if (known !== undefined) return known;
  const { type, account, region, physicalId, actual } = resource;
  const said = JSON.stringify([type, account, region, physicalId, actual]).replace(SERIAL, '');
  const digest = World.digits(said, 24);
  digests.set(resource, digest);
  return digest;
}
