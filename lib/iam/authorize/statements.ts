import type { Place, PolicyKind } from './policies';
import type { Statement } from './statement';

/** What decided a request: the statement, where one did, and the reason. */
export interface Decider extends Partial<Omit<Place, 'policy'>> {
  readonly policy?: PolicyKind;
  readonly reason: string;
  /** What of the request is not known, where that leaves it undecided: a condition key in lower case, or `resource`. */
  readonly key?: string;
}

/** The statements in play, by kind; organization policies by level. */
export interface Statements {
  readonly identity: readonly Statement[];
  readonly resource: readonly Statement[];
  readonly boundary?: readonly Statement[];
  readonly session?: readonly Statement[];
  readonly endpoint?: readonly Statement[];
  readonly scp: readonly (readonly Statement[])[];
  readonly rcp: readonly (readonly Statement[])[];
}

/** Applies a change to every list of statements of a set of policies. */
export function mapStatements(
  statements: Statements,
  change: (list: readonly Statement[]) => readonly Statement[],
): Statements {
  const { identity, resource, boundary, session, endpoint, scp, rcp } = statements;
  return {
    identity: change(identity),
    resource: change(resource),
    boundary: boundary && change(boundary),
    session: session && change(session),
    endpoint: endpoint && change(endpoint),
    scp: scp.map(change),
    rcp: rcp.map(change),
  };
}
