import type { Deployment } from '../../lib/deployment/deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import type { FeatureId } from '../../lib/world/features';

const DECISION = { reason: 'it is not there', by: 'A. Example', on: '2026-11-20', expires: '2027-11-20' };

/** The deployment to the sovereign cloud, with these features omitted and no others. */
export function sovereignWithout(...features: readonly FeatureId[]): Deployment {
  const deployment = loadDeployment('deployments/sovereign-cloud.yaml', { today: '2026-11-23' });
  return { ...deployment, omissions: features.map((feature) => ({ feature, ...DECISION })) };
}
