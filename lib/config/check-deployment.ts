import { accountObjections } from './checks/accounts';
import { addressRangeObjections } from './checks/address-ranges';
import { apartObjections } from './checks/apart';
import { auditorObjections } from './checks/auditor';
import { boundaryObjections } from './checks/boundary';
import { dataKeyObjections } from './checks/data-keys';
import { laneObjections } from './checks/lanes';
import { leftOutObjections } from './checks/left-out';
import { nameObjections } from './checks/names';
import { operatorObjections } from './checks/operators';
import { outpostObjections } from './checks/outposts';
import { partitionObjections } from './checks/partitions';
import { placeObjections } from './checks/places';
import { prefixListObjections } from './checks/prefix-lists';
import { replicationObjections } from './checks/replication';
import type { Draft } from './draft';
import type { Objection } from './problem';

const CHECKS: readonly ((draft: Draft, today: string) => readonly Objection[])[] = [
  boundaryObjections,
  placeObjections,
  apartObjections,
  partitionObjections,
  prefixListObjections,
  leftOutObjections,
  outpostObjections,
  addressRangeObjections,
  accountObjections,
  replicationObjections,
  dataKeyObjections,
  operatorObjections,
  auditorObjections,
  laneObjections,
  nameObjections,
];

/** What is wrong with a deployment beyond its shape; `today` is the day by which things have expired. */
export function checkDeployment(deployment: Draft, today: string): readonly Objection[] {
  return CHECKS.flatMap((check) => check(deployment, today));
}
