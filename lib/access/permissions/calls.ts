import type { Resource } from '../../judge/template/resource';
import { select } from '../../judge/template/select';
import { isMap, Text, Unknown, type Value } from '../../judge/template/value';
import { type Call, type Handler, registeredType } from '../../world/registry/registry';

/** What is done to a stack as a whole. */
export type Operation = 'create' | 'update' | 'delete';

/** A call that CloudFormation makes for a resource. */
export interface MadeCall {
  readonly action: string;
  readonly operations: readonly Operation[];
  /** Paths of the properties for which it is made. */
  readonly because: readonly string[];
  /** Whether the registry lists it, and nothing says for which property. */
  readonly unsure: boolean;
  /** Who says so, where the registry does not list it. */
  readonly source?: string;
}

/** What CloudFormation calls for a resource, and what is listed for its type that this resource does not ask for. */
export interface Calls {
  readonly made: readonly MadeCall[];
  readonly unneeded: readonly { readonly action: string; readonly reason: string }[];
}

/** Types that CloudFormation serves without calling anybody. */
const SILENT = ['AWS::CDK::Metadata', 'AWS::CloudFormation::WaitConditionHandle', 'AWS::CloudFormation::WaitCondition'];

/** The calls for a resource; undefined where nothing is known of its type. */
export function callsFor(resource: Resource): Calls | undefined {
  if (SILENT.includes(resource.type)) return { made: [], unneeded: [] };
  const known = registeredType(resource.type) ?? custom(resource);
  if (known === undefined) return undefined;
  const made: MadeCall[] = [];
  const unneeded = [...known.omitted];
  const kept = isKept(resource);
  for (const call of known.calls) {
    const operations = operationsOf(call, kept);
    if (operations.length === 0) unneeded.push({ action: call.action, reason: 'the stack keeps the resource' });
    else if (typeof call.when === 'string')
      made.push({ ...asked(call), operations, because: [], unsure: call.when === 'unsure' });
    else {
      const isOwn = call.action.startsWith(`${known.service}:`);
      const because = call.when.filter((path) => isSet(resource, path, isOwn));
      if (because.length > 0) made.push({ ...asked(call), operations, because, unsure: false });
      else unneeded.push({ action: call.action, reason: `nothing sets ${call.when.join(' or ')}` });
    }
  }
  return { made, unneeded };
}

const asked = ({ action, source }: Call) => ({ action, ...(source === undefined ? {} : { source }) });

/** Whether a stack that lets go of a resource leaves it where it is: its delete handler is never called then. */
function isKept({ raw }: Resource): boolean {
  return raw['DeletionPolicy'] === 'Retain' && raw['UpdateReplacePolicy'] === 'Retain';
}

/** Create and update read, too: for attributes, and to see the end (CloudFormation CLI User Guide, "Resource type handlers"). */
function operationsOf({ handlers }: Call, kept: boolean): readonly Operation[] {
  const done: Readonly<Record<Handler, readonly Operation[]>> = {
    create: ['create'],
    read: ['create', 'update'],
    update: ['update'],
    delete: kept ? [] : ['delete'],
  };
  return [...new Set(handlers.flatMap((handler) => done[handler]))];
}

/**
 * Whether a property is set, or begins with a value: `Path`, `Path=value`; `/Attribute=value` of the resource itself. What
 * is set to false is set for its own service, which a handler may tell so, and asks nothing of others.
 */
function isSet(resource: Resource, path: string, isOwn: boolean): boolean {
  const [name = '', value] = path.split('=');
  if (name.startsWith('/')) return resource.raw[name.slice(1)] === value;
  return select(resource.properties, name).some(({ value: found }) => {
    if (found === undefined || found === null) return false;
    if (found instanceof Unknown || found instanceof Text || typeof found === 'object') return !isEmpty(found);
    return value === undefined ? isOwn || (found !== false && found !== 'false') : String(found).startsWith(value);
  });
}

function isEmpty(value: Value): boolean {
  return Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
}

/** A custom resource is a call of the function or the topic that serves it (CloudFormation User Guide, "Custom resources"). */
function custom({ type, properties }: Resource) {
  if (type !== 'AWS::CloudFormation::CustomResource' && !type.startsWith('Custom::')) return undefined;
  const token = isMap(properties) ? properties['ServiceToken'] : undefined;
  const isTopic = (token instanceof Text ? token.toString() : String(token)).includes(':sns:');
  const handlers: readonly Handler[] = ['create', 'update', 'delete'];
  const action = isTopic ? 'sns:Publish' : 'lambda:InvokeFunction';
  return { service: action.split(':')[0], calls: [{ action, handlers, when: 'always' as const }], omitted: [] };
}
