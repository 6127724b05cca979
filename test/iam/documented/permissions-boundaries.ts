import { actions, type DocumentedPage, EVERYTHING, HOME, policy } from './page';

const USER = `arn:aws:iam::${HOME}:user/sam`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/worker/one`;
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const three = policy(allow(['s3:*', 'cloudwatch:*', 'ec2:*']));
const object = { action: 's3:GetObject', resource: 'arn:aws:s3:::records/a' };
const bucket = (AWS: string) => policy({ ...allow('s3:GetObject', 'arn:aws:s3:::records/*'), Principal: { AWS } });
const COMPANY = policy(
  allow(['s3:*', 'cloudwatch:*', 'ec2:*', 'dynamodb:*']),
  allow(['iam:ListUsers', 'iam:GetAccountPasswordPolicy']),
  allow(['iam:*AccessKey*', 'iam:ChangePassword', 'iam:GetUser'], ['arn:aws:iam::*:user/${aws:username}']),
  { ...allow('s3:*', ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*']), Effect: 'Deny' },
  { ...allow('ec2:*', 'arn:aws:ec2:*:*:instance/i-1'), Effect: 'Deny' },
);

export const PERMISSIONS_BOUNDARIES: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  examples: [
    {
      says: 'a boundary of three services lets a user do nothing else, whatever is allowed',
      policies: { identity: EVERYTHING, boundary: three },
      request: { principal: USER, ...object },
      allows: [
        {},
        { action: 'cloudwatch:PutMetricData', resource: '*' },
        { action: 'ec2:RunInstances', resource: '*' },
      ],
      refuses: [
        { action: 'iam:CreateUser', resource: `arn:aws:iam::${HOME}:user/new` },
        { action: 'dynamodb:ListTables', resource: '*' },
      ],
    },
    {
      says: 'a boundary allows nothing by itself',
      policies: { identity: policy(allow('iam:CreateUser')), boundary: three },
      request: { principal: USER, ...object },
      refuses: [
        {},
        { action: 'iam:CreateUser', resource: `arn:aws:iam::${HOME}:user/new` },
        { action: 'ec2:RunInstances', resource: '*' },
      ],
    },
    {
      says: 'what the policy of a resource allows to a user is not limited by the boundary',
      policies: { resource: bucket(USER), boundary: policy(allow('ec2:*')) },
      request: { principal: USER, ...object },
      allows: [{}],
      refuses: actions('s3:PutObject'),
    },
    {
      says: 'what it allows to a role is limited by the boundary',
      policies: { resource: bucket(`arn:aws:iam::${HOME}:role/worker`), boundary: policy(allow('ec2:*')) },
      request: { principal: SESSION, ...object },
      refuses: [{}],
    },
    {
      says: 'what it allows to a role is limited by the session policy',
      policies: { resource: bucket(`arn:aws:iam::${HOME}:role/worker`), session: policy(allow('ec2:*')) },
      request: { principal: SESSION, ...object },
      refuses: [{}],
    },
    {
      says: 'what it allows to a session is limited by neither',
      policies: { resource: bucket(SESSION), boundary: policy(allow('ec2:*')), session: policy(allow('ec2:*')) },
      request: { principal: SESSION, ...object },
      allows: [{}],
    },
    {
      says: 'what it allows to a federated user is not limited by the session policy',
      policies: { resource: bucket(`arn:aws:sts::${HOME}:federated-user/fay`), session: policy(allow('ec2:*')) },
      request: { principal: `arn:aws:sts::${HOME}:federated-user/fay`, ...object },
      allows: [{}],
    },
    {
      says: 'a service control policy, the boundary and the permissions have to allow, all three',
      policies: {
        identity: policy(allow(['s3:*', 'ec2:*'])),
        boundary: three,
        scp: policy(allow(['s3:*', 'cloudwatch:*'])),
      },
      request: { principal: USER, ...object },
      allows: [{}],
      refuses: [
        { action: 'ec2:RunInstances', resource: '*' },
        { action: 'cloudwatch:PutMetricData', resource: '*' },
      ],
    },
    {
      says: 'permissions, boundary and session policy have to allow, all three',
      policies: {
        identity: policy(allow(['s3:*', 'ec2:*'])),
        boundary: three,
        session: policy(allow(['s3:*', 'cloudwatch:*'])),
      },
      request: { principal: SESSION, ...object },
      allows: [{}],
      refuses: [
        { action: 'ec2:RunInstances', resource: '*' },
        { action: 'cloudwatch:PutMetricData', resource: '*' },
      ],
    },
    {
      says: 'a deny in any of them overrides what all allow',
      policies: {
        identity: EVERYTHING,
        boundary: policy(allow('*'), { Effect: 'Deny', Action: 's3:*', Resource: '*' }),
        resource: bucket(USER),
      },
      request: { principal: USER, ...object },
      denies: [{}, ...actions('s3:PutObject')],
    },
    {
      says: 'users work with four services and their own keys, but for one bucket and one instance',
      policies: { identity: EVERYTHING, boundary: COMPANY },
      request: { principal: USER, ...object },
      allows: [
        {},
        { action: 'dynamodb:GetItem', resource: `arn:aws:dynamodb:eu-west-1:${HOME}:table/t` },
        { action: 'iam:ListUsers', resource: '*' },
        { action: 'iam:CreateAccessKey', resource: USER },
        { action: 'iam:ChangePassword', resource: USER },
        { action: 'ec2:StopInstances', resource: `arn:aws:ec2:eu-west-1:${HOME}:instance/i-2` },
      ],
      denies: [
        { resource: 'arn:aws:s3:::logs/a' },
        { action: 's3:ListBucket', resource: 'arn:aws:s3:::logs' },
        { action: 'ec2:StopInstances', resource: `arn:aws:ec2:eu-west-1:${HOME}:instance/i-1` },
      ],
      refuses: [
        { action: 'iam:CreateAccessKey', resource: `arn:aws:iam::${HOME}:user/other` },
        { action: 'iam:CreateUser', resource: USER },
        { action: 'iam:DeleteUserPermissionsBoundary', resource: USER },
        { action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-west-1:${HOME}:q` },
      ],
    },
    {
      says: 'users are created only with one boundary',
      policies: {
        identity: policy({
          ...allow(['iam:CreateUser', 'iam:PutUserPermissionsBoundary', 'iam:AttachUserPolicy']),
          Condition: { StringEquals: { 'iam:PermissionsBoundary': `arn:aws:iam::${HOME}:policy/company` } },
        }),
      },
      request: { principal: USER, action: 'iam:CreateUser', resource: `arn:aws:iam::${HOME}:user/new` },
      allows: [
        { context: { 'iam:PermissionsBoundary': `arn:aws:iam::${HOME}:policy/company` } },
        {
          action: 'iam:AttachUserPolicy',
          context: { 'iam:PermissionsBoundary': `arn:aws:iam::${HOME}:policy/company` },
        },
      ],
      refuses: [{}, { context: { 'iam:PermissionsBoundary': `arn:aws:iam::${HOME}:policy/wide` } }],
    },
  ],
};
