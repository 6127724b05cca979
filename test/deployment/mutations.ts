import type { Path } from '../../lib/deployment/problem';

/** One step that breaks a deployment file wherever it is taken, unless it says that it cannot be taken there. */
type Operator = (parent: object, step: string | number, path: Path) => boolean;

/** Puts a value in the place of what is there. */
export const replaceBy =
  (value: unknown): Operator =>
  (parent, step) =>
    Reflect.set(parent, step, value);

/** What breaks the shape of a file. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  'remove a required field': (parent, step, path) => {
    if (
      typeof step === 'number' ||
      (path[0] === 'workloads' && !['what', 'runsOn'].includes(step)) ||
      [
        'boundary',
        'replicatesTo',
        'migrations',
        'dublin',
        'ireland-2',
        'hamar',
        'transfer',
        'bandwidthMiBps',
        'schedule',
        'prefix',
        'brandenburg',
        'brandenb-2',
        'omissions',
        // The sites miss it, and the message names them.
        'prefixLists',
        'eusc-de-east-1',
        'factor',
        // Of classes, others miss what is gone, and the messages name them; a class may be of objects or of records alone.
        ...['classes', 'accounts', 'media', 'captions', 'objects', 'records', 'read', 'write', 'moderation'],
        // The roles of a team miss it, and the message names them.
        ...['people', 'support', 'platform', 'emergency'],
      ].includes(step)
    )
      return false;
    return Reflect.deleteProperty(parent, step);
  },
  'misspell a key': (parent, step, path) => {
    if (typeof step === 'number' || path[0] !== 'sites' || path.length < 3) return false;
    Reflect.set(parent, `${step}x`, Reflect.get(parent, step));
    return Reflect.deleteProperty(parent, step);
  },
  'add an unknown key': (parent, step) => {
    const map: unknown = Reflect.get(parent, step);
    return typeof map === 'object' && map !== null && !Array.isArray(map) && Reflect.set(map, 'zzzzz', 1);
  },
  'empty a value': replaceBy(null),
  'put a number': replaceBy(42.5),
  // Whether a class is personal data is one.
  'put a boolean': (parent, step, path) => step !== 'personal' && replaceBy(false)(parent, step, path),
  'put a list of lists': replaceBy([[]]),
  'put a map of maps': replaceBy({ a: { b: {} } }),
  'put a control character': replaceBy('a\u0007b'),
  'put a long text': replaceBy('x'.repeat(5_000)),
  // Every object has the empty prefix.
  'put an empty text': (parent, step, path) => step !== 'prefix' && replaceBy('')(parent, step, path),
};

/** Steps that break the meaning of a file to the sovereign cloud and keep its shape. */
export const MEANINGS_OF_SOVEREIGN_CLOUD: readonly (readonly [path: Path, values: readonly unknown[]])[] = [
  [['boundary'], [['EEA', 'EEA'], ['FR'], ['XX']]],
  [
    ['organization', 'homeRegion'],
    ['eu-central-1', 'us-east-1', '__proto__'],
  ],
  [
    ['sites', 'brandenburg', 'region'],
    ['eu-central-1', 'eusc-de-east-2', 'us-east-1'],
  ],
  [
    ['sites', 'brandenburg', 'placement', 'zones'],
    [['eusc-de-east-1a'], ['eusc-de-east-1a', 'eusc-de-east-1c'], ['eu-central-1a', 'eu-central-1b']],
  ],
  [
    ['sites', 'brandenb-2', 'replicatesTo'],
    [['brandenburg'], ['brandenb-2'], ['dublin']],
  ],
  [
    ['prefixLists'],
    [{}, { 'eu-west-1': { s3: 'pl-1a2b3c4d', dynamodb: 'pl-4d3c2b1a' } }, { 'eusc-de-east-1': { s3: 'pl-1a2b3c4d' } }],
  ],
  [
    ['omissions', 0, 'feature'],
    ['guardDuty', 'constructor', ''],
  ],
  [
    ['omissions', 0, 'on'],
    ['2026-11-24', '2026-02-30'],
  ],
  [
    ['omissions', 0, 'expires'],
    ['2026-11-22', '2026-11-20'],
  ],
];

