/** The size of a policy of statements, as IAM counts it: without white space (IAM User Guide, "IAM and AWS STS quotas"). */
export function policySize(statements: readonly object[]): number {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
}

/** Statements in as few policies of a size as they fit into; the largest first, so that little space is lost. */
export function packed<T extends object>(statements: readonly T[], most: number): readonly (readonly T[])[] {
  const policies: T[][] = [];
  for (const statement of statements.toSorted((one, other) => policySize([other]) - policySize([one]))) {
    const room = policies.find((policy) => policySize([...policy, statement]) <= most);
    if (room) room.push(statement);
    else policies.push([statement]);
  }
  return policies;
}
