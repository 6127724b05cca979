import type { Assembly } from '../assembly';
import type { Must } from '../catalogue/entry';
import type { Resource } from '../resource';
import { describe } from '../select';
import { alternatives, Choice, type Scalar, Unknown, type Value } from '../value';
import { notAnAccountInside } from './account';
import { notAnArnInside, notARegionalArnInside } from './arn';
import { notABucketInside, notAnOutputInside } from './bucket';
import { notAnEndpointInside } from './endpoint';
import { notACustomerKey } from './key';
import { notAModelInside } from './model';
import { notACountryInside, notARegionInside, notAZoneInside } from './place';

/** Says what breaks `must` about a value of a resource, or `undefined` where it holds; what is not known breaks it. */
export function breaks(must: Must, value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Choice)
    return alternatives(value)
      .map((option) => breaks(must, option, resource, assembly))
      .find((problem) => problem !== undefined);
  if ('stated' in must || (isCrossing(must) && value instanceof Unknown && value.name === 'missing')) return undefined;
  if ('never' in must) return `found ${describe(value)}, expected none`;
  if ('key' in must) return notACustomerKey(value, resource, assembly);
  if ('region' in must) return notARegionInside(value, assembly);
  if ('zone' in must) return notAZoneInside(value, resource, assembly);
  if ('arn' in must) return notAnArnInside(value, resource, assembly);
  if ('regionalArn' in must) return notARegionalArnInside(value, resource, assembly);
  if ('bucket' in must) return notABucketInside(value, resource, assembly);
  if ('output' in must) return notAnOutputInside(value, resource, assembly);
  if ('model' in must) return notAModelInside(value, resource, assembly);
  if ('country' in must) return notACountryInside(value, assembly);
  if ('account' in must) return notAnAccountInside(value, resource, assembly);
  if ('endpoint' in must) return notAnEndpointInside(value, assembly);
  return breaksScalar(must, value);
}

/** What names something undefined is refused by CloudFormation, and leads nowhere. */
function isCrossing(must: Must): boolean {
  return (
    'arn' in must ||
    'regionalArn' in must ||
    'bucket' in must ||
    'output' in must ||
    'zone' in must ||
    'endpoint' in must
  );
}

type ScalarMust = Extract<
  Must,
  | { oneOf: unknown }
  | { noneOf: unknown }
  | { matches: unknown }
  | { noMatch: unknown }
  | { atLeast: unknown }
  | { atMost: unknown }
>;

function breaksScalar(must: ScalarMust, value: Value): string | undefined {
  if (value === undefined || (typeof value === 'object' && value !== null))
    return `found ${describe(value)}, expected ${expected(must)}`;
  return holds(must, value) ? undefined : `found ${describe(value)}, expected ${expected(must)}`;
}

function holds(must: ScalarMust, value: Scalar): boolean {
  if ('oneOf' in must) return must.oneOf.some((wanted) => same(wanted, value, must.anyCase));
  if ('noneOf' in must) return !must.noneOf.some((banned) => same(banned, value, must.anyCase));
  if ('matches' in must) return new RegExp(must.matches).test(String(value));
  if ('noMatch' in must) return !new RegExp(must.noMatch).test(String(value));
  if ('atLeast' in must) return Number(value) >= must.atLeast;
  return Number(value) <= must.atMost;
}

/** CloudFormation takes "true" for true and "7" for 7. */
function same(wanted: Scalar, found: Scalar, anyCase = false): boolean {
  if (wanted === found) return true;
  const [a, b] = [String(wanted), String(found)];
  return typeof wanted === 'string' && !anyCase ? false : a.toLowerCase() === b.toLowerCase();
}

function expected(must: ScalarMust): string {
  if ('oneOf' in must) return must.oneOf.map((value) => JSON.stringify(value)).join(' or ');
  if ('noneOf' in must) return `anything but ${must.noneOf.map((value) => JSON.stringify(value)).join(', ')}`;
  if ('matches' in must) return `something that matches ${must.matches}`;
  if ('noMatch' in must) return `nothing that matches ${must.noMatch}`;
  return 'atLeast' in must ? `at least ${must.atLeast}` : `at most ${must.atMost}`;
}
