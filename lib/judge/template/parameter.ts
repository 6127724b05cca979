import type { RawMap } from './template';
import { alternatives, choice, isList, isMap, type KnownOf, Unknown, type Value } from './value';

/** More allowed values of a parameter than this are not enumerated. */
const MOST_ALLOWED = 256;

/** Up to this many, each is looked at by itself. */
export const MOST_LOOKED_AT = 2048;

/** What a parameter can be that nobody gives: each allowed value, else its default; whoever deploys may give another. */
export function declaredParameter(name: string, declared: RawMap): Value {
  const { Type, Default, AllowedValues } = declared;
  if (typeof Type === 'string' && Type.startsWith('AWS::SSM::Parameter::Value<'))
    return new Unknown(`parameter ${name} is read from SSM at deployment`, undefined, [], knownOf(name, declared));
  const allowed = Array.isArray(AllowedValues) ? AllowedValues.map((raw) => read(raw, declared)) : [];
  if (allowed.length > MOST_ALLOWED)
    return new Unknown(
      `parameter ${name} has more allowed values than can be enumerated`,
      'unread',
      allowed.length > MOST_LOOKED_AT ? [] : allowed,
      { label: name },
    );
  // Of a list, each element is one of those allowed.
  if (allowed.length > 0)
    return choice(isListed(declared) && Default !== undefined ? [read(Default, declared), ...allowed] : allowed);
  if (Default !== undefined) return read(Default, declared);
  return new Unknown(`parameter ${name} has no default`, undefined, [], knownOf(name, declared));
}

/** How the ids begin that CloudFormation takes for parameters of AWS's own types. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'AWS::EC2::Image::Id': 'ami-',
  'AWS::EC2::Instance::Id': 'i-',
  'AWS::EC2::SecurityGroup::Id': 'sg-',
  'AWS::EC2::Subnet::Id': 'subnet-',
  'AWS::EC2::VPC::Id': 'vpc-',
  'AWS::EC2::Volume::Id': 'vol-',
};

/** What the declaration of a parameter says of every value that CloudFormation takes for it. */
function knownOf(label: string, { Type, AllowedPattern }: RawMap): KnownOf {
  const type = typeof Type === 'string' ? Type.replace(/^(?:AWS::SSM::Parameter::Value|List)<(.*)>$/, '$1') : '';
  const plain = type.replace(/^List<(.*)>$/, '$1');
  const beginning = Object.hasOwn(BEGINNINGS, plain) ? BEGINNINGS[plain] : beginningOf(AllowedPattern);
  return beginning === undefined ? { label } : { label, beginning };
}

/** The letters with which an allowed pattern begins; CloudFormation asks that the whole value matches. */
function beginningOf(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string' || pattern.includes('|')) return undefined;
  const [, letters = '', next = ''] = /^\^?([A-Za-z0-9:/_-]*)(.?)/.exec(pattern) ?? [];
  // What follows a letter can make it optional.
  const beginning = /[?*{]/.test(next) ? letters.slice(0, -1) : letters;
  return beginning === '' ? undefined : beginning;
}

/** What a parameter is to which the stack that nests the template gives `given`; on a condition, maybe nothing. */
export function isGivenTo(name: string, declared: RawMap, given: Value): Value {
  return choice(
    alternatives(given).map((option) => {
      if (option === undefined) return declaredParameter(name, declared);
      if (isMap(option) || (isList(option) && option.some((element) => isList(element) || isMap(element))))
        return new Unknown(`parameter ${name} is given something that is neither a string nor a list of them`);
      return isListed(declared) && typeof option === 'string' ? elements(option) : option;
    }),
  );
}

function read(raw: unknown, declared: RawMap): Value {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean')
    return new Unknown('a default that is no string');
  return isListed(declared) ? elements(String(raw)) : raw;
}

function isListed({ Type }: RawMap): boolean {
  return typeof Type === 'string' && (Type === 'CommaDelimitedList' || Type.startsWith('List<'));
}

function elements(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}
