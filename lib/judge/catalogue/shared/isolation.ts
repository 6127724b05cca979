import type { Obligation, When } from '../entry';
import { need, STATED } from '../obligation';
import { WHY } from './reasons';

/** A store stands in subnets, and in groups, that somebody named. */
export function placed(subnets: string, groups: string, ...when: readonly When[]): readonly Obligation[] {
  return [
    need('isolation', subnets, STATED, WHY.defaultNetwork, ...when),
    need('isolation', groups, STATED, WHY.inDefaultGroup, ...when),
  ];
}
