import { nobodyForgesAlerts, nobodySilencesChannel, onlyAuditorTakesAlerts } from './channel';
import {
  auditorTakesNothing,
  nobodyOffGateway,
  nobodyOutsideOrganization,
  nobodyOutsideRegions,
  onlyDeploymentsOpenData,
} from './data';
import { endpointsLeadHome } from './endpoints';
import { guardrailsHold } from './guardrails';
import { keysServeTheirPurpose, nobodyAdministersAndUses, nobodyDeletesKeys } from './keys';
import { nobodyShortensArchive, nobodyStopsTrail, onlyServicesWriteLogs } from './logs';
import { auditorComesAsAgreed, rolesKeepTheirPolicies, rolesStayWithTheirPeople, sparedRolesStay } from './roles';
import type { SiteQuestion } from './site-question';

/** Every question, in the order in which people read the answers. */
export const QUESTIONS: readonly SiteQuestion[] = [
  nobodyOutsideOrganization,
  nobodyOffGateway,
  nobodyOutsideRegions,
  endpointsLeadHome,
  auditorTakesNothing,
  auditorComesAsAgreed,
  onlyDeploymentsOpenData,
  rolesStayWithTheirPeople,
  rolesKeepTheirPolicies,
  sparedRolesStay,
  keysServeTheirPurpose,
  nobodyAdministersAndUses,
  nobodyDeletesKeys,
  nobodyStopsTrail,
  nobodyShortensArchive,
  onlyServicesWriteLogs,
  nobodySilencesChannel,
  nobodyForgesAlerts,
  onlyAuditorTakesAlerts,
  guardrailsHold,
];
