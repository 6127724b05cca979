import { listOf } from '../../../lib/iam/authorize/json';
import { type RawMap, rawMap, type Template } from '../../../lib/judge/template/template';

/** What becomes of the templates of a site and of its organization. It throws where there is nothing of what it changes. */
export type Change = (templates: readonly Template[]) => readonly Template[];

/** Resources of one type, found by what they are: their ids and the rest of them may become others. */
export interface Place {
  readonly type: string;
  /** Where a policy document stands in the properties. @default the properties themselves */
  readonly path?: readonly string[];
  /** What the properties say, written as JSON. @default every resource of the type */
  readonly has?: string;
}

export const ORGANIZATION: Place = { type: 'AWS::Organizations::Policy', path: ['Content'] };
export const USER_DATA: Place = {
  type: 'AWS::S3::BucketPolicy',
  path: ['PolicyDocument'],
  has: '"Sid":"GatewayReads"',
};
export const USER_DATA_BUCKET: Place = { type: 'AWS::S3::Bucket', has: '"Key":"trefoil:backup"' };
export const RECORDS: Place = { type: 'AWS::DynamoDB::Table' };
export const VAULT: Place = { type: 'AWS::Backup::BackupVault', path: ['AccessPolicy'] };
export const KEYS: Place = { type: 'AWS::KMS::Key', path: ['KeyPolicy'] };
export const DATA_KEY: Place = { ...KEYS, has: '"Sid":"GatewayReads"' };
export const AUDITOR_TOPIC: Place = { type: 'AWS::SNS::TopicPolicy', path: ['PolicyDocument'], has: '-alerts-auditor' };

/** The trust policy of the role whose name ends so. */
export const trustOf = (role: string): Place => ({
  ...{ type: 'AWS::IAM::Role', path: ['AssumeRolePolicyDocument'] },
  has: `-${role}"`,
});

/** The policy of the endpoint of a service. */
export const endpointOf = (service: string): Place => ({
  ...{ type: 'AWS::EC2::VPCEndpoint', path: ['PolicyDocument'] },
  has: `.${service}"`,
});

/** One statement by its Sid, and what becomes of it; `undefined` takes it out. */
export function statement(place: Place, sid: string, change: (one: RawMap) => RawMap | undefined): Change {
  return ofPlace(place, `statement ${sid}`, (properties) => {
    const document = at(properties, place.path);
    const before = listOf(document['Statement']).map(rawMap);
    if (!before.some((one) => one['Sid'] === sid)) return undefined;
    const Statement = before.flatMap((one) => (one['Sid'] === sid ? (change(one) ?? []) : [one]));
    return withAt(properties, place.path, { ...document, Statement });
  });
}

/** Every statement of a policy, one after another; `undefined` takes one out. */
export function statements(place: Place, change: (one: RawMap) => RawMap | undefined): Change {
  return ofPlace(place, 'policy', (properties) => {
    const document = at(properties, place.path);
    const Statement = listOf(document['Statement']).flatMap((one) => change(rawMap(one)) ?? []);
    return withAt(properties, place.path, { ...document, Statement });
  });
}

/** A statement more. */
export function allows(place: Place, more: RawMap): Change {
  return ofPlace(place, 'policy', (properties) => {
    const document = at(properties, place.path);
    const Statement = [...listOf(document['Statement']), { Effect: 'Allow', ...more }];
    return withAt(properties, place.path, { ...document, Statement });
  });
}

/** Properties that are added, or are others. */
export function properties({ type, has }: Place, change: (before: RawMap) => RawMap): Change {
  return ofPlace({ type, ...(has !== undefined && { has }) }, 'resource', (before) => ({
    ...before,
    ...change(before),
  }));
}

/** Resources more, in the stack that has one of a type. */
export function added(beside: string, resources: Readonly<Record<string, RawMap>>): Change {
  return (templates) => {
    const stack = templates.find(({ body }) =>
      Object.values(rawMap(body['Resources'])).some((one) => rawMap(one)['Type'] === beside),
    );
    if (stack === undefined) throw new Error(`no stack has a resource of the type ${beside}`);
    return templates.map((template) =>
      template === stack
        ? {
            ...template,
            body: { ...template.body, Resources: { ...rawMap(template.body['Resources']), ...resources } },
          }
        : template,
    );
  };
}

/** One change after another. */
export function all(...changes: readonly Change[]): Change {
  return (templates) => changes.reduce((before, change) => change(before), templates);
}

