import type { Inward, NeutralByType, ObligationsByType, ServiceTypes, StoresByType, TypeEntry } from './entry';
import * as services from './services';
import { withUnnamedKey } from './unnamed-key';

/** Every type that somebody has looked at, as the file of its service describes it. */
export const TYPES: ServiceTypes = Object.assign({}, ...Object.values(services));

const ENTRIES = Object.entries(TYPES);

/** One member of every type's description, of the types that have it. */
export function table<Row>(member: (entry: TypeEntry) => Row | undefined): Readonly<Record<string, Row>> {
  const rows: [string, Row][] = [];
  for (const [type, entry] of ENTRIES) {
    const row = member(entry);
    if (row !== undefined) rows.push([type, row]);
  }
  return Object.fromEntries(rows);
}

/** What each resource type holds at rest; at a type that is not among them nobody has looked. */
export const STORES: StoresByType = table(({ stores }) => stores);
/** What encryption at rest asks of each resource type. */
export const AT_REST: ObligationsByType = table(({ atRest, unnamedKey }) =>
  atRest?.map((obligation) => withUnnamedKey(obligation, unnamedKey)),
);
/** Switches that stand beside those of encryption at rest, in the same setting of the same store or job. */
export const IN_CLUSTER: ObligationsByType = table(({ inCluster }) => inCluster);
/** How keys have to be made. */
export const KEY_MANAGEMENT: ObligationsByType = table(({ keyManagement }) => keyManagement);
/** What encryption in transit asks of each resource type. */
export const IN_TRANSIT: ObligationsByType = table(({ inTransit }) => inTransit);
/** What obligations ask of data flows out of a site, by type: of place, edge service, endpoint or account. */
export const CROSSINGS: ObligationsByType = table(({ crossings }) => crossings);
/** Properties by which data comes in, or nothing moves: migration and aggregation into the boundary are fine. */
export const INWARD: Readonly<Record<string, readonly Inward[]>> = table(({ inward }) => inward);
/** Obligations of the concern exposure: what the internet, or anybody, can reach. */
export const EXPOSURE: ObligationsByType = table(({ exposure }) => exposure);
/** Obligations of the concern isolation: what stays inside the private network. */
export const ISOLATION: ObligationsByType = table(({ isolation }) => isolation);
/** Obligations of the concern logging: that what happened to the data can be told. */
export const LOGGING: ObligationsByType = table(({ logging }) => logging);
/** Obligations of the concern retention: that data is still there tomorrow. */
export const RETENTION: ObligationsByType = table(({ retention }) => retention);

/** Properties that were looked at and need no rule, by type; what data comes in by is among them. */
export const NEUTRAL: NeutralByType = table(({ inward, neutral }) =>
  inward || neutral
    ? { ...neutral, ...Object.fromEntries((inward ?? []).map(({ path, why }) => [path, why])) }
    : undefined,
);

/** Every type's obligations, of all concerns. */
export const OBLIGATIONS: ObligationsByType = table((entry) => {
  const { keyManagement, inTransit, crossings, exposure, isolation, logging, retention, unnamedKey } = entry;
  const atRest = entry.atRest?.map((obligation) => withUnnamedKey(obligation, unnamedKey));
  const concerns = [atRest, keyManagement, inTransit, crossings, exposure, isolation, logging, retention];
  return concerns.some(Boolean) ? concerns.flatMap((obligations) => obligations ?? []) : undefined;
});
