import type { Place, PolicyKind } from './policies';
import type { Statement } from './statement';

/** What decided a request: the statement, where one did, and the reason. */
export interface Decider extends Partial<Omit<Place, 'policy'>> {
  readonly policy?: PolicyKind;
  readonly reason: string;
  /** What of the request is not known, where that leaves it undecided: a condition key in lower case, or `resource`. */
  readonly key?: string;
}

/** Something for each kind of policy that is in play; for organization policies, for each level. */
export interface ByKind<List> {
  readonly identity: List;
  readonly resource: List;
  readonly boundary?: List;
  readonly session?: List;
  readonly endpoint?: List;
  readonly scp: readonly List[];
  readonly rcp: readonly List[];
}

/** The statements in play, by kind; organization policies by level. */
export type Statements = ByKind<readonly Statement[]>;

/** Makes something of every list of statements of a set of policies. */
export function mapStatements<List>(
  statements: Statements,
  change: (list: readonly Statement[]) => List,
): ByKind<List> {
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
