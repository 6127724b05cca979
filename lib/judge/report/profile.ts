import { PROFILES, type Profile, type Rule, type Topic } from '../rule';

const BY_TOPIC: Readonly<Partial<Record<Topic, Profile>>> = {
  residency: 'residency',
  'encryption-at-rest': 'encryption',
  'encryption-in-transit': 'encryption',
  keys: 'encryption',
};

/** The first profile that a rule is part of. */
export function profileOf({ profile, topic }: Pick<Rule, 'profile' | 'topic'>): Profile {
  return profile ?? BY_TOPIC[topic] ?? 'full';
}

/** Whether a rule is asked by a profile. */
export function isPartOf(rule: Pick<Rule, 'profile' | 'topic'>, profile: Profile): boolean {
  return PROFILES.indexOf(profileOf(rule)) <= PROFILES.indexOf(profile);
}
