import type { Dated } from '../dated';
import { CORRECTIONS } from './corrections';
import table from './handlers.json';

/** What CloudFormation does to a resource, each by a handler of its type. */
export type Handler = 'create' | 'read' | 'update' | 'delete';

/** An action that handlers of a type may call. */
export interface Call {
  readonly action: string;
  readonly handlers: readonly Handler[];
  /**
   * When it is called: always; where there are tags, of the resource or of its stack; where one of these properties is
   * set (`Path.To.Property`, or `Path=value` for a value that begins so); `unsure` where the registry does not say.
   */
  readonly when: 'always' | 'tags' | 'unsure' | readonly string[];
  /** Who says so, where the registry does not. */
  readonly source?: string;
}

/** A resource type of CloudFormation's registry. */
export interface RegisteredType {
  readonly type: string;
  /** Prefix of the actions of its service. */
  readonly service: string;
  /** What the reference calls its ARN; absent where it names none. */
  readonly own?: string;
  /** Which variable of the ARN a property gives, and how long it can be where CloudFormation makes a name. */
  readonly name?: {
    readonly variable: string;
    readonly property: string;
    readonly generated: boolean;
    readonly most?: number;
  };
  readonly calls: readonly Call[];
  /**
   * What the registry lists and is not called: names that are no actions of IAM, and actions that are never authorized.
   */
  readonly omitted: readonly { readonly action: string; readonly reason: string }[];
}

/** The kinds of resources that an action is authorized on; none where it takes no resource. */
export interface ResourceKind {
  /** What the reference calls it, within the service of the action. */
  readonly key: string;
  /** Its ARN with `%`, `@` and `#` in the places of partition, Region and account, and `${…}` for the rest. */
  readonly arn: string;
  readonly required: boolean;
}

/** From which copy of the schemas it was read, and when. */
export const REGISTRY_SOURCE: string = table.source;
export const REGISTRY_AS_OF: string = table.asOf;

/** Handlers change without notice; half a year is what the file may age. */
export const REGISTRY_FACT: Dated = {
  source: `the schemas of CloudFormation's public registry, ${table.source}`,
  asOf: table.asOf.slice(0, 7),
  lookAgain: '2027-02-07',
};

/**
 * The raw entries: for each type its service, ARN and calls; for each service the formats of its ARNs, and the actions
 * that take them.
 */
export const REGISTRY: readonly string[] = table.entries;

const HANDLERS: Readonly<Record<string, Handler>> = { c: 'create', r: 'read', u: 'update', d: 'delete' };
const entries = new Map(REGISTRY.map((entry) => [entry.split(/\s/, 1)[0] ?? '', entry]));
const corrections = new Map(
  CORRECTIONS.trim()
    .split(/\n(?=\S)/)
    .map((entry) => [entry.split('\n')[0] ?? '', entry]),
);
const types = new Map<string, RegisteredType | undefined>();
const services = new Map<string, Service>();

interface Service {
  readonly arns: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, readonly ResourceKind[]>;
}

/** The types that have an entry in the registry or in the corrections. */
export function registeredTypes(): readonly string[] {
  return [...new Set([...entries.keys(), ...corrections.keys()])].filter((key) => key.includes('::')).sort();
}

/** What is known of a type; undefined where nothing is. */
export function registeredType(type: string): RegisteredType | undefined {
  if (types.has(type)) return types.get(type);
  const found = type.includes('::') ? readType(type) : undefined;
  types.set(type, found);
  return found;
}

function readType(type: string): RegisteredType | undefined {
  const entry = entries.get(type);
  const corrected = corrections.get(type);
  if (entry === undefined && corrected === undefined) return undefined;
  const [head = '', ...lines] = (entry ?? '').split('\n');
  const [, service = '', own, naming] = head.split(' ');
  const listed = lines.flatMap(callsOf);
  const names = listed.filter(({ mark }) => mark === '!').map(({ action }) => action);
  const calls = listed.filter(({ mark }) => mark !== '!');
  const read = correct(
    {
      type,
      service,
      ...(own === undefined ? {} : { own }),
      ...(naming === undefined ? {} : { name: nameOf(naming) }),
      calls: calls.map(({ action, handlers, mark }) => ({ action, handlers, when: whenOf(mark) })),
      omitted: names.map((action) => ({ action, reason: 'is no action of IAM' })),
    },
    (corrected ?? '').split('\n').slice(1),
  );
  // Names that are no actions can be all that a schema has: nothing is known then.
  return read.calls.some(({ handlers }) => handlers.includes('create')) ? read : undefined;
}

