import { accountProblems } from './checks/accounts';
import { addressRangeProblems } from './checks/address-ranges';
import { apartProblems } from './checks/apart';
import { auditorProblems } from './checks/auditor';
import { bastionProblems } from './checks/bastion';
import { boundaryProblems } from './checks/boundary';
import { classProblems } from './checks/classes';
import { dataKeyProblems } from './checks/data-keys';
import { migrationProblems } from './checks/migrations';
import { nameProblems } from './checks/names';
import { omissionProblems } from './checks/omissions';
import { operatorProblems } from './checks/operators';
import { outpostProblems } from './checks/outposts';
import { partitionProblems } from './checks/partitions';
import { peopleProblems } from './checks/people';
import { permitProblems } from './checks/permits';
import { placeProblems } from './checks/places';
import { prefixListProblems } from './checks/prefix-lists';
import { replicationProblems } from './checks/replication';
import { workloadProblems } from './checks/workloads';
import type { Draft } from './draft';
import { type Path, type Problem, pathText } from './problem';

/** In this order: a problem is dropped when an earlier one is about a value that it depends on. */
const CHECKS: readonly ((draft: Draft, today: string) => readonly Problem[])[] = [
  boundaryProblems,
  partitionProblems,
  placeProblems,
  apartProblems,
  outpostProblems,
  prefixListProblems,
  omissionProblems,
  addressRangeProblems,
  accountProblems,
  replicationProblems,
  dataKeyProblems,
  operatorProblems,
  peopleProblems,
  auditorProblems,
  migrationProblems,
  workloadProblems,
  classProblems,
  permitProblems,
  bastionProblems,
  nameProblems,
];

/**
 * What is wrong with a deployment beyond its shape, without mere consequences; `today` is the day by which things have
 * expired, `rejected` has the paths of values that have problems already.
 */
export function checkDeployment(deployment: Draft, today: string, rejected: readonly Path[] = []): readonly Problem[] {
  const known = new Set(rejected.map(pathText));
  return CHECKS.flatMap((check) => check(deployment, today)).filter(({ path, restsOn = [], mayBeRight = false }) => {
    if (restsOn.some((each) => known.has(pathText(each)))) return false;
    if (!mayBeRight) known.add(pathText(path));
    return true;
  });
}
