import { ownOf } from '../../common/own';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { Reference, Text, type Unknown, type Value } from '../template/value';

/** Attributes that begin with a word of their own, where they are no ARN. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::S3::Bucket': { WebsiteURL: 'http://' },
};

/** Types whose attributes are whatever somebody's code or another template says. */
const ANYTHING = /^(?:Custom::|AWS::CloudFormation::(?:CustomResource|Stack|WaitCondition)$)|::MODULE$/;

/** How a value begins, whatever it turns out to be: '' where that is not known. */
export function beginningOf(value: Text | Reference | Unknown, assembly: Assembly): string {
  if (value instanceof Reference) return ofReference(value, assembly);
  if (!(value instanceof Text)) return value.known.beginning ?? '';
  const [first, second] = value.parts;
  if (typeof first === 'object') return beginningOf(first, assembly);
  return first === undefined ? '' : typeof second === 'object' ? first + beginningOf(second, assembly) : first;
}

/** Whether a value is an id, a name or an ARN that AWS makes for a resource, and so no word of a closed list such as `NONE`. */
export function isNoWord(value: Value, assembly: Assembly): boolean {
  if (value instanceof Text) return value.parts.some((part) => part instanceof Reference && isNoWord(part, assembly));
  if (!(value instanceof Reference)) return false;
  const target = assembly.resolve(value);
  return target !== undefined && !saysAnything(target, value) && ofReference(value, assembly) === '';
}

/** Parameters of SSM give back what they hold. */
function saysAnything({ type }: Resource, { attribute }: Reference): boolean {
  return ANYTHING.test(type) || (type === 'AWS::SSM::Parameter' && attribute === 'Value');
}

function ofReference(value: Reference, assembly: Assembly): string {
  const target = assembly.resolve(value);
  if (!target || ANYTHING.test(target.type)) return '';
  const { attribute = '' } = value;
  const own = ownOf(ATTRIBUTES, target.type);
  if (own && Object.hasOwn(own, attribute)) return own[attribute] ?? '';
  return /(?:^|\.)[A-Za-z]*Arn$/.test(attribute) ? 'arn:' : '';
}
