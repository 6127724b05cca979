import type { Rule } from '../../rule';
import { administrator } from './administrator';
import { apiAuthorizer } from './api-authorizer';
import { auditorBound } from './auditor-bound';
import { boundService } from './bound-service';
import { exactCondition } from './exact-condition';
import { guardedStore } from './guarded-store';
import { instanceMetadata } from './instance-metadata';
import { namedPrincipal } from './named-principal';
import { noPublicAccess } from './no-public-access';
import { openDatabase } from './open-database';
import { openFunction } from './open-function';
import { organizationGuardrails } from './organization-guardrails';
import { originAccess } from './origin-access';
import { plainSecret } from './plain-secret';
import { powerfulWorkload } from './powerful-workload';
import { privilegeEscalation } from './privilege-escalation';
import { publicCollection } from './public-collection';
import { publicPolicy } from './public-policy';
import { requiredDenials } from './required-denials';
import { roleTrust } from './role-trust';
import { siteExposure } from './site-exposure';
import { standingBlock, statedBlock } from './stated-block';
import { userPermissions } from './user-permissions';
import { wildcardAction } from './wildcard-action';
import { wildcardResource } from './wildcard-resource';

/** Rules of the topic exposure, in the order in which they are reported. */
export const EXPOSURE_RULES: readonly Rule[] = [
  publicPolicy,
  guardedStore,
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
  administrator,
  powerfulWorkload,
  userPermissions,
  siteExposure,
  exactCondition,
  namedPrincipal,
  organizationGuardrails,
  requiredDenials,
  boundService,
  auditorBound,
];
