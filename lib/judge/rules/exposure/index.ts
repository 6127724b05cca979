import type { Rule } from '../../rule';
import { administrator } from './administrator';
import { apiAuthorizer } from './api-authorizer';
import { instanceMetadata } from './instance-metadata';
import { noPublicAccess } from './no-public-access';
import { noWildcardCondition } from './no-wildcard-condition';
import { openDatabase } from './open-database';
import { openFunction } from './open-function';
import { originAccess } from './origin-access';
import { outsideAccess } from './outside-access';
import { plainSecret } from './plain-secret';
import { policyNamesPrincipal } from './policy-names-principal';
import { powerfulWorkload } from './powerful-workload';
import { privilegeEscalation } from './privilege-escalation';
import { publicCollection } from './public-collection';
import { publicPolicy } from './public-policy';
import { roleEscalation } from './role-escalation';
import { roleTrust } from './role-trust';
import { servicePrincipalConfusedDeputy } from './service-principal-confused-deputy';
import { standingBlock, statedBlock } from './stated-block';
import { userPermissions } from './user-permissions';
import { wildcardAction } from './wildcard-action';
import { wildcardResource } from './wildcard-resource';

/** Rules of the topic exposure, in the order in which they are reported. */
export const EXPOSURE_RULES: readonly Rule[] = [
  publicPolicy,
  openDatabase,
  noPublicAccess,
  statedBlock,
  standingBlock,
  apiAuthorizer,
  originAccess,
  openFunction,
  publicCollection,
  instanceMetadata,
  plainSecret,
  roleTrust,
  wildcardAction,
  wildcardResource,
  privilegeEscalation,
  roleEscalation,
  outsideAccess,
  administrator,
  powerfulWorkload,
  userPermissions,
  noWildcardCondition,
  policyNamesPrincipal,
  servicePrincipalConfusedDeputy,
];
