import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { Reference, Text, Unknown, type Value } from '../template/value';
import { notTheAccountInside, withOwnAccount } from './reference';

const KEY_ARN = /^arn:[^:]*:kms:[^:]*:([^:]*):((?:key|alias)\/.+)$/;
const EXPECTED = 'expected the ARN of a customer-managed key';

/**
 * Says why a value does not name a customer-managed key of the same site, or `undefined` where it does.
 * The Region of a literal ARN is left to the rules of residency: the key of a replica is in another one.
 */
export function notACustomerKey(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference) return notAKeyResource(value, resource, assembly);
  if (value instanceof Unknown && value.name === 'missing') return undefined;
  const text = value instanceof Text ? withOwnAccount(value) : value;
  if (typeof text !== 'string') return `found ${describe(value)}, ${EXPECTED}`;
  if (assembly.scope.externalKeys.has(text)) return undefined;
  const arn = KEY_ARN.exec(text);
  const name = (arn?.[2] ?? text).replace(/^key\//, '');
  if (/^(alias\/)?aws\//.test(name))
    return `found ${describe(value)}, an AWS managed key, expected a customer-managed key`;
  if (name.startsWith('mrk-'))
    return `found ${describe(value)}, a multi-Region key, whose material can lie elsewhere, expected a single-Region key`;
  if (value instanceof Text && name.includes('${')) return notANamedKey(value, resource, assembly);
  if (arn) return notTheAccountInside(arn[1] ?? '', value, resource, assembly);
  // Any other name means a key of the account, and is refused at deployment where there is none.
  return name.startsWith('arn:') || /^(none|null|default|false|undefined|)$/i.test(name)
    ? `found ${describe(value)}, ${EXPECTED}`
    : undefined;
}

/** `arn:…:key/${Key}` and `${Key.Arn}`: what the last part names has to be a key. */
function notANamedKey(text: Text, resource: Resource, assembly: Assembly): string | undefined {
  const last = text.parts[text.parts.length - 1];
  return last instanceof Reference
    ? notAKeyResource(last, resource, assembly)
    : `found ${describe(text)}, whose name is not known before deployment, ${EXPECTED}`;
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
