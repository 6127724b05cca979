import type { Request } from '../../../lib/iam/authorize/request';
import { type DocumentedPage, HOME, policy } from './page';

const SECRET = `arn:aws:secretsmanager:eu-west-1:${HOME}:secret:s`;
const tags = (prefix: string, project: string, team: string, center: string) => ({
  [`${prefix}/access-project`]: project,
  [`${prefix}/access-team`]: team,
  [`${prefix}/cost-center`]: center,
});
const variables = (prefix: string) =>
  tags(
    prefix,
    '${aws:PrincipalTag/access-project}',
    '${aws:PrincipalTag/access-team}',
    '${aws:PrincipalTag/cost-center}',
  );
const ME = tags('aws:PrincipalTag', 'peg', 'eng', '1');
const by = (...contexts: readonly NonNullable<Request['context']>[]) =>
  contexts.map((more) => ({ context: { ...ME, ...more } }));
const of = (project: string, team: string, center = '1') => tags('aws:ResourceTag', project, team, center);
const NAMES = ['access-project', 'access-team', 'cost-center'];
const request = {
  principal: `arn:aws:sts::${HOME}:assumed-role/access-peg-engineering/one`,
  action: 'secretsmanager:GetSecretValue',
  resource: SECRET,
};
const secrets = policy(
  {
    ...{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' },
    Condition: {
      StringEquals: variables('aws:ResourceTag'),
      'ForAllValues:StringEquals': { 'aws:TagKeys': [...NAMES, 'Name', 'OwnedBy'] },
      StringEqualsIfExists: variables('aws:RequestTag'),
    },
  },
  { Effect: 'Allow', Action: ['secretsmanager:GetRandomPassword', 'secretsmanager:ListSecrets'], Resource: '*' },
  {
    ...{
      Effect: 'Allow',
      Action: ['secretsmanager:Describe*', 'secretsmanager:Get*', 'secretsmanager:List*'],
      Resource: '*',
    },
    Condition: { StringEquals: { 'aws:ResourceTag/access-team': '${aws:PrincipalTag/access-team}' } },
  },
  {
    ...{ Effect: 'Deny', Action: 'secretsmanager:UntagResource', Resource: '*' },
    Condition: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'access-*' } },
  },
  { Effect: 'Deny', Action: 'secretsmanager:*Policy', Resource: '*' },
);
const created = (project: string, team: string) => ({
  ...of(project, team),
  ...tags('aws:RequestTag', project, team, '1'),
});

export const TAGS_TUTORIAL: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_attribute-based-access-control.html',
  examples: [
    {
      says: 'users assume the roles that have the tags that they have',
      policies: {
        identity: policy({
          ...{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: `arn:aws:iam::${HOME}:role/access-*` },
          Condition: { StringEquals: variables('iam:ResourceTag') },
        }),
        resource: policy({ Effect: 'Allow', Principal: { AWS: HOME }, Action: 'sts:AssumeRole' }),
      },
      request: {
        ...{ principal: `arn:aws:iam::${HOME}:user/arnav`, action: 'sts:AssumeRole' },
        resource: `arn:aws:iam::${HOME}:role/access-peg-engineering`,
      },
      allows: by(tags('iam:ResourceTag', 'peg', 'eng', '1')),
      refuses: [
        ...by(
          tags('iam:ResourceTag', 'peg', 'qas', '1'),
          tags('iam:ResourceTag', 'uni', 'eng', '1'),
          tags('iam:ResourceTag', 'peg', 'eng', '2'),
          {},
        ),
        {
          resource: `arn:aws:iam::${HOME}:role/admin`,
          context: { ...ME, ...tags('iam:ResourceTag', 'peg', 'eng', '1') },
        },
      ],
    },
    {
      says: 'a secret is read by its team, of whichever project',
      policies: { identity: secrets },
      request,
      allows: [
        ...by(of('peg', 'eng'), of('uni', 'eng'), of('uni', 'eng', '2')),
        { action: 'secretsmanager:DescribeSecret', context: { ...ME, ...of('uni', 'eng') } },
      ],
      refuses: by(of('peg', 'qas'), of('uni', 'qas'), {}),
    },
    {
      says: 'a secret is changed by its team and project alone',
      policies: { identity: secrets },
      request: { ...request, action: 'secretsmanager:UpdateSecret' },
      allows: by(of('peg', 'eng')),
      refuses: by(of('uni', 'eng'), of('peg', 'qas'), of('peg', 'eng', '2'), {}),
    },
    {
      says: 'a secret is created with the tags of who creates it, and optional ones',
      policies: { identity: secrets },
      request: { ...request, action: 'secretsmanager:CreateSecret' },
      allows: by(
        { ...created('peg', 'eng'), 'aws:TagKeys': NAMES },
        { ...created('peg', 'eng'), 'aws:TagKeys': [...NAMES, 'Name'] },
      ),
      refuses: by(
        { ...created('uni', 'eng'), 'aws:TagKeys': NAMES },
        { ...created('peg', 'qas'), 'aws:TagKeys': NAMES },
        { ...created('peg', 'eng'), 'aws:TagKeys': [...NAMES, 'Secret'] },
        {},
      ),
    },
    {
      says: 'passwords are made and secrets listed, which have no tags',
      policies: { identity: secrets },
      request: { ...request, action: 'secretsmanager:ListSecrets', resource: '*' },
      allows: [...by({}), { action: 'secretsmanager:GetRandomPassword', context: ME }],
    },
    {
      says: 'tags by which access is decided are not taken away',
      policies: { identity: secrets },
      request: { ...request, action: 'secretsmanager:UntagResource' },
      allows: by({ ...of('peg', 'eng'), 'aws:TagKeys': ['Name'] }),
      denies: by(
        { ...of('peg', 'eng'), 'aws:TagKeys': ['access-team'] },
        { ...of('peg', 'eng'), 'aws:TagKeys': ['Name', 'access-project'] },
      ),
    },
    {
      says: 'nobody manages the policies of secrets',
      policies: { identity: secrets },
      request: { ...request, action: 'secretsmanager:PutResourcePolicy' },
      denies: [
        ...by(of('peg', 'eng')),
        { action: 'secretsmanager:GetResourcePolicy', context: { ...ME, ...of('peg', 'eng') } },
      ],
    },
  ],
};
