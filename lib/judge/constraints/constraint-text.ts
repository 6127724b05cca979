import type { Must, When } from '../catalogue/entry';
import { expected } from './scalar';

/** What must hold of a value, for people. */
export function constraintText(must: Must): string {
  if ('stated' in must) return 'any value';
  if ('never' in must) return 'none';
  if ('key' in must) return 'a customer-managed key of the same site';
  if ('region' in must) return 'a Region inside the boundary';
  if ('spread' in must) return `a boundary in which ${must.spread.join(', ')} lie, over which AWS spreads it`;
  if ('zone' in must) return 'a zone inside the boundary';
  if ('arn' in must) return 'an ARN of a Region and an account inside the boundary';
  if ('regionalArn' in must) return 'an ARN, which AWS accepts of the same Region alone';
  if ('bucket' in must) return 'a bucket whose place is known';
  if ('output' in must) return 'a bucket of the site';
  if ('model' in must) return 'a model that answers inside the boundary';
  if ('country' in must) return 'a country of the boundary';
  if ('account' in must) return 'an account of the deployment';
  if ('endpoint' in must) return 'a private address, or a host of AWS inside the boundary';
  return expected(must);
}

/** When an obligation applies, for people. */
export function conditionText(when: When): string {
  if ('stated' in when) return `${when.path} is ${when.stated ? '' : 'not '}set`;
  if ('noMatch' in when) return `${when.path} does not match ${when.noMatch}`;
  const [word, values] = 'oneOf' in when ? ['', when.oneOf] : ['not ', when.noneOf];
  return `${when.path} is ${word}${values.map((value) => JSON.stringify(value)).join(' or ')}`;
}