function callsOf(line: string) {
  const [mask = '', service = '', ...names] = line.trim().split(' ');
  const handlers = [...mask].flatMap((letter) => HANDLERS[letter] ?? []);
  return names.map((text) => {
    const [, name = '', mark = ''] = /^([^~^!?]*)(.*)$/.exec(text) ?? [];
    return { action: `${service}:${name}`, handlers, mark };
  });
}

function whenOf(mark: string): Call['when'] {
  if (mark.startsWith('?')) return mark.slice(1).split(',');
  return mark === '~' ? 'tags' : mark === '^' ? 'unsure' : 'always';
}

function nameOf(text: string): NonNullable<RegisteredType['name']> {
  const [, variable = '', property = '', generated, most = ''] = /^(\w+)=(\w+)(:(\d*))?$/.exec(text) ?? [];
  return { variable, property, generated: generated !== undefined, ...(most === '' ? {} : { most: Number(most) }) };
}

/**
 * The type as corrected by lines `? paths: actions` (always, without paths), `- reason: actions` and `+handlers paths:
 * actions; source`.
 */
function correct(known: RegisteredType, lines: readonly string[]): RegisteredType {
  let { service, calls, omitted } = known;
  for (const line of lines) {
    const [, kind = '', of = '', list = '', source] = /^ (\S+) ?([^:]*): ([^;]*)(?:; (.*))?$/.exec(line) ?? [];
    const [prefix = '', ...names] = list.split(' ');
    const actions = names.map((name) => `${prefix}:${name}`);
    if (service === '') service = prefix;
    const when = of === '' ? ('always' as const) : of.split(',');
    if (kind === '-') omitted = [...omitted, ...actions.map((action) => ({ action, reason: of }))];
    if (kind === '-' || kind.startsWith('+')) calls = calls.filter(({ action }) => !actions.includes(action));
    if (kind === '?') calls = calls.map((call) => (actions.includes(call.action) ? { ...call, when } : call));
    if (kind.startsWith('+')) {
      const handlers = [...kind.slice(1)].flatMap((letter) => HANDLERS[letter] ?? []);
      const added = {
        handlers,
        when: of === 'tags' ? ('tags' as const) : when,
        ...(source === undefined ? {} : { source }),
      };
      calls = [...calls, ...actions.map((action) => ({ action, ...added }))];
    }
  }
  return { ...known, service, calls, omitted };
}

/** The kinds of resources that an action is authorized on; undefined where the action is not known. */
export function kindsOf(action: string): readonly ResourceKind[] | undefined {
  const [service = '', name = ''] = action.split(':');
  return serviceOf(service).actions.get(name);
}

/** The ARN of a kind of resources of a service. */
export function arnOfKind(service: string, key: string): string | undefined {
  return serviceOf(service).arns.get(key);
}

function serviceOf(service: string): Service {
  const known = services.get(service) ?? readService(service);
  services.set(service, known);
  return known;
}

function readService(service: string): Service {
  const lines = (entries.get(service) ?? '').split('\n').slice(1);
  const arns = new Map(lines.filter((line) => !line.startsWith(' =')).map((line) => splitOnce(line.slice(1))));
  const kindsIn = (keys: string) =>
    keys.split(',').flatMap((each): readonly ResourceKind[] => {
      const key = each.replace('!', '');
      const arn = arns.get(key);
      return arn === undefined ? [] : [{ key, arn, required: each.endsWith('!') }];
    });
  const actions = lines
    .filter((line) => line.startsWith(' ='))
    .map((line) => splitOnce(line.slice(2)))
    .flatMap(([keys, names]) => {
      const kinds = kindsIn(keys);
      return names.split(' ').map((name) => [name, kinds] as const);
    });
  return { arns, actions: new Map(actions) };
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(' ');
  return [text.slice(0, at), text.slice(at + 1)];
}