/** Steps that break the meaning of a file to partition aws and keep its shape. */
export const MEANINGS: readonly (readonly [path: Path, values: readonly unknown[]])[] = [
  [['boundary'], [['GB'], ['US'], ['NO'], ['EEA', 'EEA'], ['EEA', 'TR'], ['XX']]],
  [
    ['organization', 'homeRegion'],
    ['us-east-1', 'eu-west-2', 'eusc-de-east-1', '__proto__'],
  ],
  [
    ['organization', 'managementAccount'],
    ['222222222222', '555555555555'],
  ],
  [
    ['sites', 'hamar', 'region'],
    ['us-east-1', 'eu-west-2', 'eu-central-2', 'eu-isoe-west-1', 'eusc-de-east-1', 'eu-north-2', 'valueOf'],
  ],
  [
    ['sites', 'hamar', 'country'],
    ['GB', 'CH', 'US', 'TR', 'UK', 'ZZ'],
  ],
  [
    ['sites', 'hamar', 'account'],
    ['222222222222', '111111111111', '555555555555'],
  ],
  [
    ['sites', 'hamar', 'name'],
    ['Dublin', 'ireland-2'],
  ],
  [
    ['sites', 'hamar', 'addressRange'],
    ['10.16.0.0/20', '10.16.15.0/24', '10.0.0.0/8', '10.16.33.0/20', '8.8.8.0/24', '10.16.48.0/25'],
  ],
  [
    ['sites', 'hamar', 'replicatesTo'],
    [['dublin'], ['hamar'], ['oslo'], ['ireland-2']],
  ],
  [
    ['sites', 'hamar', 'placement'],
    [
      { kind: 'region', zones: ['eu-north-1a', 'eu-central-1-ist-1a'] },
      { kind: 'region', zones: ['eu-north-1a', 'eu-north-1a'] },
    ],
  ],
  [
    ['sites', 'hamar', 'externalDataKeyArn'],
    ['arn:aws:kms:us-east-1:666666666666:key/0a1b2c3d-0000-4000-8000-0123456789ab'],
  ],
  [
    ['operators', 'dataReaders'],
    [['TrefoilKeyAdministrator'], ['TrefoilBreakGlass'], ['A', 'a']],
  ],
  [
    ['auditor', 'country'],
    ['IE', 'IN', 'UK'],
  ],
  [['auditor', 'account'], ['333333333333']],
  [
    ['auditor', 'mandate'],
    [
      { from: '2026-01-01', until: '2026-11-22' },
      { from: '2027-02-01', until: '2027-01-01' },
    ],
  ],
  [
    ['auditor', 'transfer'],
    [
      { basis: 'adequacy', until: '2026-11-22' },
      { basis: 'adequacy', until: '2031-12-28' },
    ],
  ],
  [
    ['auditor', 'sourceAddresses'],
    [['0.0.0.0/0'], ['128.0.0.0/1'], ['192.168.0.0/24'], ['192.0.2.1/24']],
  ],
  [
    ['retention', 'logsDays'],
    [30, 364, 366, 36500],
  ],
  [
    ['retention', 'backupDays'],
    [6, 36501],
  ],
  [
    ['retention', 'noncurrentVersionDays'],
    [0, -1],
  ],
];

/** The paths of everything in a tree. */
export function pathsOf(tree: unknown, path: Path = []): readonly Path[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof tree !== 'object' || tree === null) return own;
  const steps = Array.isArray(tree) ? [...tree.keys()] : Object.keys(tree);
  return [...own, ...steps.flatMap((step) => pathsOf(Reflect.get(tree, step), [...path, step]))];
}

/** Applies an operator at a path; false where it cannot be applied. */
export function mutate(tree: unknown, path: Path, operator: Operator): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), tree);
  const step = path.at(-1);
  return typeof parent === 'object' && parent !== null && step !== undefined && operator(parent, step, path);
}
