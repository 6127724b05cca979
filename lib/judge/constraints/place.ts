import { admitsEveryZone, admitsZone } from '../scope';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { isList, Reference, Unknown, type Value } from '../template/value';

/** Says why a value is not a Region inside the boundary; that of the stack itself is checked by the rule stack-environment. */
export function notARegionInside(value: Value, assembly: Assembly): string | undefined {
  const allowed = assembly.scope.regions;
  if (value instanceof Unknown && value.name === 'AWS::Region') return undefined;
  return typeof value === 'string' && allowed.has(value)
    ? undefined
    : `found ${describe(value)}, expected one of ${[...allowed].join(', ')}`;
}

/** Says which of the Regions over which AWS spreads something are outside the boundary. */
export function notSpreadInside(regions: readonly string[], { scope }: Assembly): string | undefined {
  const outside = regions.filter((region) => !scope.regions.has(region));
  return outside.length === 0 ? undefined : `may be processed in ${outside.join(', ')}`;
}

const ZONE = /^[a-z]{2,4}(?:-[a-z]+)+-\d|-az\d$/;

/** Says why a value is not a zone inside the boundary; one that is not known is inside where all zones of the Region are. */
export function notAZoneInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const { scope } = assembly;
  if (isList(value)) return value.map((zone) => notAZoneInside(zone, resource, assembly)).find(Boolean);
  if (value instanceof Reference && assembly.resolve(value)) return undefined;
  const { region } = resource.template;
  const named = typeof value === 'string' && ZONE.test(value);
  if (named ? admitsZone(scope, value) : region === undefined || admitsEveryZone(scope, region)) return undefined;
  return `found ${describe(value)}, expected a zone inside ${scope.boundary.join(', ')}`;
}

/** Says why a value is not a country of the boundary. */
export function notACountryInside(value: Value, { scope }: Assembly): string | undefined {
  return typeof value === 'string' && scope.countries.has(value)
    ? undefined
    : `found ${describe(value)}, expected a country inside ${scope.boundary.join(', ')}`;
}
