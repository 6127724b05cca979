/**
 * The size of a policy with these statements, as IAM counts it: without white space (IAM User Guide, "IAM and AWS STS
 * quotas").
 */
export function policySize(statements: readonly object[]): number {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
}

/** Statements in few policies of at most a size: the largest first, each into the first policy that has room for it. */
export function packed<T extends object>(statements: readonly T[], most: number): readonly (readonly T[])[] {
  const policies: T[][] = [];
  for (const statement of statements.toSorted((one, other) => policySize([other]) - policySize([one]))) {
    const room = policies.find((policy) => policySize([...policy, statement]) <= most);
    if (room) room.push(statement);
    else policies.push([statement]);
  }
  return policies;
}
