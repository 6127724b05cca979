import { actions, type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const page = (name: string) =>
  `https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_${name}.html`;
const USER = `arn:aws:iam::${HOME}:user/ada`;
const ROLE = `arn:aws:sts::${HOME}:assumed-role/worker/one`;
const request = {
  principal: USER,
  action: 'ec2:StartInstances',
  resource: `arn:aws:ec2:eu-west-1:${HOME}:instance/i-1`,
};
const at = (...times: readonly string[]) => keys(...times.map((time) => ({ 'aws:CurrentTime': time })));
const BUCKET = 'arn:aws:s3:::records';

/** Short pages of the IAM User Guide with an example each. */
export const IAM_EXAMPLES: readonly DocumentedPage[] = [
  {
    page: page('aws-dates'),
    examples: [
      {
        says: 'actions are allowed for three months',
        policies: {
          identity: policy({
            ...{ Effect: 'Allow', Action: 'ec2:StartInstances', Resource: '*' },
            Condition: {
              DateGreaterThan: { 'aws:CurrentTime': '2020-04-01T00:00:00Z' },
              DateLessThan: { 'aws:CurrentTime': '2020-06-30T23:59:59Z' },
            },
          }),
        },
        request,
        allows: at('2020-04-01T00:00:01Z', '2020-05-15T12:00:00Z', '2020-06-30T23:59:58Z'),
        refuses: [
          ...at('2020-03-31T23:59:59Z', '2020-07-01T00:00:00Z', '2021-05-15T12:00:00Z'),
          { action: 'ec2:StopInstances', context: { 'aws:CurrentTime': '2020-05-15T12:00:00Z' } },
        ],
      },
    ],
  },
  {
    page: page('aws_mfa-dates'),
    examples: [
      {
        says: 'one service and two actions of another, with a second factor, for half a year',
        policies: {
          identity: policy({
            ...{ Effect: 'Allow', Action: ['ec2:*', 's3:GetObject', 's3:PutObject'], Resource: '*' },
            Condition: {
              Bool: { 'aws:MultiFactorAuthPresent': true },
              DateGreaterThan: { 'aws:CurrentTime': '2017-07-01T00:00:00Z' },
              DateLessThan: { 'aws:CurrentTime': '2017-12-31T23:59:59Z' },
            },
          }),
        },
        request: {
          ...request,
          context: { 'aws:MultiFactorAuthPresent': 'true', 'aws:CurrentTime': '2017-09-01T00:00:00Z' },
        },
        allows: [
          {},
          { action: 's3:GetObject', resource: `${BUCKET}/a` },
          { action: 's3:PutObject', resource: `${BUCKET}/a` },
        ],
        refuses: [
          { action: 's3:DeleteObject', resource: `${BUCKET}/a` },
          ...keys(
            { 'aws:MultiFactorAuthPresent': 'false' },
            { 'aws:MultiFactorAuthPresent': undefined },
            { 'aws:CurrentTime': '2018-01-01T00:00:00Z' },
            { 'aws:CurrentTime': '2017-06-30T00:00:00Z' },
          ),
        ],
      },
    ],
  },
  {
    page: page('aws_deny-ip'),
    examples: [
      {
        says: 'whoever comes from outside two ranges is denied',
        policies: {
          identity: [
            EVERYTHING,
            policy({
              ...{ Effect: 'Deny', Action: '*', Resource: '*' },
              Condition: { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] } },
            }),
          ],
        },
        request,
        allows: keys({ 'aws:SourceIp': '192.0.2.1' }, { 'aws:SourceIp': '203.0.113.255' }),
        denies: keys({ 'aws:SourceIp': '198.51.100.1' }, { 'aws:SourceIp': '192.0.3.1' }),
      },
      {
        says: 'that policy allows nothing',
        policies: {
          identity: policy({
            ...{ Effect: 'Deny', Action: '*', Resource: '*' },
            Condition: { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] } },
          }),
        },
        request,
        refuses: keys({ 'aws:SourceIp': '192.0.2.1' }),
      },
    ],
  },
  {
    page: page('aws_deny-requested-region'),
    examples: [
      {
        says: 'other Regions are denied, but for services with one endpoint',
        policies: {
          identity: [
            EVERYTHING,
            policy({
              ...{
                Effect: 'Deny',
                NotAction: ['cloudfront:*', 'iam:*', 'organizations:*', 'route53:*', 'support:*'],
                Resource: '*',
              },
              Condition: {
                StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'] },
              },
            }),
          ],
        },
        request: { ...request, context: { 'aws:RequestedRegion': 'us-east-1' } },
        allows: [
          ...keys({ 'aws:RequestedRegion': 'eu-west-1' }, { 'aws:RequestedRegion': 'eu-central-1' }),
          ...actions(
            'iam:CreateRole',
            'cloudfront:CreateDistribution',
            'route53:CreateHostedZone',
            'support:CreateCase',
          ),
        ],
        denies: [
          {},
          ...keys({ 'aws:RequestedRegion': 'eu-north-1' }),
          ...actions('s3:CreateBucket', 'budgets:ViewBudget'),
        ],
      },
    ],
  },
  {
    page: page('s3_home-directory-console'),
    examples: [
      {
        says: 'users have a folder of their own by their names, and roles have none',
        policies: {
          identity: policy(
            { Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:ListAllMyBuckets'], Resource: '*' },
            {
              ...{ Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET },
              Condition: { StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/*'] } },
            },
            {
              Effect: 'Allow',
              Action: 's3:*',
              Resource: [`${BUCKET}/home/\${aws:username}`, `${BUCKET}/home/\${aws:username}/*`],
            },
          ),
        },
        request: { principal: USER, action: 's3:GetObject', resource: `${BUCKET}/home/ada/a` },
        allows: [
          {},
          ...actions('s3:PutObject', 's3:DeleteObject'),
          { resource: `${BUCKET}/home/ada` },
          { action: 's3:ListAllMyBuckets', resource: '*' },
          { action: 's3:ListBucket', resource: BUCKET, context: { 's3:prefix': 'home/ada/x' } },
          { action: 's3:ListBucket', resource: BUCKET, context: { 's3:prefix': '' } },
        ],
        refuses: [
          { resource: `${BUCKET}/home/bob/a` },
          { resource: `${BUCKET}/home/adam` },
          { action: 's3:ListBucket', resource: BUCKET, context: { 's3:prefix': 'home/bob/x' } },
          { action: 's3:ListBucket', resource: BUCKET },
          { principal: ROLE, resource: `${BUCKET}/home/worker/a` },
          { principal: ROLE },
        ],
      },
    ],
  },
  {
    page: page('ec2-start-stop-match-tags'),
    examples: [
      {
        says: 'instances are started and stopped by whoever has the same tag, and names of actions have no case',
        policies: {
          identity: policy({
            ...{ Effect: 'Allow', Action: ['ec2:startInstances', 'ec2:stopInstances'], Resource: '*' },
            Condition: { StringEquals: { 'aws:ResourceTag/CostCenter': '${aws:PrincipalTag/CostCenter}' } },
          }),
        },
        request: { ...request, context: { 'aws:PrincipalTag/CostCenter': '1', 'aws:ResourceTag/CostCenter': '1' } },
        allows: [{}, ...actions('ec2:StopInstances')],
        refuses: [
          ...keys(
            { 'aws:ResourceTag/CostCenter': '2' },
            { 'aws:ResourceTag/CostCenter': undefined },
            { 'aws:PrincipalTag/CostCenter': undefined },
          ),
          ...actions('ec2:TerminateInstances'),
        ],
      },
    ],
  },
  {
    page: page('s3_deny-except-bucket'),
    examples: [
      {
        says: 'everything with one bucket, and nothing of any other service, whatever allows it',
        policies: {
          identity: [
            EVERYTHING,
            policy(
              { Effect: 'Allow', Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`] },
              { Effect: 'Deny', NotAction: 's3:*', NotResource: [BUCKET, `${BUCKET}/*`] },
            ),
          ],
        },
        request: { principal: USER, action: 's3:GetObject', resource: `${BUCKET}/a` },
        allows: [{}, { action: 's3:DeleteBucket', resource: BUCKET }],
        denies: [
          { action: 'ec2:StartInstances', resource: request.resource },
          { action: 'iam:CreateUser', resource: USER },
        ],
      },
    ],
  },
];
