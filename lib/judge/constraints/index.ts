import type { Must } from '../catalogue/entry';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { alternatives, Choice, Unknown, type Value } from '../template/value';
import { notAnAccountInside } from './account';
import { notAnEndpointInside } from './endpoint';
import { notACustomerKey } from './key';
import { notAModelInside } from './model';
import { notACountryInside, notARegionInside, notAZoneInside, notSpreadInside } from './place';
import { notABucketInside, notAnArnInside, notAnOutputInside, notARegionalArnInside } from './reference';
import { notAScalar } from './scalar';

/** Says what breaks `must` about a value of a resource, or `undefined` where it holds; what is not known breaks it. */
export function breaks(must: Must, value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Choice)
    return alternatives(value)
      .map((option) => breaks(must, option, resource, assembly))
      .find((problem) => problem !== undefined);
  if ('stated' in must || (allowsNothing(must) && value instanceof Unknown && value.name === 'missing'))
    return undefined;
  if ('never' in must) return `found ${describe(value)}, expected none`;
  if ('key' in must) return notACustomerKey(value, resource, assembly);
  if ('spread' in must) return notSpreadInside(must.spread, assembly);
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
  return notAScalar(must, value, assembly);
}

/** What names something undefined is refused by CloudFormation: it leads nowhere, and is nothing that is banned. */
function allowsNothing(must: Must): boolean {
  return (
    'noneOf' in must ||
    'noMatch' in must ||
    'arn' in must ||
    'regionalArn' in must ||
    'bucket' in must ||
    'output' in must ||
    'zone' in must ||
    'endpoint' in must
  );
}
