import type { Property, Schema } from './schema';

/** When a handler makes a call, as the names of a schema tell it. */
export type Trigger = 'always' | 'tags' | 'unsure' | readonly string[];

/** What a property is called that makes a handler call a service other than its own. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  acm: /certificate/i,
  cloudwatch: /alarm|metric/i,
  'cognito-idp': /cognito|userpool/i,
  dynamodb: /dynamo|table/i,
  ec2: /vpc|subnet|securitygroup|networkinterface|availabilityzone/i,
  ecr: /image|ecr|repository/i,
  elasticfilesystem: /filesystem|efs/i,
  elasticloadbalancing: /loadbalanc|targetgroup/i,
  events: /event/i,
  firehose: /firehose|deliverystream|log/i,
  iam: /role|instanceprofile/i,
  kinesis: /kinesis|stream/i,
  kms: /kms|encrypt|masterkey|keyarn$|keyid$|^key$/i,
  lambda: /lambda|function/i,
  logs: /log/i,
  organizations: /organization/i,
  route53: /hostedzone|dns/i,
  s3: /s3|bucket|templateurl|uri$/i,
  secretsmanager: /secret|managemaster|credential/i,
  sns: /sns|topic|notification/i,
  sqs: /sqs|queue|deadletter/i,
  ssm: /ssm|parameter/i,
};
const TAGS =
  /^(?:(?:Un)?[Tt]ag|(?:Add|Remove|Create|Delete|CreateOrUpdate|Change|List|Update|Set)\w*Tags?(?:$|[A-Z])|PutBucketTagging)/;
const FILLER = new Set(['Configuration', 'Configurations', 'Config', 'Specification', 'Settings', 'Options']);
const MOST_PATHS = 8;

/** By what a call of a handler is triggered; `read` says whether the reference has it as one that reads or lists. */
export function triggerOf(schema: Schema, action: string, read: boolean): Trigger {
  const [service = '', name = ''] = action.split(':');
  if (TAGS.test(name)) return read ? 'always' : 'tags';
  if (service !== ownService(schema)) return ofOther(schema, service, action);
  if (read) return 'always';
  const nouns = wordsOf(name).slice(1);
  const rest = without(nouns, wordsOf(schema.typeName.split('::')[2] ?? ''));
  if (rest.length === 0) return 'always';
  const type = wordsOf(schema.typeName.split('::')[2] ?? '');
  const properties = Object.keys(writable(schema)).map((property) => ({
    property,
    own: without(wordsOf(property), type),
  }));
  const wider = properties.filter(({ own }) => inside(rest, own));
  const found = wider.length > 0 ? wider : properties.filter(({ own }) => own.length > 0 && inside(own, rest));
  return found.length > 0 ? found.map(({ property }) => property) : 'unsure';
}

/** The service of a type: that of its name, or else the one that most of its calls are made to. */
export function ownService({ typeName, handlers = {} }: Schema): string {
  const named = typeName.split('::')[1]?.toLowerCase() ?? '';
  const counts = new Map<string, number>();
  for (const handler of ['create', 'delete', 'update', 'read'])
    for (const permission of handlers[handler]?.permissions ?? []) {
      const service = permission.split(':')[0]?.toLowerCase() ?? '';
      counts.set(service, (counts.get(service) ?? 0) + (['iam', 'kms'].includes(service) ? 0.4 : 1));
    }
  if (counts.has(named)) return named;
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function ofOther(schema: Schema, service: string, action: string): Trigger {
  if (/^iam:CreateServiceLinkedRole$/i.test(action)) return 'always';
  const pattern = ABOUT[service] ?? new RegExp(service.replace(/[^a-z0-9]/g, '').slice(0, 8), 'i');
  const paths = pathsOf(schema).filter((path) => pattern.test(path.split('.').at(-1) ?? ''));
  if (paths.length === 0) return 'unsure';
  const leaves = paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(`${other}.`)));
  return leaves.length <= MOST_PATHS ? leaves : [...new Set(leaves.map((path) => path.split('.')[0] ?? ''))];
}

function writable({ properties = {}, readOnlyProperties = [] }: Schema): Readonly<Record<string, Property>> {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !readOnlyProperties.includes(`/properties/${name}`)),
  );
}

/** Paths of what can be written, four levels deep. */
function pathsOf(schema: Schema): readonly string[] {
  const below = (property: Property | undefined, path: string, depth: number): readonly string[] => {
    const inner = resolved(property, schema);
    const members = depth < 4 ? Object.entries(inner) : [];
    return [path, ...members.flatMap(([name, one]) => below(one, `${path}.${name}`, depth + 1))];
  };
  return Object.entries(writable(schema))
    .filter(([name]) => !/^Tags|Tags$/.test(name))
    .flatMap(([name, property]) => below(property, name, 1));
}

function resolved(property: Property | undefined, schema: Schema): Readonly<Record<string, Property>> {
  if (property?.$ref) return resolved(schema.definitions?.[property.$ref.split('/').at(-1) ?? ''], schema);
  if (property?.items) return resolved(property.items, schema);
  const choices = [...(property?.oneOf ?? []), ...(property?.anyOf ?? [])];
  return Object.assign({}, property?.properties, ...choices.map((one) => resolved(one, schema)));
}

const wordsOf = (name: string) => name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g) ?? [];
const stem = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '').slice(0, 6);
const same = (one: string, other: string) => stem(one) === stem(other);

/** Words that are left without those of the type and those that say nothing. */
function without(words: readonly string[], type: readonly string[]): readonly string[] {
  return words.filter((word) => !FILLER.has(word) && !type.some((other) => same(word, other)));
}

/** Whether each word is one of others. */
function inside(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.some((other) => same(word, other)));
}
