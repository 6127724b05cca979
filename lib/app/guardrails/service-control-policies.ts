import type { Deployment } from '../../deployment/deployment';
import { organizationNames } from '../../deployment/organization-names';
import { auditLogScp } from './audit-log-scp';
import { dataScp } from './data-scp';
import { keysAndBackupsScp } from './keys-and-backups-scp';
import { peopleScp } from './people-scp';
import { regionScp } from './region-scp';
import type { ServiceControlPolicy } from './scp-statement';
import { workloadScp } from './workload-scp';

/**
 * What nobody in the accounts of the sites may do, whatever their own policies say.
 *
 * Every exemption names the emergency roles; other roles are exempt only where deployments, backups, restores or
 * deliveries would not work without them. SCPs bind neither service-linked roles nor the management account.
 */
export function serviceControlPolicies(deployment: Deployment, qualifier?: string): readonly ServiceControlPolicy[] {
  const guardrails = { deployment, names: organizationNames(deployment, qualifier) };
  const workloads = Object.keys(deployment.workloads).length > 0 ? [workloadScp] : [];
  return [regionScp, auditLogScp, keysAndBackupsScp, dataScp, peopleScp, ...workloads].map((scp) => scp(guardrails));
}
