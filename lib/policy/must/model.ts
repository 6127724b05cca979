import type { Assembly } from '../assembly';
import type { Resource } from '../resource';
import { describe } from '../select';
import { Reference, Text, Unknown, type Value } from '../value';
import { notAnArnInside } from './arn';

/** How the ids of inference profiles begin that AWS spreads over several Regions. */
const SPREAD = /(?:^|\/)(?:global|us|us-gov|eu|apac|jp|au|ca|sa|mx|in)\./;

/** Says why a foundation model is not one that answers in an allowed Region. */
export function notAModelInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const expected = 'expected a model of the Region itself, without a cross-Region inference profile';
  if (value instanceof Reference || value instanceof Unknown) return notAnArnInside(value, resource, assembly);
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text !== 'string' || SPREAD.test(text) || (value instanceof Text && !text.startsWith('arn:')))
    return `found ${describe(value)}, ${expected}`;
  return text.startsWith('arn:') ? notAnArnInside(value, resource, assembly) : undefined;
}
