/**
 * Where IAM Identity Center makes its roles; only AWS can create roles under `aws-reserved/`.
 *
 * A Region follows it unless the identities are in us-east-1 ("Referencing permission sets in resource policies, Amazon
 * EKS Cluster config maps, and AWS KMS key policies", IAM Identity Center User Guide).
 */
const IDENTITY_CENTER = 'aws-reserved/sso.amazonaws.com/';

/** How such a role begins; the name of the permission set and a suffix of AWS's follow. */
const RESERVED = 'AWSReservedSSO_';

/**
 * What an entry of `operators` names: one role by its name, or the roles that Identity Center makes of a permission
 * set.
 */
export function permissionSetOf(entry: string): string | undefined {
  return entry.startsWith(RESERVED) && entry.endsWith('_*') ? entry.slice(RESERVED.length, -'_*'.length) : undefined;
}

/**
 * Patterns for `ArnLike`, of what follows `role/`, that match the roles of an entry and no other.
 *
 * A role name is unique in its account, so the second form of a plain name, for roles with a path, matches no other
 * role. The roles of a permission set are matched with their path, since whoever may create roles can choose any name,
 * but not this path.
 */
export function rolePatterns(entry: string): readonly string[] {
  return permissionSetOf(entry) === undefined ? [entry, `*/${entry}`] : [`${IDENTITY_CENTER}*${entry}`];
}

/** Path and name of a role that an entry may stand for: itself, or one that Identity Center might make in a Region. */
export function roleOfEntry(entry: string, region: string): string {
  return permissionSetOf(entry) === undefined
    ? entry
    : `${IDENTITY_CENTER}${region}/${entry.slice(0, -1)}0123456789abcdef`;
}

/**
 * Path and name of every role that an entry may stand for, as patterns: under these paths; or with any suffix of
 * sixteen characters, in a Region and without.
 */
export function rolesOfEntry(entry: string, region: string, paths: readonly string[]): readonly string[] {
  if (permissionSetOf(entry) === undefined) return [entry, ...paths.map((path) => `${path}/${entry}`)];
  return ['', `${region}/`].map((place) => `${IDENTITY_CENTER}${place}${entry.slice(0, -1)}${'?'.repeat(16)}`);
}

/**
 * The pattern that a name with the suffix of Identity Center should have been, for a name of its roles; else nothing.
 */
export function patternForRole(name: string): string | undefined {
  if (!name.startsWith(RESERVED) || permissionSetOf(name) !== undefined) return undefined;
  const set = name.slice(RESERVED.length).replace(/_(?:[0-9a-f]{16})?$/, '');
  return `${RESERVED}${set === '' ? '<permission set>' : set}_*`;
}

/** Whether some role is of both entries: those of the set `Data_Eu` are of `AWSReservedSSO_Data_*` as well. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const within = (pattern: string, entry: string) => pattern.endsWith('_*') && entry.startsWith(pattern.slice(0, -1));
  return a === b || within(a, b) || within(b, a);
}
