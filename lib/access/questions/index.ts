import { auditorChangesNothing, auditorTakesNothing } from './auditor';
import { backupsGoWhereAgreed, backupsStay } from './backups';
import { nobodyForgesAlerts, nobodySilencesChannel, onlyAuditorTakesAlerts } from './channel';
import {
  nobodyOffGateway,
  nobodyOutsideOrganization,
  nobodyOutsideRegions,
  nobodyWithoutTls,
  objectsLieUnderDataKey,
  onlyDeploymentsOpenData,
  onlyGatewayReachesData,
  versionsStay,
} from './data';
import { endpointsLeadHome } from './endpoints';
import { guardrailsHold } from './guardrails';
import { networkStaysClosed, outsidersStayOut, recordersStayWhole } from './kept';
import {
  keysServeTheirPurpose,
  nobodyAdministersAndUses,
  nobodyDeletesKeys,
  onlyAdministratorsManageKeys,
} from './keys';
import { nobodyShortensArchive, nobodyStopsTrail, onlyServicesWriteLogs, rolesReadNoLogs } from './logs';
import { migrationsKeepTheirTime } from './migrations';
import {
  auditorComesAsAgreed,
  onlyDeploymentsPassRoles,
  rolesKeepTheirPolicies,
  rolesStayWithTheirPeople,
  sparedRolesStay,
} from './roles';
import { servicesActForTheSite } from './services';
import type { SiteQuestion } from './site-question';
import { dataStays, logGroupsStay } from './stays';

/** Every question, in the order in which people read the answers. */
export const QUESTIONS: readonly SiteQuestion[] = [
  nobodyOutsideOrganization,
  nobodyOffGateway,
  onlyGatewayReachesData,
  nobodyOutsideRegions,
  nobodyWithoutTls,
  endpointsLeadHome,
  migrationsKeepTheirTime,
  auditorTakesNothing,
  auditorChangesNothing,
  auditorComesAsAgreed,
  onlyDeploymentsOpenData,
  objectsLieUnderDataKey,
  versionsStay,
  dataStays,
  rolesStayWithTheirPeople,
  rolesKeepTheirPolicies,
  onlyDeploymentsPassRoles,
  sparedRolesStay,
  keysServeTheirPurpose,
  nobodyAdministersAndUses,
  nobodyDeletesKeys,
  onlyAdministratorsManageKeys,
  nobodyStopsTrail,
  nobodyShortensArchive,
  onlyServicesWriteLogs,
  rolesReadNoLogs,
  logGroupsStay,
  recordersStayWhole,
  backupsStay,
  backupsGoWhereAgreed,
  nobodySilencesChannel,
  nobodyForgesAlerts,
  onlyAuditorTakesAlerts,
  servicesActForTheSite,
  networkStaysClosed,
  outsidersStayOut,
  guardrailsHold,
];
