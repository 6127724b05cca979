import { isMultivalued, isSingleValued } from '../language/multivalued';
import { glob, MANY, ONE, literal as text } from '../language/pattern';
import type { Endpoint } from '../search/question';
import { type Alternative, type Dimension, dimension } from './dimension';
import type { Shape } from './shapes';
import { textSet } from './text';
import type { Demand } from './values';

/** The key that says through which endpoint a request comes. */
export const ENDPOINT = 'aws:sourcevpce';
/** Keys that say by which network path a request comes. */
export const ROUTE_KEYS: readonly string[] = [ENDPOINT, 'aws:sourcevpc', 'aws:vpcsourceip', 'aws:sourceip'];

const ANY_VALUE: Demand = { inside: true, sets: [textSet([ONE, MANY])] };
const IN_EVERY_REQUEST: readonly string[] = [
  ...['aws:securetransport', 'aws:currenttime', 'aws:epochtime', 'aws:requestedregion', 'aws:viaawsservice'],
];
const OF_SERVICES: readonly string[] = ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'];
const OF_IDENTITIES: readonly string[] = [
  ...['aws:tokenissuetime', 'aws:federatedprovider', 'aws:multifactorauthpresent', 'aws:multifactorauthage'],
  ...['aws:sourceidentity', 'aws:assumedroot', 'aws:principalorgpaths'],
];

/** Whether a condition key is in the requests of callers: in all, in some or in none. */
export function presenceOf(key: string, { isIdentity, kinds, org }: Shape): 'always' | 'maybe' | 'never' {
  if (IN_EVERY_REQUEST.includes(key)) return 'always';
  if (OF_SERVICES.includes(key)) return kinds.some(({ kind }) => kind === 'service') ? 'maybe' : 'never';
  if (key === 'aws:principalorgpaths' && org === undefined) return 'never';
  if (key === 'aws:principalorgpaths' && isIdentity && typeof org === 'string') return 'always';
  const ofIdentity = OF_IDENTITIES.includes(key) || key.startsWith('aws:principaltag/');
  return ofIdentity && !isIdentity ? 'never' : 'maybe';
}

/** What a key may be in the requests of callers; `sets` are keys that some statement compares as sets. */
export function dimensionOf(key: string, shape: Shape, sets: ReadonlySet<string>): Dimension {
  if (key === 'aws:principalorgid' && typeof shape.org === 'object') {
    const others: Demand = { inside: false, sets: [textSet(text(shape.org.not))] };
    const named: Demand = { inside: true, sets: [textSet(glob('o-?*'))] };
    return dimension([new Map([[key, 'absent']]), new Map([[key, [named, others]]])]);
  }
  const presence = presenceOf(key, shape);
  const values =
    key === 'aws:principalorgpaths' && typeof shape.org === 'string'
      ? { inside: true, sets: [textSet(glob(`${shape.org}/?*`))] }
      : ANY_VALUE;
  const absent: readonly Alternative[] = presence === 'always' ? [] : [new Map([[key, 'absent']])];
  const present: readonly Alternative[] = presence === 'never' ? [] : [new Map([[key, [values]]])];
  const isSet = isMultivalued(key) || (sets.has(key) && !isSingleValued(key));
  return dimension([...absent, ...present], isSet);
}

/** The network paths: from nowhere, from an address, through an endpoint that is known, or through another. */
export function routeOf(
  shape: Shape,
  endpoints: readonly Pick<Endpoint, 'id' | 'vpc'>[],
  constant: (key: string) => readonly string[] | undefined,
): Dimension {
  const paths = (endpoint: Alternative): Alternative =>
    new Map(ROUTE_KEYS.map((key) => [key, endpoint.get(key) ?? 'absent']));
  const only = (id: string): readonly Demand[] => [{ inside: true, sets: [textSet(text(id))] }];
  const others: Demand = { inside: false, sets: endpoints.map(({ id }) => textSet(text(id))) };
  const all = [
    paths(new Map()),
    paths(new Map([['aws:sourceip', [ANY_VALUE]]])),
    ...(shape.kinds.some(({ kind }) => kind === 'service')
      ? []
      : [
          ...endpoints.map(({ id, vpc }) =>
            paths(
              new Map([
                [ENDPOINT, only(id)],
                ['aws:sourcevpc', only(vpc)],
                ['aws:vpcsourceip', [ANY_VALUE]],
              ]),
            ),
          ),
          paths(
            new Map([
              [ENDPOINT, [ANY_VALUE, others]],
              ['aws:sourcevpc', [ANY_VALUE]],
              ['aws:vpcsourceip', [ANY_VALUE]],
            ]),
          ),
        ]),
  ];
  const given = ROUTE_KEYS.flatMap((key) => {
    const values = constant(key);
    return values === undefined ? [] : [[key, values.flatMap(only)] as const];
  });
  return dimension(
    all
      .filter((path) => given.every(([key]) => path.get(key) !== 'absent'))
      .map(
        (path) =>
          new Map(
            [...path].map(([key, values]) => {
              const own = given.find(([name]) => name === key)?.[1] ?? [];
              return [key, values === 'absent' ? values : [...values, ...own]] as const;
            }),
          ),
      ),
  );
}
