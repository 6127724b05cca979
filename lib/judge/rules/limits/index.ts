import type { Rule } from '../../rule';
import { addressBlock } from './address-block';
import { attachedPolicies } from './attached-policies';
import { createdPrincipal } from './created-principal';
import { defaultQuota } from './default-quota';
import { duplicateName } from './duplicate-name';
import { listLength } from './list-length';
import { lockPeriod } from './lock-period';
import { memberCount } from './member-count';
import { onePerAccount } from './one-per-account';
import { policySize } from './policy-size';
import { replicaVersions } from './replica-versions';
import { sharedName } from './shared-name';
import { standingPrincipal } from './standing-principal';

/** Rules of the topic limits, in the order in which they are reported. */
export const LIMIT_RULES: readonly Rule[] = [
  policySize,
  attachedPolicies,
  memberCount,
  listLength,
  defaultQuota,
  duplicateName,
  sharedName,
  onePerAccount,
  addressBlock,
  lockPeriod,
  replicaVersions,
  createdPrincipal,
  standingPrincipal,
];
