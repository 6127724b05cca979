import { actionOf, arnOf, arnsOf } from './reference';
import { ownService, type Trigger, triggerOf } from './triggers';

/** A schema of the registry, as far as it is read here. */
export interface Schema {
  readonly typeName: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly definitions?: Readonly<Record<string, Property>>;
  readonly readOnlyProperties?: readonly string[];
  readonly primaryIdentifier?: readonly string[];
  readonly required?: readonly string[];
  readonly tagging?: { readonly permissions?: readonly string[] };
  readonly handlers?: Readonly<Partial<Record<string, { readonly permissions?: readonly string[] }>>>;
}

/** A property of a schema. */
export interface Property {
  readonly $ref?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly items?: Property;
  readonly oneOf?: readonly Property[];
  readonly anyOf?: readonly Property[];
}

const HANDLERS = ['create', 'read', 'update', 'delete'] as const;
const MARKS: Readonly<Record<string, string>> = { always: '', tags: '~', unsure: '^' };

/** The entry of a type, and the actions that it names. */
export function entryOf(schema: Schema): { readonly text: string; readonly actions: readonly string[] } {
  const masks = new Map<string, string>();
  for (const handler of HANDLERS)
    for (const permission of new Set(schema.handlers?.[handler]?.permissions ?? [])) {
      const action = spelt(permission);
      if (action !== '' && !masks.get(action)?.includes(handler.slice(0, 1)))
        masks.set(action, `${masks.get(action) ?? ''}${handler.slice(0, 1)}`);
    }
  const own = ownService(schema);
  const marks = new Map([...masks.keys()].map((action) => [action, markOf(schema, action)]));
  const made = [...masks].filter(
    ([action, mask]) => mask.includes('c') && action.startsWith(`${own}:`) && isWrite(action),
  );
  // What makes the resource is always called, whatever its name is like.
  if (!made.some(([action]) => marks.get(action) === ''))
    for (const [action] of made) if (marks.get(action) !== '~') marks.set(action, '');
  const lines = new Map<string, string[]>();
  for (const [action, mask] of [...masks].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [service = '', name = ''] = action.split(':');
    const line = lines.get(`${mask} ${service}`) ?? [];
    lines.set(`${mask} ${service}`, [...line, `${name}${marks.get(action)}`]);
  }
  const head = [schema.typeName, own, ...identityOf(schema)].join(' ');
  const text = [head, ...[...lines].map(([start, names]) => ` ${start} ${names.join(' ')}`)].join('\n');
  return { text, actions: [...masks.keys()] };
}

/** The action as IAM's reference spells it; names that are in no reference stay as they are. */
function spelt(permission: string): string {
  const known = actionOf(permission);
  const [service = '', name = ''] = permission.trim().split(':');
  return name === '' ? '' : `${service.toLowerCase()}:${known?.name ?? name}`;
}

function isWrite(action: string): boolean {
  const known = actionOf(action);
  return known !== undefined && !/^(?:Read|List)$/.test(known.accessLevel);
}

function markOf(schema: Schema, action: string): string {
  if (action.includes('*')) return '^';
  if (actionOf(action) === undefined) return '!';
  const trigger: Trigger = triggerOf(schema, action, !isWrite(action));
  return typeof trigger === 'string' ? (MARKS[trigger] ?? '') : `?${trigger.join(',')}`;
}

/** ARNs of types that the reference names otherwise, with the property that names the resource. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::RestApi': ['RestApi'],
  'AWS::EC2::EIP': ['elastic-ip'],
  'AWS::ECS::TaskDefinition': ['task-definition', 'TaskDefinitionFamilyName=Family:255'],
  'AWS::Events::Rule': ['rule-on-default-event-bus', 'RuleName=Name:64'],
  'AWS::IAM::ServiceLinkedRole': ['role'],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': ['resolver-query-log-config'],
  'AWS::KMS::Alias': ['alias', 'Alias=AliasName'],
  'AWS::RDS::DBInstance': ['db', 'DbInstanceName=DBInstanceIdentifier:63'],
  'AWS::S3Outposts::AccessPoint': ['accesspoint'],
  'AWS::S3Outposts::Bucket': ['bucket'],
  'AWS::SecretsManager::Secret': ['Secret', 'SecretId=Name:512'],
  'AWS::SSM::Parameter': ['parameter', 'ParameterNameWithoutLeadingSlash=Name:2048'],
};

/** Which kind of ARN the type makes, and the property that names it, with its greatest length: `queue QueueName:80`. */
function identityOf(schema: Schema): readonly string[] {
  const stated = IDENTITIES[schema.typeName];
  if (stated !== undefined) return stated;
  const own = normal(schema.typeName.split('::')[2] ?? '');
  const formats = arnsOf(ownService(schema));
  const said = arnOf(schema.typeName);
  const format =
    formats.find(({ arn }) => arn === said) ??
    formats.find(({ key }) => normal(key) === own) ??
    formats.find(({ key }) => own.endsWith(normal(key)) && normal(key).length > 3) ??
    formats.find(({ key }) => normal(key).endsWith(own) && own.length > 3);
  if (format === undefined) return [];
  const readOnly = schema.readOnlyProperties ?? [];
  const properties = Object.keys(schema.properties ?? {}).filter((name) => !readOnly.includes(`/properties/${name}`));
  for (const [, variable = ''] of format.arn.matchAll(/\$\{(\w+)\}/g)) {
    const wanted = namesOf(normal(variable).replace(/withpath$/, ''), own);
    const name = wanted.flatMap((each) => properties.find((property) => normal(property) === each) ?? [])[0];
    if (name === undefined) continue;
    const most = schema.properties?.[name]?.maxLength;
    return [format.key, `${variable}=${name}${schema.required?.includes(name) ? '' : `:${most ?? ''}`}`];
  }
  return [format.key];
}

/**
 * What the property may be called that gives a variable of an ARN; an id is given by AWS, unless a property has its
 * name.
 */
function namesOf(variable: string, own: string): readonly string[] {
  if (!variable.endsWith('name')) return [variable];
  const stem = variable.replace(/name$/, '');
  return own.endsWith(stem) ? [variable, 'name', `${own}name`, `${own}identifier`, `${stem}identifier`] : [variable];
}

const normal = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
