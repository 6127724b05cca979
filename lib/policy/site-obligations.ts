import { ownOf } from '../config/own';
import type { Assembly } from './assembly';
import type { Concern } from './catalogue/entry';
import { SITE_OBLIGATIONS } from './catalogue/site';
import { applies, breaksOf } from './obligations';
import type { Resource } from './resource';
import type { Finding } from './rule';

/** Whether a deployment asks more of a type than every template owes, in one concern. */
export function isAskedOfSites(resource: Resource, concern: Concern): boolean {
  return (ownOf(SITE_OBLIGATIONS, resource.type) ?? []).some((obligation) => obligation.concern === concern);
}

/** Every break of what a deployment asks of its stacks. */
export function breaksOfSite(resource: Resource, assembly: Assembly, concern: Concern): readonly Finding[] {
  const asked = (ownOf(SITE_OBLIGATIONS, resource.type) ?? []).filter(
    (obligation) =>
      obligation.concern === concern && (obligation.when ?? []).every((condition) => applies(resource, condition)),
  );
  return breaksOf(resource, assembly, asked);
}
