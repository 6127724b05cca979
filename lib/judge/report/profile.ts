import type { Rule, Topic } from '../rule';

/** Steps by which an app that never heard of the policy takes it up, each with all that the ones before it ask. */
export const PROFILES = ['residency', 'encryption', 'exposure', 'full'] as const;
export type Profile = (typeof PROFILES)[number];

const BY_TOPIC: Readonly<Partial<Record<Topic, Profile>>> = {
  residency: 'residency',
  'encryption-at-rest': 'encryption',
  'encryption-in-transit': 'encryption',
  keys: 'encryption',
};

/** Rules that belong to an earlier step than their topic says. */
const BY_ID: ReadonlyMap<string, Profile> = new Map([
  ...[
    'edge-service',
    'off-site-endpoint',
    'foreign-account',
    'foreign-principal',
    'unknown-account',
    'opaque-transform',
    'opaque-template',
    'opaque-custom-resource',
    'uncatalogued-type',
  ].map((id) => [id, 'residency'] as const),
  ...['public-policy', 'no-public-access', 'open-database', 'open-function', 'role-trust', 'api-authorizer'].map(
    (id) => [id, 'exposure'] as const,
  ),
]);

/** The first profile that a rule is part of. */
export function profileOf({ id, topic }: Pick<Rule, 'id' | 'topic'>): Profile {
  return BY_ID.get(id) ?? BY_TOPIC[topic] ?? 'full';
}

/** Whether a rule is asked by a profile. */
export function isPartOf(rule: Pick<Rule, 'id' | 'topic'>, profile: Profile): boolean {
  return PROFILES.indexOf(profileOf(rule)) <= PROFILES.indexOf(profile);
}
