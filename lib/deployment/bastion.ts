import { z } from 'zod';
import { count, placeName, text } from './shapes';

/** Instance types on AWS Nitro System, small, of the architectures for which AWS publishes images. */
const INSTANCE_TYPES = ['t3.micro', 't3.small', 't3.medium', 't4g.micro', 't4g.small', 't4g.medium'] as const;

/** Shape of the bastion hosts of sites. */
export const bastion = z
  .strictObject({
    sites: z.array(placeName).min(1).describe('sites, each in a Region, that have one'),
    teams: z
      .array(placeName)
      .min(1)
      .describe('teams that open sessions: of the EEA or the boundary, with user data, and not of emergency roles'),
    images: z
      .record(
        z.string(),
        text(/^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, 'the id of an AMI: ami- and 17 hexadecimal digits'),
      )
      .describe('AMI by Region: Amazon Linux 2023, or another Linux with SSM Agent 3.3.40 or later and the AWS CLI'),
    instanceType: z
      .enum(INSTANCE_TYPES)
      .default('t3.micro')
      .describe('instance type, of the architecture of the image'),
    idleMinutes: count(1, 60, 'minutes').default(15).describe('after how long without a keystroke a session ends'),
    maxMinutes: count(1, 1440, 'minutes').default(60).describe('after how long each session ends'),
  })
  .describe(
    'bastion hosts: how people reach the network of a site, by Session Manager, encrypted and recorded (docs/people.md); none where it is omitted',
  );
