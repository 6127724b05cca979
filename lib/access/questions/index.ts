import { nobodySilencesChannel, onlyAuditorTakesAlerts } from './channel';
import {
  auditorTakesNothing,
  nobodyOffGateway,
  nobodyOutsideOrganization,
  nobodyOutsideRegions,
  onlyDeploymentsOpenData,
} from './data';
import { guardrailsHold } from './guardrails';
import { nobodyAdministersAndUses, nobodyDeletesKeys } from './keys';
import { nobodyShortensArchive, nobodyStopsTrail } from './logs';
import { rolesKeepTheirPolicies, rolesStayWithTheirPeople, sparedRolesStay } from './roles';
import type { SiteQuestion } from './site-question';

/** Every question, in the order in which people read the answers. */
export const QUESTIONS: readonly SiteQuestion[] = [
  nobodyOutsideOrganization,
  nobodyOffGateway,
  nobodyOutsideRegions,
  auditorTakesNothing,
  onlyDeploymentsOpenData,
  rolesStayWithTheirPeople,
  rolesKeepTheirPolicies,
  sparedRolesStay,
  nobodyAdministersAndUses,
  nobodyDeletesKeys,
  nobodyStopsTrail,
  nobodyShortensArchive,
  nobodySilencesChannel,
  onlyAuditorTakesAlerts,
  guardrailsHold,
];
