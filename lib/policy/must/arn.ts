import type { Assembly } from '../assembly';
import { expectedAccounts, isOfAws } from '../known-account';
import type { Resource } from '../resource';
import { describe } from '../select';
import { Reference, Text, Unknown, type Value } from '../value';
import { notAnAccountInside } from './account';
import { notAnOutputInside } from './bucket';

/** A Region, or a part that is not known; CloudFormation refuses an ARN with anything else. */
const COULD_BE_REGION = /^[a-z]{2,10}(?:-[a-z]+)+-\d+$|\$\{|^\*$/;

/**
 * Says why an ARN does not stay inside the border, or `undefined` where it does: by Region and account, a bucket's by whose it is.
 * A plain name, without colons, means something of the same account and Region.
 */
export function notAnArnInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference) return notAReferenceInside(value, assembly);
  if (value instanceof Unknown) return `found ${describe(value)}, expected an ARN inside the boundary`;
  const text = value instanceof Text ? written(value) : value;
  if (typeof text !== 'string') return `found ${describe(value)}, expected an ARN`;
  if (value instanceof Text && !text.startsWith('arn:')) return notATextInside(value, assembly);
  if (!text.includes(':')) return undefined;
  const [arn, , service, region, account] = text.split(':');
  if (arn !== 'arn') return `found ${describe(value)}, expected an ARN`;
  if (service === 's3') return notAnOutputInside(value, resource, assembly);
  const { border } = assembly;
  if (region && COULD_BE_REGION.test(region) && !border.regions.has(region))
    return `found ${describe(value)} in ${region.startsWith('${') ? 'a Region that is not known' : region}, expected one of ${[...border.regions].join(', ')}`;
  return account ? notTheAccountInside(account, value, resource, assembly) : undefined;
}

/** Says why the account of an ARN, as `withOwnAccount` writes it, is none inside, as far as anybody said which are; one that is not known only a deployment can tell. */
export function notTheAccountInside(
  account: string,
  arn: Value,
  resource: Resource,
  assembly: Assembly,
): string | undefined {
  const { border } = assembly;
  if (account === OWN_ACCOUNT) return undefined;
  if (account.includes('${')) return border.accounts && `found ${describe(arn)}, expected ${expectedAccounts(border)}`;
  if (!border.accounts && !(border.trusted && /^\d{12}$/.test(account) && !isOfAws(account, border))) return undefined;
  return notAnAccountInside(account, resource, assembly);
}

/** As `notAnArnInside`, for what AWS accepts of the same Region only: what is not known can be in another account, which only a deployment can tell. */
export function notARegionalArnInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const unknown =
    value instanceof Unknown || (value instanceof Text && value.parts.some((part) => part instanceof Unknown));
  const problem = notAnArnInside(value, resource, assembly);
  return unknown && !assembly.border.accounts ? undefined : problem;
}

/** What stands for the stack's own account in an ARN. */
const OWN_ACCOUNT = 'own';

/** The text without the stack's own Region, where the stack has none: the rule stack-environment says so. */
function written({ parts }: Text): string {
  return withOwnAccount(new Text(parts.filter((part) => !(part instanceof Unknown && part.name === 'AWS::Region'))));
}

/** The text with a word for the stack's own account, where the stack has none: the rule stack-environment says so. */
export function withOwnAccount({ parts }: Text): string {
  return new Text(
    parts.map((part) => (part instanceof Unknown && part.name === 'AWS::AccountId' ? OWN_ACCOUNT : part)),
  ).toString();
}

function notAReferenceInside(reference: Reference, assembly: Assembly): string | undefined {
  const target = assembly.resolve(reference);
  if (!target) return `found ${describe(reference)}, which is no resource`;
  const { region } = target.template;
  if (target.type.startsWith('Custom::') || target.type === 'AWS::CloudFormation::CustomResource')
    return `found ${describe(reference)}, what custom code returns, expected a resource of the site`;
  return region === undefined || assembly.border.regions.has(region)
    ? undefined
    : `found ${target.logicalId} in ${region}, expected one of ${[...assembly.border.regions].join(', ')}`;
}

/** `${LogGroup.Arn}:*` begins with what it names. */
function notATextInside({ parts }: Text, assembly: Assembly): string | undefined {
  const [first] = parts;
  if (first instanceof Unknown && first.name === 'missing') return undefined;
  return first instanceof Reference
    ? notAReferenceInside(first, assembly)
    : `found ${describe(new Text(parts))}, expected an ARN inside the boundary`;
}
