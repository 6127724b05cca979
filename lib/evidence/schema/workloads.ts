import { z } from 'zod';
import { text } from './common';

const names = (what: string) => z.array(z.string()).describe(what);

/** What a workload may reach at its sites, as the deployment file declares it and policies enforce it. */
export const workloadSchema = z.strictObject({
  id: text('id of the workload in the deployment file'),
  what: text('what it is'),
  sites: names('sites at which it runs'),
  runsOn: names(
    'services that run it, and may assume its role; Step Functions has one of its own, and API Gateway none',
  ),
  roles: names('names of its roles, one at each site'),
  reads: names('prefixes of the objects that it may read'),
  writes: names('prefixes of the objects that it may write'),
  records: z.enum(['none', 'read', 'write']).describe('records of users: not at all, to read, or to read and write'),
  databases: names('engines of its own databases, to which it alone signs in'),
  queues: names('its own queues, whose messages Lambda takes for it'),
  sendsTo: names('workloads into whose queues it sends'),
  calls: names('workloads whose private API it calls'),
  keys: names('keys of the site that it may use, by purpose'),
  services: names('AWS services that it may reach through the endpoints of the site'),
});

export type WorkloadEvidence = z.infer<typeof workloadSchema>;
