import type { Deployment } from '../config/deployment';
import { organizationNames } from '../config/organization-names';
import { boundaryControl } from './boundary-control';
import type { ServiceControlPolicy } from './control-statement';
import { custodyControl } from './custody-control';
import { dataControl } from './data-control';
import { memoryControl } from './memory-control';

/**
 * What nobody in the accounts of the sites may do, whatever their own policies say.
 *
 * Every exemption names the emergency roles; other names stand where a deployment could not happen without them.
 * Service-linked roles are outside service control policies, and so is the management account.
 */
export function serviceControlPolicies(deployment: Deployment, qualifier?: string): readonly ServiceControlPolicy[] {
  const guardrails = { deployment, names: organizationNames(deployment, qualifier) };
  return [boundaryControl, memoryControl, custodyControl, dataControl].map((control) => control(guardrails));
}
