import type { Deployment } from '../../deployment/deployment';
import { omits } from '../../deployment/omissions';
import { organizationNames } from '../../deployment/organization-names';
import { memoryControl } from './audit-log-scp';
import { dataControl } from './data-scp';
import { custodyControl } from './keys-and-backups-scp';
import { peopleControl } from './people-scp';
import { boundaryControl } from './region-scp';
import type { ServiceControlPolicy } from './scp-statement';

/**
 * What nobody in the accounts of the sites may do, whatever their own policies say.
 *
 * Every exemption names the emergency roles; other names stand where a deployment could not happen without them.
 * Service-linked roles are outside service control policies, and so is the management account.
 */
export function serviceControlPolicies(deployment: Deployment, qualifier?: string): readonly ServiceControlPolicy[] {
  const guardrails = { deployment, names: organizationNames(deployment, qualifier) };
  const people = omits(deployment, 'people-scp', deployment.organization.homeRegion) ? [] : [peopleControl];
  return [boundaryControl, memoryControl, custodyControl, dataControl, ...people].map((control) => control(guardrails));
}
