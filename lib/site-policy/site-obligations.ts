import { ownOf } from '../common/own';
import type { Concern } from '../judge/catalogue/entry';
import { applies, breaksOf } from '../judge/obligations';
import type { Finding } from '../judge/rule';
import type { Assembly } from '../judge/template/assembly';
import type { Resource } from '../judge/template/resource';
import { SITE_OBLIGATIONS } from './obligations';

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
