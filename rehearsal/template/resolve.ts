import { isList, isObject, type Json, type JsonObject, list, text } from '../json';
import { CloudFormationError } from './cloudformation-error';
import { decide, type Scope } from './conditions';
import { attributeOf, SUB_NAME } from './references';
import { UNKNOWN } from './unknown';

/** What stands for a value that `AWS::NoValue` takes away. */
const NOTHING = Symbol('no value');
type Resolved = Json | typeof NOTHING;

/** The value with every intrinsic function computed; throws for one that is not known. */
export function resolve(value: Json, scope: Scope): Json {
  const found = evaluate(value, scope);
  return found === NOTHING ? '' : found;
}

/** The members of an object with every intrinsic function computed, without those that have no value. */
export function resolveMembers(value: Json, scope: Scope): JsonObject {
  const found = evaluate(value, scope);
  if (found !== NOTHING && isObject(found)) return found;
  throw new CloudFormationError(`expected an object of properties, found ${text(value)}`);
}

function evaluate(value: Json, scope: Scope): Resolved {
  if (isList(value)) return value.map((element) => evaluate(element, scope)).filter((element) => element !== NOTHING);
  if (!isObject(value)) return dynamic(value);
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
    return intrinsic(only[0], only[1], scope);
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    const found = evaluate(member, scope);
    return found === NOTHING ? [] : [[key, found]];
  });
  return Object.fromEntries(members);
}

function dynamic(value: Exclude<Json, JsonObject | readonly Json[]>): Json {
  if (typeof value === 'string' && value.includes('{{resolve:'))
    throw new CloudFormationError(`dynamic reference ${value} is not known to the stand-in, expected none`);
  return value;
}

function intrinsic(name: string, argument: Json, scope: Scope): Resolved {
  const own = (value: Json | undefined): Json => resolve(value ?? '', scope);
  const part = (index: number): Json | undefined => (isList(argument) ? argument[index] : undefined);
  switch (name) {
    case 'Ref':
      return text(argument) === 'AWS::NoValue' ? NOTHING : scope.ref(text(argument));
    case 'Fn::GetAtt': {
      const { name: resource, attribute } = attributeOf(argument);
      return scope.attribute(resource, attribute);
    }
    case 'Fn::ImportValue':
      return scope.importValue(text(own(argument)));
    case 'Fn::Join':
      return list(own(part(1)))
        .map(text)
        .join(text(own(part(0))));
    case 'Fn::Split':
      return text(own(part(1))).split(text(own(part(0))));
    case 'Fn::Select':
      return selected(list(own(part(1))), Number(own(part(0))));
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::If':
      return evaluate((decide(scope, text(part(0))) ? part(1) : part(2)) ?? '', scope);
    case 'Fn::Base64':
      return Buffer.from(text(own(argument))).toString('base64');
    case 'Fn::GetAZs':
      return scope.zones();
    case 'Fn::FindInMap':
      return mapped(list(argument).map(own).map(text), scope);
    default:
      throw new CloudFormationError(
        `Template error: ${name} is not known to the stand-in, expected an intrinsic function that it computes`,
      );
  }
}

function selected(from: readonly Json[], index: number): Json {
  const chosen = from[index];
  if (chosen !== undefined) return chosen;
  if (from.some((element) => text(element).includes(UNKNOWN))) return UNKNOWN;
  throw new CloudFormationError(`Template error: Fn::Select cannot select nonexistent value at index ${index}`);
}

function mapped([map = '', first = '', second = '']: readonly string[], scope: Scope): Json {
  const outer = scope.template.mappings[map];
  const inner = isObject(outer) ? outer[first] : undefined;
  const found = isObject(inner) ? inner[second] : undefined;
  if (found === undefined)
    throw new CloudFormationError(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
  return found;
}

function substitute(argument: Json, scope: Scope): Json {
  const [source, own] = isList(argument) ? [argument[0], argument[1]] : [argument, undefined];
  const local = isObject(own) ? own : {};
  const filled = text(source).replace(SUB_NAME, (_, name: string) => {
    const given = Object.hasOwn(local, name) ? local[name] : undefined;
    if (given !== undefined) return text(resolve(given, scope));
    if (!name.includes('.')) return text(scope.ref(name));
    const { name: resource, attribute } = attributeOf(name);
    return text(scope.attribute(resource, attribute));
  });
  return filled.replaceAll('${!', '${');
}
