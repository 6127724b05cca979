import { noThirdPartyAccess, onlyDeploymentsChangeNetwork, recordersProtected } from './account';
import { apisCalledAsDeclared } from './apis';
import { auditorChangesNothing, auditorReadsNoUserData } from './auditor';
import { backupsCopiedAsDeclared, backupsProtected } from './backups';
import { alertChannelProtected, nobodyForgesAlerts, onlyAuditorReceivesAlerts } from './channel';
import { classesReachedAsDeclared, classesReachedFromInside } from './classes';
import {
  dataOnlyByNamedRoles,
  dataOnlyFromSiteNetwork,
  nobodyDeletesVersions,
  nobodyOutsideOrganization,
  nobodyOutsideRegions,
  nobodyWithoutTls,
  onlyDeploymentsChangeDataAccess,
  uploadsUnderSiteKey,
} from './data';
import { endpointsOnlyToOwnAccounts } from './endpoints';
import { guardrailsEffective } from './guardrails';
import { keysUsedAsIntended, nobodyAdministersAndUses, nobodyDeletesKeys, onlyAdministratorsManageKeys } from './keys';
import { nobodyShortensArchive, nobodyStopsTrail, onlyServicesWriteLogs, rolesReadNoLogs } from './logs';
import { migrationsWithinDates } from './migrations';
import {
  gatewaysAssumedFromDeclaredPlaces,
  noOtherIdentityIssuers,
  peopleActFromDeclaredPlaces,
  placeSaidByIdentityProvider,
} from './people';
import { perimeterEffective } from './perimeter';
import { emergenciesByPermit } from './permits';
import {
  auditorSessionConditions,
  exemptRolesProtected,
  onlyDeploymentsChangeRoles,
  onlyDeploymentsPassRoles,
  rolesAssumedAsDeclared,
} from './roles';
import { servicesActForOwnAccounts } from './services';
import { noSessionsIntoMachines } from './sessions';
import { dataProtectionSettings, logGroupsProtected } from './settings';
import type { SiteQuestion } from './site-question';
import { onlyDeploymentsChangeWorkloads, workloadsReachDeclaredData } from './workloads';

/** Every question, in the order in which people read the answers. */
export const QUESTIONS: readonly SiteQuestion[] = [
  nobodyOutsideOrganization,
  dataOnlyFromSiteNetwork,
  dataOnlyByNamedRoles,
  workloadsReachDeclaredData,
  apisCalledAsDeclared,
  classesReachedAsDeclared,
  classesReachedFromInside,
  nobodyOutsideRegions,
  nobodyWithoutTls,
  endpointsOnlyToOwnAccounts,
  migrationsWithinDates,
  auditorReadsNoUserData,
  auditorChangesNothing,
  auditorSessionConditions,
  onlyDeploymentsChangeDataAccess,
  uploadsUnderSiteKey,
  nobodyDeletesVersions,
  dataProtectionSettings,
  rolesAssumedAsDeclared,
  onlyDeploymentsChangeRoles,
  onlyDeploymentsPassRoles,
  onlyDeploymentsChangeWorkloads,
  exemptRolesProtected,
  keysUsedAsIntended,
  nobodyAdministersAndUses,
  nobodyDeletesKeys,
  onlyAdministratorsManageKeys,
  nobodyStopsTrail,
  nobodyShortensArchive,
  onlyServicesWriteLogs,
  rolesReadNoLogs,
  logGroupsProtected,
  recordersProtected,
  backupsProtected,
  backupsCopiedAsDeclared,
  alertChannelProtected,
  nobodyForgesAlerts,
  onlyAuditorReceivesAlerts,
  servicesActForOwnAccounts,
  onlyDeploymentsChangeNetwork,
  noThirdPartyAccess,
  peopleActFromDeclaredPlaces,
  gatewaysAssumedFromDeclaredPlaces,
  noOtherIdentityIssuers,
  noSessionsIntoMachines,
  placeSaidByIdentityProvider,
  emergenciesByPermit,
  guardrailsEffective,
  perimeterEffective,
];
