import { AWAY, actions, type DocumentedPage, HOME, policy } from './page';

const PRODUCTION = 'arn:aws:s3:::production';
const identity = policy(
  { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
  { Effect: 'Allow', Action: 's3:*Object*', Resource: `${PRODUCTION}/*` },
  { Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws:s3:::*log*', 'arn:aws:s3:::*log*/*'] },
);
const resource = policy({
  ...{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${HOME}:role/demo` }, Resource: `${PRODUCTION}/*` },
  Action: ['s3:GetObject*', 's3:PutObject*', 's3:ReplicateObject', 's3:RestoreObject'],
});
const session = `arn:aws:sts::${HOME}:assumed-role/demo/one`;
const request = { principal: session, action: 's3:PutObject', resource: `${PRODUCTION}/a`, resourceAccount: AWAY };

export const CROSS_ACCOUNT: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html',
  examples: [
    {
      says: "what the role's own policy and that of the bucket of another account allow, both, is allowed",
      policies: { identity, resource },
      request,
      allows: [
        {},
        ...actions('s3:GetObject', 's3:GetObjectVersion', 's3:PutObjectAcl', 's3:RestoreObject', 's3:ReplicateObject'),
      ],
      refuses: [
        ...actions('s3:DeleteObject', 's3:DeleteObjectVersion'),
        { action: 's3:PutBucketPolicy', resource: PRODUCTION },
        { action: 's3:ListBucket', resource: PRODUCTION },
        { principal: `arn:aws:sts::${HOME}:assumed-role/other/one` },
      ],
    },
    {
      says: 'what its own policy denies is denied, though the other account had a policy that allows it',
      policies: { identity, resource: policy({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }) },
      request: { ...request, resource: 'arn:aws:s3:::production-logs/a' },
      denies: [{}, ...actions('s3:GetObject'), { action: 's3:ListBucket', resource: 'arn:aws:s3:::production-logs' }],
    },
    {
      says: 'a bucket without a policy is closed to the other account',
      policies: { identity },
      request,
      refuses: [{}, ...actions('s3:GetObject')],
    },
    {
      says: 'a role without permissions of its own does not reach what the other account allows it',
      policies: { resource },
      request,
      refuses: [{}, ...actions('s3:GetObject')],
    },
    {
      says: "buckets are listed by the role's own policy",
      policies: { identity },
      request: { principal: session, action: 's3:ListAllMyBuckets', resource: '*' },
      allows: [{}],
    },
  ],
};
