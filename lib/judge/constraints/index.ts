import type { Constraint } from '../catalogue/entry';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { alternatives, Choice, isList, Unknown, type Value } from '../template/value';
import { notAnAccountInside } from './account';
import { notAnEndpointInside } from './endpoint';
import { notACustomerKey } from './key';
import { notAModelInside } from './model';
import { notACountryInside, notARegionInside, notAZoneInside, notSpreadInside } from './place';
import { notABucketInside, notAnArnInside, notAnOutputInside, notARegionalArnInside } from './reference';
import { notAScalar } from './scalar';

/** Says what breaks `must` about a value of a resource, or `undefined` where it holds; what is not known breaks it. */
export function breaks(
  constraint: Constraint,
  value: Value,
  resource: Resource,
  assembly: Assembly,
): string | undefined {
  if (value instanceof Choice)
    return alternatives(value)
      .map((option) => breaks(constraint, option, resource, assembly))
      .find((problem) => problem !== undefined);
  // AWS takes an empty list for none.
  if ('stated' in constraint) return isList(value) && value.length === 0 ? 'found an empty list' : undefined;
  if (allowsNothing(constraint) && value instanceof Unknown && value.name === 'missing') return undefined;
  if ('never' in constraint) return `found ${describe(value)}, expected none`;
  if ('key' in constraint) return notACustomerKey(value, resource, assembly);
  if ('spread' in constraint) return notSpreadInside(constraint.spread, assembly);
  if ('region' in constraint) return notARegionInside(value, assembly);
  if ('zone' in constraint) return notAZoneInside(value, resource, assembly);
  if ('arn' in constraint) return notAnArnInside(value, resource, assembly);
  if ('regionalArn' in constraint) return notARegionalArnInside(value, resource, assembly);
  if ('bucket' in constraint) return notABucketInside(value, resource, assembly);
  if ('output' in constraint) return notAnOutputInside(value, resource, assembly);
  if ('model' in constraint) return notAModelInside(value, resource, assembly);
  if ('country' in constraint) return notACountryInside(value, assembly);
  if ('account' in constraint) return notAnAccountInside(value, resource, assembly);
  if ('endpoint' in constraint) return notAnEndpointInside(value, assembly);
  return notAScalar(constraint, value, assembly);
}

/** What names something undefined is refused by CloudFormation: it leads nowhere, and is nothing that is banned. */
function allowsNothing(constraint: Constraint): boolean {
  return (
    'noneOf' in constraint ||
    'noMatch' in constraint ||
    'arn' in constraint ||
    'regionalArn' in constraint ||
    'bucket' in constraint ||
    'output' in constraint ||
    'zone' in constraint ||
    'endpoint' in constraint
  );
}
