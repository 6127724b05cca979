import { distinct } from './automaton';
import { only } from './cells';
import { Dimension, type Values } from './dimension';
import type { Endpoint } from './question';
import type { Cells } from './solve';
import { cellsWhere } from './table';
import type { Use } from './uses';
import { presentValues } from './values';

const ENDPOINT = 'aws:sourcevpce';

/** Keys that say by which network path a request comes. */
export const ROUTE_KEYS: readonly string[] = [ENDPOINT, 'aws:sourcevpc', 'aws:vpcsourceip', 'aws:sourceip'];

/** The network paths by which requests come: through an endpoint that is known, through another, or through none. */
export class Route {
  readonly dimension: Dimension;

  /** `given` are values that every request has. */
  constructor(endpoints: readonly Endpoint[], uses: ReadonlyMap<string, Use>, given: Values) {
    const unknowns = new Map<string, string>();
    const ids = endpoints.map(({ id }) => id);
    const valuesOf = (key: string): readonly (readonly string[])[] => {
      const own = given.get(key);
      const use = key === ENDPOINT ? beside(uses.get(key), ids) : uses.get(key);
      const found = own === undefined ? presentValues(key, use) : [own];
      if (typeof found !== 'string') return found;
      unknowns.set(key, found);
      return [['not known']];
    };
    const others = valuesOf(ENDPOINT).filter(([id = '']) => !ids.includes(id));
    const inside = valuesOf('aws:vpcsourceip');
    // What comes through an endpoint has the key of its VPC and no public source address. A service that acts on
    // behalf of the caller may omit the address.
    const cells = [
      new Map(),
      ...valuesOf('aws:sourceip').map((address) => new Map([['aws:sourceip', address]])),
      ...endpoints.flatMap(({ id, vpc }) => inside.map((address) => through([id], [vpc], address))),
      ...others.flatMap((id) =>
        valuesOf('aws:sourcevpc').flatMap((vpc) => inside.map((address) => through(id, vpc, address))),
      ),
    ];
    const wanted = ROUTE_KEYS.filter((key) => given.has(key));
    this.dimension = new Dimension(
      cells.filter((cell) => wanted.every((key) => cell.get(key)?.join() === given.get(key)?.join())),
      unknowns,
    );
  }

  /** The paths through an endpoint. */
  through(id: string): Cells {
    return cellsWhere(this.dimension.cells, (values) => values.get(ENDPOINT)?.[0] === id);
  }

  /** The paths of services: through no endpoint. */
  outside(): Cells {
    return cellsWhere(this.dimension.cells, (values) => !values.has(ENDPOINT));
  }
}

/** The use of a key that also has these values, so that none of them stands for what policies do not name. */
function beside(use: Use | undefined, values: readonly string[]): Use {
  const { families = new Set(['string' as const]), atoms = [], ...rest } = use ?? { values: [], multivalued: false };
  return { ...rest, families, atoms: distinct([...atoms, ...values.map(only)]) };
}

function through(id: readonly string[], vpc: readonly string[], address: readonly string[]): Values {
  return new Map([
    [ENDPOINT, id],
    ['aws:sourcevpc', vpc],
    ['aws:vpcsourceip', address],
  ]);
}
