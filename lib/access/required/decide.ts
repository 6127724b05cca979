import type { Decision } from '../../iam/authorize/decision';
import type { Place, PolicyDocuments } from '../../iam/authorize/policies';
import { matchesAction } from '../../iam/language/actions';
import { globalRegion, globalServices } from '../../world/global-services';
import { partitionOf } from '../../world/partition';
import { type AccessRequest, decideWithNeeds } from '../decide-request';
import type { SiteAccess } from '../site/site-access';
import type { Context, RequiredStep } from './required';

/** How a step was decided, in the way that is refused where one is. */
export interface DecidedStep {
  readonly step: RequiredStep;
  readonly decision: Decision;
  /** Where it is allowed: the statements of its principal and its resource without any one of which it would not be. */
  readonly needs: readonly Place[];
}

/** Decides a step in each way in which its request may come: the first that is not allowed, or the last. */
export function decideStep(step: RequiredStep, site: SiteAccess): DecidedStep {
  return decidedBy(step, requestsOf(step, site));
}

/** What is asked of the policies for a step, a request for each way; or why none can be made. */
export type AskedOfPolicies = readonly (StepRequest | string)[];

/** A request of a step: this and nothing else is what its decision follows from. */
export type StepRequest = Pick<AccessRequest, 'who' | 'action' | 'on' | 'endpoint' | 'context'>;

/** What is asked for a step: everything that its decision follows from. */
export function requestsOf(step: RequiredStep, site: SiteAccess): AskedOfPolicies {
  return waysOf(step, site).map((way) => requestOf(step, way, site));
}

/** Decides a step by its requests, as `decideStep` does. */
export function decidedBy(step: RequiredStep, requests: AskedOfPolicies): DecidedStep {
  const needs = new Set<Place>();
  let last: Decision = { decision: 'undecided', by: { reason: 'nothing is asked' } };
  for (const request of requests) {
    if (typeof request === 'string')
      return { step, decision: { decision: 'implicit-deny', by: { reason: request } }, needs: [] };
    const { decision, by, needs: own } = decideWithNeeds(request);
    last = { decision, by };
    if (decision !== 'allow') return { step, decision: last, needs: [] };
    for (const one of own) needs.add(one);
  }
  return { step, decision: last, needs: [...needs] };
}

const ONE_WAY: readonly Context[] = [{}];

/** The ways in which a request may come, and each on the day after migrations have closed, too, where the policy speaks of days. */
function waysOf(step: RequiredStep, site: SiteAccess): readonly Context[] {
  const ways = step.ways ?? ONE_WAY;
  const last = site.deployment.migrations
    .filter(({ destination }) => destination === site.id)
    .map(({ closes }) => closes)
    .toSorted()
    .at(-1);
  if (last === undefined || 'aws:CurrentTime' in step.context || !speaksOfDays(step.on.policy)) return ways;
  const after = new Date(Date.parse(last) + 36 * 3_600_000).toISOString().replace('.000', '');
  return [...ways, ...ways.map((way) => ({ ...way, 'aws:CurrentTime': after }))];
}

const known = new WeakMap<PolicyDocuments, boolean>();

function speaksOfDays(policy: PolicyDocuments | undefined): boolean {
  if (policy === undefined) return false;
  const found = known.get(policy) ?? JSON.stringify(policy).includes('aws:CurrentTime');
  known.set(policy, found);
  return found;
}

function requestOf(step: RequiredStep, way: Context, site: SiteAccess): StepRequest | string {
  const { who, on, action, through } = step;
  const endpoint =
    through === undefined ? undefined : site.endpoints.find(({ service, name = service }) => name === through);
  if (through !== undefined && endpoint === undefined) return `no endpoint of the site's network leads to ${through}`;
  return { ...{ who, action, on, endpoint }, context: contextOf(step, way, site) };
}

const contexts = new WeakMap<
  Context,
  { readonly site: SiteAccess; readonly made: Map<Context, Map<string, Context>> }
>();

/** The condition keys of a request; the same object where steps give the same, so that what reads it does so once. */
function contextOf({ action, on, context }: RequiredStep, way: Context, site: SiteAccess): Context {
  const region = regionOf(action, site);
  const isOwned = on.account !== '';
  const before = contexts.get(context);
  const known = before?.site === site ? before : { site, made: new Map<Context, Map<string, Context>>() };
  contexts.set(context, known);
  const byPlace = known.made.get(way) ?? new Map<string, Context>();
  known.made.set(way, byPlace);
  const place = `${region} ${isOwned}`;
  const made = byPlace.get(place) ?? {
    'aws:RequestedRegion': region,
    'aws:CurrentTime': `${site.deployment.auditor.mandate.from}T12:00:00Z`,
    'aws:ResourceOrgID': isOwned ? site.deployment.organization.id : undefined,
    ...context,
    ...way,
  };
  byPlace.set(place, made);
  return made;
}

const regions = new Map<string, Map<string, string>>();

/** In which Region a request is answered: services with one control plane answer in one, but S3, which has endpoints everywhere. */
function regionOf(action: string, { names: { region } }: SiteAccess): string {
  const known = regions.get(region) ?? new Map<string, string>();
  regions.set(region, known);
  const found = known.get(action) ?? (isGlobal(action, region) ? globalRegion(region) : region);
  known.set(action, found);
  return found;
}

function isGlobal(action: string, region: string): boolean {
  return globalServices(partitionOf(region)).some(({ actions }) =>
    actions.some((pattern) => !pattern.startsWith('s3:') && matchesAction(pattern, action)),
  );
}
