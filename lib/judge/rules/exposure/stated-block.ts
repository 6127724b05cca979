import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';
import { exampleBucket } from '../example-bucket';

const BLOCK = 'PublicAccessBlockConfiguration';

/** "Blocking public access to your Amazon S3 storage": new buckets block all public access since April 2023. */
const NOT_STATED: Finding = {
  path: ['Properties'],
  message: `${BLOCK} is not set: new buckets have blocked public access by default since April 2023, but only a block that is stated keeps a later change out`,
};

const WHY =
  'a bucket has blocked public access by default since April 2023; a default can be switched off by hand, and no deployment would switch it on again';
const FIX = 'state PublicAccessBlockConfiguration with all four settings true';

/** Buckets of a deployment state their block of public access. */
export const statedBlock: ResourceRule = {
  id: 'stated-block',
  subject: 'resource',
  title: 'Buckets of a deployment state that they block public access',
  why: WHY,
  fix: FIX,
  topic: 'exposure',
  level: 'required',
  hook: 'catalogue',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes((type) => isBucket({ type })),
  check: notStated,
  examples: {
    good: [{ name: 'a block of all four', accounts: ['222222222222'], resources: exampleBucket({}) }],
    bad: [
      {
        name: 'no block, in an account of the deployment',
        accounts: ['222222222222'],
        resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
      },
    ],
  },
};

/** The same as advice, where nobody has said what the template is part of. */
export const standingBlock: ResourceRule = {
  id: 'standing-block',
  subject: 'resource',
  title: 'Buckets state that they block public access',
  why: WHY,
  fix: FIX,
  topic: 'exposure',
  level: 'advisory',
  hook: 'catalogue',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes((type) => isBucket({ type })),
  concerns: (_bucket, { scope }) => scope.accounts === undefined,
  check: notStated,
  examples: {
    good: [{ name: 'a block of all four', resources: exampleBucket({}) }],
    bad: [{ name: 'no block', resources: { Bucket: { Type: 'AWS::S3::Bucket' } } }],
  },
};

function isBucket({ type }: Pick<Resource, 'type'>): boolean {
  return type === 'AWS::S3::Bucket';
}

function notStated(bucket: Resource): readonly Finding[] {
  return bucket.select(BLOCK).some(({ value }) => value === undefined) ? [NOT_STATED] : [];
}
