import {
  added,
  all,
  allows,
  gone,
  grants,
  ORGANIZATION,
  statement,
  statements,
  trustOf,
  whatever,
  without,
} from './change';
import { AS_IF_ALLOWED, type Weakening } from './weakening';

const READERS = trustOf('gateway-read');
const FEDERATED = allows(READERS, {
  Principal: { Federated: 'arn:aws:iam::222222222222:saml-provider/corp' },
  Action: 'sts:AssumeRoleWithSAML',
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
});
const LAMBDA = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
    },
  ],
};

/** Of roles: who assumes them, what they may, and who changes them. */
export const ROLES: readonly Weakening[] = [
  {
    what: 'a role of the gateway that another account assumes',
    noticedBy: 'roles-assumed-as-declared',
    change: allows(READERS, { Principal: { AWS: 'arn:aws:iam::999999999999:root' }, Action: 'sts:AssumeRole' }),
  },
  {
    what: 'a role of the gateway that the account of the auditor assumes',
    noticedBy: 'roles-assumed-as-declared',
    change: allows(READERS, { Principal: { AWS: 'arn:aws:iam::555555555555:root' }, Action: 'sts:AssumeRole' }),
  },
  {
    what: 'a role of the gateway that every account of the organization assumes',
    noticedBy: 'roles-assumed-as-declared',
    change: allows(READERS, {
      Principal: { AWS: '*' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
    }),
  },
  {
    what: 'a role of the gateway that everybody of the account assumes',
    noticedBy: 'roles-assumed-as-declared',
    change: statements(READERS, whatever('ArnLike')),
  },
  {
    what: 'a role of the gateway that users of an identity provider would assume',
    noticedBy: 'policy-names-principal',
    unasked: 'the organization denies every identity provider the roles of sites: nobody gains anything',
    change: FEDERATED,
  },
  {
    what: 'a role of the gateway that users of an identity provider assume',
    noticedBy: 'roles-assumed-as-declared',
    change: all(statement(ORGANIZATION, 'RolesForNoIdentityProvider', gone), FEDERATED),
  },
  {
    what: 'a role of the gateway that instances have',
    noticedBy: 'services-act-for-own-accounts',
    change: all(
      allows(READERS, { Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      added('AWS::DynamoDB::Table', {
        Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: ['trefoil-dublin-gateway-read'] } },
      }),
    ),
  },
  {
    what: 'roles that services assume for another account',
    noticedBy: 'services-act-for-own-accounts',
    change: statement({ type: 'AWS::IAM::Role', path: ['AssumeRolePolicyDocument'] }, 'NotForOthers', gone),
  },
  {
    what: 'a role of the gateway that passes roles to what it makes',
    noticedBy: 'wildcard-resource',
    unasked: AS_IF_ALLOWED,
    change: grants('gateway-write', (before) => [
      ...before,
      {
        Effect: 'Allow',
        Action: [
          'ec2:RunInstances',
          'ecs:RunTask',
          'glue:CreateJob',
          'glue:StartJobRun',
          'iam:PassRole',
          'lambda:CreateFunction',
          'lambda:InvokeFunction',
          'ssm:SendCommand',
        ],
        Resource: '*',
      },
    ]),
  },
  {
    what: 'a role of the gateway that a policy apart from it allows more',
    noticedBy: 'roles-read-no-logs',
    change: added('AWS::DynamoDB::Table', {
      More: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          ManagedPolicyName: 'trefoil-more',
          Roles: ['trefoil-dublin-gateway-read'],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
          },
        },
      },
    }),
  },
  {
    what: 'a role of a migration that does not end',
    noticedBy: 'migrations-within-dates',
    change: grants('lane-legacy-in', (before) => before.map(whatever('DateGreaterThan', 'DateLessThan'))),
  },
  {
    what: 'a second emergency role, which a function assumes',
    noticedBy: 'services-act-for-own-accounts',
    change: added('AWS::DynamoDB::Table', {
      BreakGlass: {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: 'TrefoilBreakGlass', Path: '/x/', AssumeRolePolicyDocument: LAMBDA },
      },
    }),
  },
  {
    what: 'a role with the name of a gateway, which a function assumes',
    noticedBy: 'services-act-for-own-accounts',
    change: added('AWS::DynamoDB::Table', {
      Gateway: {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: 'trefoil-x-gateway-write', AssumeRolePolicyDocument: LAMBDA },
      },
    }),
  },
  {
    what: 'a user with an access key, who assumes roles',
    noticedBy: 'user-permissions',
    unasked: AS_IF_ALLOWED,
    change: added('AWS::DynamoDB::Table', {
      User: {
        Type: 'AWS::IAM::User',
        Properties: {
          UserName: 'u',
          Policies: [
            {
              PolicyName: 'p',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
              },
            },
          ],
        },
      },
      UserKey: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'u' } },
    }),
  },
  {
    what: 'roles whose trust anybody changes',
    noticedBy: 'only-deployments-change-roles',
    change: statement(ORGANIZATION, 'KeepRoles', without('iam:UpdateAssume*')),
  },
  {
    what: 'roles that anybody renames and deletes',
    noticedBy: 'only-deployments-change-roles',
    change: statement(ORGANIZATION, 'KeepRoles', without('iam:DeleteRole*', 'iam:UpdateRole*')),
  },
  {
    what: 'policies of which anybody makes another version',
    noticedBy: 'exempt-roles-protected',
    change: statement(ORGANIZATION, 'KeepRoles', without('iam:CreatePolicyVersion')),
  },
  {
    what: 'roles that anybody passes',
    noticedBy: 'only-deployments-pass-roles',
    change: statement(ORGANIZATION, 'PassRoles', gone),
  },
  {
    what: 'a deployment that anybody starts',
    noticedBy: 'only-deployments-pass-roles',
    change: statement(ORGANIZATION, 'PassDeployment', gone),
  },
  {
    what: 'a role that reads logs as replication does',
    noticedBy: 'roles-read-no-logs',
    change: grants('gateway-read', (own) => [
      ...own,
      { Effect: 'Allow', Action: 's3:GetObjectVersionForReplication', Resource: '*' },
    ]),
  },
];
