import { databaseUser } from '../../deployment/partner-sites';
import { storesFor } from '../site/site-access';
import type { RequiredFlow } from './required';
import { type Running, WORKLOADS } from './running';
import { type Scene, steps } from './scene';

/**
 * The token with which it signs in is made of its credentials, without a call; the database asks IAM. AWS gives a cluster its
 * id, and its template says who owns it.
 */
export function databaseFlow(scene: Scene, { id, who, because }: Running): RequiredFlow {
  const name = scene.site.names.stack(`app-${id}`);
  const owner = storesFor(scene.site, 'database-users')
    .find((one) => one.name === name)
    ?.itself.arn.split('/')[1];
  return {
    ...WORKLOADS,
    id: 'workload-signs-in-to-database',
    title: `the workload ${id} signs in to its database`,
    because,
    source: 'Aurora User Guide, "Creating and using an IAM policy for IAM database access"',
    steps: steps(
      who,
      scene.plain(scene.arn('rds-db', `dbuser:example/${owner ?? databaseUser(id)}`)),
      'rds-db:connect',
    ),
  };
}
