import type { Obligation, When } from '../entry';
import { need, STATED } from '../obligation';
import { WHY } from './reasons';

/** A store stands in subnets, and in groups, that somebody named. */
export function placed(subnets: string, groups: string, ...when: readonly When[]): readonly Obligation[] {
  return [need('isolation', subnets, STATED, WHY.defaultNetwork, ...when), grouped(groups, ...when)];
}

/** Somebody named the security groups; where nobody does, AWS takes the default group of the VPC. */
export function grouped(groups: string, ...when: readonly When[]): Obligation {
  return need('isolation', groups, STATED, WHY.inDefaultGroup, ...when);
}
