import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import { actions, type DocumentedPage, EVERYTHING, HOME, policy } from './page';

const page = (name: string) => `https://docs.aws.amazon.com/organizations/latest/userguide/${name}.html`;
const allow = (...services: readonly string[]) =>
  policy({ Effect: 'Allow', Action: services.map((service) => `${service}:*`), Resource: '*' });
const deny = (...services: readonly string[]) =>
  policy({ Effect: 'Deny', Action: services.map((service) => `${service}:*`), Resource: '*' });
const under = (...scp: readonly (readonly PolicyDocument[])[]) => ({ identity: EVERYTHING, scp });
const request = { principal: `arn:aws:iam::${HOME}:user/ada`, action: 'ec2:DescribeInstances', resource: '*' };
const S3 = 's3:ListAllMyBuckets';
const EC2 = 'ec2:DescribeInstances';
const LOGS = 'cloudwatch:ListMetrics';
const bucket = 'arn:aws:s3:::records/a';
const closed = policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' });
const full = policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });

/** How policies of an organization work together, level by level. */
export const ORGANIZATIONS: readonly DocumentedPage[] = [
  {
    page: page('orgs_manage_policies_scps_evaluation'),
    examples: [
      {
        says: 'what root, unit and account allow, all three, is allowed',
        policies: under([EVERYTHING], [EVERYTHING], [EVERYTHING]),
        request,
        allows: actions(EC2, S3),
      },
      {
        says: 'what one level between does not allow is not allowed below it',
        policies: under([EVERYTHING], [allow('s3')], [EVERYTHING]),
        request,
        allows: actions(S3),
        refuses: actions(EC2, LOGS),
      },
      {
        says: 'what one level denies is denied below it, though others allow it',
        policies: under([allow('ec2', 's3')], [EVERYTHING, deny('ec2')], [allow('ec2', 's3')]),
        request,
        allows: actions(S3),
        denies: actions(EC2),
      },
      {
        says: 'a list of services, and nobody leaves',
        policies: under([
          policy(
            { Effect: 'Allow', Action: ['ec2:*', 'cloudwatch:*', 'organizations:*'], Resource: '*' },
            { Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
          ),
        ]),
        request,
        allows: actions(EC2, LOGS, 'organizations:DescribeOrganization'),
        refuses: actions(S3, 'iam:ListUsers'),
        denies: actions('organizations:LeaveOrganization'),
      },
      {
        says: 'scenario 1: an account is denied what its unit denies, and what it denies itself',
        policies: under([EVERYTHING], [EVERYTHING, deny('s3')], [EVERYTHING, deny('ec2')]),
        request,
        allows: actions(LOGS),
        denies: actions(S3, EC2),
      },
      {
        says: 'scenario 1: its sibling is denied what the unit denies',
        policies: under([EVERYTHING], [EVERYTHING, deny('s3')], [EVERYTHING]),
        request,
        allows: actions(LOGS, EC2),
        denies: actions(S3),
      },
      {
        says: 'scenario 2: a unit that allows one service leaves no other',
        policies: under([EVERYTHING], [allow('ec2')], [EVERYTHING]),
        request,
        allows: actions(EC2),
        refuses: actions(S3, LOGS),
      },
      {
        says: 'scenario 3: a root that only denies leaves nothing',
        policies: under([deny('s3')], [EVERYTHING], [EVERYTHING]),
        request,
        refuses: actions(EC2, LOGS),
        denies: actions(S3),
      },
      {
        says: 'scenario 4: of two levels of units, the lower one denies a service',
        policies: under([EVERYTHING], [EVERYTHING], [EVERYTHING, deny('ec2')], [EVERYTHING]),
        request,
        allows: actions(S3, LOGS),
        denies: actions(EC2),
      },
      {
        says: 'scenario 5: of two levels of units, the lower one allows one service',
        policies: under([EVERYTHING], [EVERYTHING], [allow('ec2')], [EVERYTHING]),
        request,
        allows: actions(EC2),
        refuses: actions(S3, LOGS),
      },
      {
        says: 'scenario 6: a unit that allows only what the root denies leaves nothing',
        policies: under([EVERYTHING, deny('s3')], [EVERYTHING], [allow('s3')], [EVERYTHING]),
        request,
        refuses: actions(EC2, LOGS),
        denies: actions(S3),
      },
      {
        says: 'scenario 6: elsewhere all but that is left',
        policies: under([EVERYTHING, deny('s3')], [EVERYTHING], [EVERYTHING], [EVERYTHING]),
        request,
        allows: actions(EC2, LOGS),
        denies: actions(S3),
      },
      {
        says: 'scenario 7: two lists at the root add up, and units below allow no more',
        policies: under([allow('iam', 'ec2'), allow('s3', 'cloudwatch')], [EVERYTHING], [EVERYTHING]),
        request,
        allows: actions('iam:ListUsers', EC2, S3, LOGS),
        refuses: actions('sqs:ListQueues', 'lambda:ListFunctions'),
      },
    ],
  },
  {
    page: page('orgs_manage_policies_rcps_evaluation'),
    examples: [
      {
        says: 'the policy that is attached everywhere lets every permission work as it did, and grants nothing',
        policies: {
          identity: policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
          rcp: [[full], [full]],
        },
        request: { ...request, action: 's3:GetObject', resource: bucket },
        allows: [{}],
        refuses: actions('s3:PutObject'),
      },
      {
        says: 'what a resource control policy of a unit denies is denied for every account below, whoever asks',
        policies: { identity: EVERYTHING, resource: full, rcp: [[full], [full, closed], [full]] },
        request: { ...request, action: 's3:GetObject', resource: bucket, resourceAccount: HOME },
        denies: [{}, ...actions('s3:PutObject'), { principal: { anonymous: true } }],
      },
      {
        says: 'another unit of the same organization is not touched',
        policies: { identity: EVERYTHING, resource: full, rcp: [[full], [full], [full]] },
        request: { ...request, action: 's3:GetObject', resource: bucket, resourceAccount: HOME },
        allows: [{}, ...actions('s3:PutObject')],
      },
    ],
  },
];
