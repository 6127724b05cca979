import type { RawMap } from './template';
import { alternatives, choice, isList, isMap, Unknown, type Value } from './value';

/** More allowed values of a parameter than this are not enumerated. */
const MOST_ALLOWED = 256;

/** What a parameter can be that nobody gives: each allowed value, else its default; whoever deploys may give another. */
export function declaredParameter(name: string, declared: RawMap): Value {
  const { Type, Default, AllowedValues } = declared;
  if (typeof Type === 'string' && Type.startsWith('AWS::SSM::Parameter::Value<'))
    return new Unknown(`parameter ${name} is read from SSM at deployment`);
  if (Array.isArray(AllowedValues) && AllowedValues.length > MOST_ALLOWED)
    return new Unknown(`parameter ${name} has more allowed values than can be enumerated`, 'unread');
  const allowed = Array.isArray(AllowedValues) ? AllowedValues.map((raw) => read(raw, declared)) : [];
  // Of a list, each element is one of those allowed.
  if (allowed.length > 0)
    return choice(isListed(declared) && Default !== undefined ? [read(Default, declared), ...allowed] : allowed);
  return Default === undefined ? new Unknown(`parameter ${name} has no default`) : read(Default, declared);
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
