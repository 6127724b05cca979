import type { Constraint, When } from '../catalogue/entry';
import { expected } from './scalar';

/** What must hold of a value, for people. */
export function constraintText(constraint: Constraint): string {
  if ('stated' in constraint) return 'any value';
  if ('never' in constraint) return 'none';
  if ('key' in constraint) return 'a customer-managed key of the same site';
  if ('region' in constraint) return 'a Region inside the boundary';
  if ('spread' in constraint)
    return `a boundary in which ${constraint.spread.join(', ')} lie, over which AWS spreads it`;
  if ('zone' in constraint) return 'a zone inside the boundary';
  if ('arn' in constraint) return 'an ARN of a Region and an account inside the boundary';
  if ('regionalArn' in constraint) return 'an ARN, which AWS accepts of the same Region alone';
  if ('bucket' in constraint) return 'a bucket whose place is known';
  if ('output' in constraint) return 'a bucket of the site';
  if ('model' in constraint) return 'a model that answers inside the boundary';
  if ('country' in constraint) return 'a country of the boundary';
  if ('account' in constraint) return 'an account of the deployment';
  if ('endpoint' in constraint) return 'a private address, or a host of AWS inside the boundary';
  return expected(constraint);
}

/** When an obligation applies, for people. */
export function conditionText(when: When): string {
  if ('stated' in when) return `${when.path} is ${when.stated ? '' : 'not '}set`;
  if ('noMatch' in when) return `${when.path} does not match ${when.noMatch}`;
  const [word, values] = 'oneOf' in when ? ['', when.oneOf] : ['not ', when.noneOf];
  return `${when.path} is ${word}${values.map((value) => JSON.stringify(value)).join(' or ')}`;
}
