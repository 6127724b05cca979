/** Whether a change weakens or strengthens the posture. */
export type Strength = 'weakened' | 'strengthened' | 'neutral';

/** What a change is about, in the order in which changes are listed. */
export const CHANGE_TOPICS = [
  'boundary',
  'site',
  'store',
  'location',
  'key',
  'exposure',
  'encryption',
  'retention',
  'logging',
  'isolation',
  'crossing',
  'migration',
  'transfer',
  'people',
  'workload',
  'principal',
  'policy',
  'access',
  'rule',
  'waiver',
  'omissions',
  'plugin',
] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

/** One change of meaning between two states of a deployment. */
export interface Change {
  readonly strength: Strength;
  readonly topic: ChangeTopic;
  /** What changed: a store, a rule, a policy. */
  readonly subject: string;
  /** What happened to it. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** The strength of a change: weakened where `worse`, else strengthened where `better`, else neutral. */
export function strengthOf(worse: boolean, better: boolean): Strength {
  if (worse) return 'weakened';
  return better ? 'strengthened' : 'neutral';
}
