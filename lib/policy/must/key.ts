import type { Assembly } from '../assembly';
import type { Resource } from '../resource';
import { describe } from '../select';
import { Reference, Text, type Value } from '../value';
import { notAnArnInside } from './arn';

const KEY_ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]*):(\d{12})?:(key|alias)\/(.+)$/;

/** Says why a value does not name a customer-managed key of the same site, or `undefined` where it does. */
export function notACustomerKey(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference) return notAKeyResource(value, resource, assembly);
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text !== 'string') return `found ${describe(value)}, expected the ARN of a customer-managed key`;
  if (assembly.border.externalKeys.has(text)) return undefined;
  const name = KEY_ARN.exec(text)?.[4] ?? text;
  if (/^(alias\/)?aws\//.test(name) || text === '')
    return `found ${describe(value)}, an AWS-managed key, expected a customer-managed key`;
  if (text.startsWith('arn:')) return notAnArnInside(value, resource, assembly);
  if (/^alias\/.+/.test(text) || /^(mrk-)?[0-9a-f-]{32,}$/.test(text)) return undefined;
  return `found ${describe(value)}, expected the ARN of a customer-managed key`;
}

function notAKeyResource(reference: Reference, resource: Resource, assembly: Assembly): string | undefined {
  const target = assembly.resolve(reference);
  if (!target) return `found ${describe(reference)}, which is no resource`;
  if (target.type !== 'AWS::KMS::Key' && target.type !== 'AWS::KMS::Alias')
    return `found ${target.logicalId}, a ${target.type}, expected a customer-managed key`;
  if (target.template.account !== resource.template.account || target.template.region !== resource.template.region)
    return `found ${target.logicalId}, a key of another account or Region, expected a key of the same site`;
  return undefined;
}
