import type { Evidence } from '../schema';
import { accessChanges } from './access';
import { CHANGE_TOPICS, type Change } from './change';
import { classChanges } from './classes';
import { crossingChanges, transferChanges } from './crossings';
import { frameChanges } from './frame';
import { omissionChanges } from './omissions';
import { pairsOf } from './pairs';
import { peopleChanges } from './people';
import { policyChanges } from './policies';
import { resourceChanges } from './resources';
import { ruleChanges } from './rules';
import { settingChanges } from './settings';
import { storeChanges } from './stores';
import { waiverChanges } from './waivers';
import { workloadChanges } from './workloads';

const ORDER = ['weakened', 'strengthened', 'neutral'] as const;

/** What changed in meaning between two states of a deployment: weakened first, then by topic and subject. */
export function diff(base: Evidence, head: Evidence): readonly Change[] {
  const pairs = pairsOf(base, head);
  const changes = [
    ...frameChanges(base, head),
    ...storeChanges(base, head, pairs),
    ...settingChanges(pairs),
    ...resourceChanges(base, head, pairs),
    ...crossingChanges(base, head, pairs),
    ...transferChanges(base, head),
    ...peopleChanges(base, head),
    ...workloadChanges(base, head),
    ...classChanges(base, head),
    ...policyChanges(base, head, pairs),
    ...accessChanges(base, head),
    ...ruleChanges(base, head),
    ...waiverChanges(base, head, pairs),
    ...omissionChanges(base, head),
  ];
  return changes.sort(
    (one, other) =>
      ORDER.indexOf(one.strength) - ORDER.indexOf(other.strength) ||
      CHANGE_TOPICS.indexOf(one.topic) - CHANGE_TOPICS.indexOf(other.topic) ||
      compare(one.subject, other.subject) ||
      compare(one.what, other.what) ||
      compare(one.after ?? '', other.after ?? ''),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
