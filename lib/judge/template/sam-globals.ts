import { withEndpointType, withImplicitApis } from './sam-apis';
import { isRawMap, type RawMap, rawMap } from './template';

/** The transform that makes resources of CloudFormation of those of SAM. */
export const SAM = 'AWS::Serverless-2016-10-31';

/** Functions of CloudFormation are values: they are replaced, not merged. */
const FUNCTION = /^(?:Ref|Condition|Fn::.+)$/;

/** Names of the transforms that a template declares; `undefined` stands for one without a name. */
export function transformsOf(body: RawMap): readonly (string | undefined)[] {
  const declared = body['Transform'];
  if (declared === undefined) return [];
  return (Array.isArray(declared) ? declared : [declared]).map((each) => {
    const name = isRawMap(each) ? each['Name'] : each;
    return typeof name === 'string' ? name : undefined;
  });
}

/**
 * A template of SAM with the APIs that its events make, and its Globals in the resources that they are about: what a resource says itself replaces a scalar,
 * is merged into a map and added to a list, as the specification of SAM has it. Any other template is as it was.
 */
export function asSamReads(body: RawMap): RawMap {
  if (!transformsOf(body).includes(SAM)) return body;
  const globals = rawMap(body['Globals']);
  const resources = Object.entries(withImplicitApis(rawMap(body['Resources']))).map(([id, raw]) => {
    const { Type, Properties } = rawMap(raw);
    const kind = typeof Type === 'string' ? /^AWS::Serverless::(\w+)$/.exec(Type)?.[1] : undefined;
    if (kind === undefined) return [id, raw];
    const form = kind === 'Api' ? withEndpointType : (properties: unknown) => properties;
    const general = form(Object.hasOwn(globals, kind) ? globals[kind] : undefined);
    const own = form(Properties);
    return [id, { ...rawMap(raw), Properties: isRawMap(general) ? merged(general, own ?? {}) : own }];
  });
  return { ...body, Resources: Object.fromEntries(resources) };
}

function merged(general: unknown, own: unknown): unknown {
  if (Array.isArray(general) && Array.isArray(own)) return [...general, ...own];
  if (!isPlainMap(general) || !isPlainMap(own)) return own;
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(general)) result[key] = value;
  for (const [key, value] of Object.entries(own)) result[key] = key in result ? merged(result[key], value) : value;
  return result;
}

function isPlainMap(value: unknown): value is RawMap {
  if (!isRawMap(value)) return false;
  const keys = Object.keys(value);
  return keys.length !== 1 || !FUNCTION.test(keys[0] ?? '');
}
