import { accountObjections } from './checks/accounts';
import { addressRangeObjections } from './checks/address-ranges';
import { apartObjections } from './checks/apart';
import { auditorObjections } from './checks/auditor';
import { boundaryObjections } from './checks/boundary';
import { dataKeyObjections } from './checks/data-keys';
import { migrationObjections } from './checks/migrations';
import { nameObjections } from './checks/names';
import { omissionObjections } from './checks/omissions';
import { operatorObjections } from './checks/operators';
import { outpostObjections } from './checks/outposts';
import { partitionObjections } from './checks/partitions';
import { peopleObjections } from './checks/people';
import { placeObjections } from './checks/places';
import { prefixListObjections } from './checks/prefix-lists';
import { replicationObjections } from './checks/replication';
import { workloadObjections } from './checks/workloads';
import type { Draft } from './draft';
import { type Objection, type Path, pathText } from './problem';

/** In this order: an objection is kept unless one that came before it is about what it rests on. */
const CHECKS: readonly ((draft: Draft, today: string) => readonly Objection[])[] = [
  boundaryObjections,
  partitionObjections,
  placeObjections,
  apartObjections,
  outpostObjections,
  prefixListObjections,
  omissionObjections,
  addressRangeObjections,
  accountObjections,
  replicationObjections,
  dataKeyObjections,
  operatorObjections,
  peopleObjections,
  auditorObjections,
  migrationObjections,
  workloadObjections,
  nameObjections,
];

/**
 * What is wrong with a deployment beyond its shape, without what merely follows; `today` is the day by which things have
 * expired, `refused` names values that have objections already.
 */
export function checkDeployment(deployment: Draft, today: string, refused: readonly Path[] = []): readonly Objection[] {
  const known = new Set(refused.map(pathText));
  return CHECKS.flatMap((check) => check(deployment, today)).filter(({ path, restsOn = [], mayBeRight = false }) => {
    if (restsOn.some((each) => known.has(pathText(each)))) return false;
    if (!mayBeRight) known.add(pathText(path));
    return true;
  });
}
