import { isObject, type Json, type JsonObject, list, text } from '../json';
import { CloudFormationError } from '../template/cloudformation-error';
import type { Template } from '../template/template';
import type { Environment } from '../world/deployed';
import type { World } from '../world/world';

/** A parameter as a request gives it: a value, or that the last one stays. */
export interface GivenParameter {
  readonly key: string;
  readonly value?: string;
  readonly usePrevious: boolean;
}

/** The values of a template's parameters; throws for those that are missing, unknown or not allowed. */
export function parametersOf(
  template: Template,
  given: readonly GivenParameter[],
  previous: JsonObject,
  environment: Environment,
  world: World,
): JsonObject {
  const extra = given.filter(({ key }) => !Object.hasOwn(template.parameters, key)).map(({ key }) => key);
  if (extra.length > 0) throw new CloudFormationError(`Parameters: [${extra.join(', ')}] do not exist in the template`);
  const values = Object.entries(template.parameters).map(([key, declaration]): [string, Json] => {
    const declared = isObject(declaration) ? declaration : {};
    const found = given.find((parameter) => parameter.key === key);
    const value = found?.usePrevious ? previous[key] : (found?.value ?? declared['Default']);
    if (value === undefined) throw new CloudFormationError(`Parameters: [${key}] must have values`);
    refuseValue(key, text(value), declared);
    return [key, value];
  });
  for (const [key, value] of values) typed(key, value, template, environment, world);
  return Object.fromEntries(values);
}

/** What `Ref` gives for a parameter: a list for lists, the stored value for a parameter of Systems Manager. */
export function typed(key: string, value: Json, template: Template, environment: Environment, world: World): Json {
  const declared = template.parameters[key];
  const type = isObject(declared) ? text(declared['Type']) : 'String';
  if (type === 'CommaDelimitedList' || type.startsWith('List<'))
    return text(value) === ''
      ? []
      : text(value)
          .split(',')
          .map((part) => part.trim());
  if (!type.startsWith('AWS::SSM::Parameter::Value')) return value;
  const stored = world.find({ ...environment, type: 'AWS::SSM::Parameter', physicalId: text(value) });
  if (!stored)
    throw new CloudFormationError(`Unable to fetch parameters [${text(value)}] from parameter store for this account.`);
  return stored.properties['Value'] ?? '';
}

function refuseValue(key: string, value: string, declared: JsonObject): void {
  const pattern = declared['AllowedPattern'];
  if (pattern !== undefined && !new RegExp(`^(?:${text(pattern)})$`).test(value))
    throw new CloudFormationError(`Parameter ${key} failed to satisfy constraint: must match pattern ${text(pattern)}`);
  const allowed = list(declared['AllowedValues']).map(text);
  if (allowed.length > 0 && !allowed.includes(value))
    throw new CloudFormationError(`Parameter ${key} must be one of ${allowed.join(', ')}`);
}