/** A statement that is no more. */
export const gone = () => undefined;

/** A statement without some of its actions. */
export const without =
  (...actions: readonly string[]) =>
  (one: RawMap): RawMap => {
    const before = listOf(one['Action']);
    const missed = actions.filter((action) => !before.includes(action));
    if (missed.length > 0) throw new Error(`${one['Sid']} does not name ${missed.join(', ')}`);
    return { ...one, Action: before.filter((action) => !actions.some((each) => each === action)) };
  };

/** A statement of actions more. */
export const andAlso =
  (...actions: readonly string[]) =>
  (one: RawMap): RawMap => ({ ...one, Action: [...listOf(one['Action']), ...actions] });

/** A statement about all actions but those that it names, and some more. */
export const sparing =
  (...actions: readonly string[]) =>
  (one: RawMap): RawMap => ({ ...one, NotAction: [...listOf(one['NotAction']), ...actions] });

/** A statement about all resources but some. */
export const notOn =
  (...resources: readonly string[]) =>
  ({ Resource, ...one }: RawMap): RawMap => {
    if (Resource !== '*') throw new Error(`${one['Sid']} is not about all resources`);
    return { ...one, NotResource: resources };
  };

/** A statement on further conditions: operators with a key and its values each. */
export const where =
  (condition: RawMap) =>
  (one: RawMap): RawMap => {
    const before = rawMap(one['Condition']);
    const more = Object.entries(condition).map(([operator, keys]) => [
      operator,
      { ...rawMap(before[operator]), ...rawMap(keys) },
    ]);
    return { ...one, Condition: { ...before, ...Object.fromEntries(more) } };
  };

/** A statement in whose condition a key has values more. */
export const orValue =
  (operator: string, key: string, ...values: readonly string[]) =>
  (one: RawMap): RawMap => {
    const keys = rawMap(rawMap(one['Condition'])[operator]);
    if (!Object.hasOwn(keys, key)) throw new Error(`${one['Sid']} has no ${operator} of ${key}`);
    return where({ [operator]: { [key]: [...listOf(keys[key]), ...values] } })(one);
  };

/** A statement without the conditions of some operators. */
export const whatever =
  (...operators: readonly string[]) =>
  (one: RawMap): RawMap => {
    const kept = Object.entries(rawMap(one['Condition'])).filter(([operator]) => !operators.includes(operator));
    return { ...one, Condition: Object.fromEntries(kept) };
  };

function ofPlace({ type, has }: Place, what: string, change: (before: RawMap) => RawMap | undefined): Change {
  return (templates) => {
    let changed = 0;
    const after = templates.map((template) => {
      const resources = Object.entries(rawMap(template.body['Resources'])).map(([id, raw]) => {
        const one = rawMap(raw);
        const before = rawMap(one['Properties']);
        const isMeant = one['Type'] === type && (has === undefined || JSON.stringify(before).includes(has));
        const properties = isMeant ? change(before) : undefined;
        if (properties === undefined) return [id, raw];
        if (JSON.stringify(properties) !== JSON.stringify(before)) changed += 1;
        return [id, { ...one, Properties: properties }];
      });
      return { ...template, body: { ...template.body, Resources: Object.fromEntries(resources) } };
    });
    if (changed === 0) throw new Error(`no ${type}${has === undefined ? '' : ` with ${has}`} has such a ${what}`);
    return after;
  };
}

function at(properties: RawMap, path: readonly string[] = []): RawMap {
  return path.reduce((value, name) => rawMap(value[name]), properties);
}

function withAt(properties: RawMap, [name, ...rest]: readonly string[] = [], value: RawMap): RawMap {
  return name === undefined ? value : { ...properties, [name]: withAt(rawMap(properties[name]), rest, value) };
}

/** The statements of every policy that a role holds itself, and what becomes of all of them. */
export function grants(role: string, change: (statements: readonly RawMap[]) => readonly RawMap[]): Change {
  return properties({ type: 'AWS::IAM::Role', has: `-${role}"` }, ({ Policies }) => ({
    Policies: listOf(Policies).map((policy) => {
      const document = rawMap(rawMap(policy)['PolicyDocument']);
      const Statement = change(listOf(document['Statement']).map(rawMap));
      return { ...rawMap(policy), PolicyDocument: { ...document, Statement } };
    }),
  }));
}
