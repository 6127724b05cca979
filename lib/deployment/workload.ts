import { z } from 'zod';
import { objectPrefix, reachedClasses } from './data-class';
import { line, placeName } from './shapes';

/** Services that may run a workload. */
export const WORKLOAD_SERVICES = ['lambda', 'fargate', 'step-functions', 'api-gateway'] as const;

const prefixes = (what: string) => z.array(objectPrefix).default([]).describe(what);

/** Shape of one workload. */
export const workload = z.strictObject({
  what: line.describe('what it is, in a line for people'),
  sites: z
    .array(placeName)
    .min(1)
    .optional()
    .describe('sites at which it runs; every site in a Region where it is omitted'),
  runsOn: z
    .array(z.enum(WORKLOAD_SERVICES))
    .min(1)
    .describe(
      'services that run it; no other service assumes its role. Step Functions has a role of its own, and runs functions of the workload; API Gateway has none, and calls functions of the workload for those who call its private API',
    ),
  objects: z
    .strictObject({
      read: prefixes('prefixes of the objects that it may read and list'),
      write: prefixes(
        'prefixes of the objects that it may write and delete; it reads none of them unless `read` names them',
      ),
    })
    .prefault({})
    .describe('user data in the bucket of the site'),
  classes: reachedClasses.optional().describe('classes of user data that it reaches, beside `objects`'),
  records: z
    .enum(['none', 'read', 'write'])
    .default('none')
    .describe('records in the table of the site: not at all, to read, or to read and write'),
  database: z
    .enum(['postgresql'])
    .optional()
    .describe('a database of its own, Aurora PostgreSQL under the key for data, in which it signs in with its role'),
  queues: z
    .array(placeName)
    .default([])
    .describe('queues of its own, under the key for data; Lambda takes messages from them with its role'),
  sendsTo: z
    .array(placeName)
    .default([])
    .describe('workloads into whose queues it sends messages, by id; its own id for its own queues'),
  calls: z
    .array(placeName)
    .default([])
    .describe('workloads whose private API it calls, by id, from the network of the site; nobody else calls one'),
});
