import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './control-statement';
import { hookGuardrails } from './hook-control';

/** Whatever gives a role to others, or gives it more. */
const ROLE_CHANGES = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRole',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateRole',
];

/** What keeps the policies of user data, the roles that reach it, the password of a database, and the hooks. */
export function dataControl({ names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'data',
    description:
      'nobody but deployments and the emergency roles opens user data, or the roles of sites, to others, or shapes hooks; passwords stay with the gateway',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny(
          'ShapeData',
          [
            'backup:DeleteBackupVaultAccessPolicy',
            'backup:PutBackupVaultAccessPolicy',
            'dynamodb:DeleteResourcePolicy',
            'dynamodb:PutResourcePolicy',
            's3:DeleteBucketPolicy',
            's3:PutBucketAcl',
            's3:PutBucketPolicy',
            's3:PutBucketPublicAccessBlock',
            's3:PutEncryptionConfiguration',
            's3:PutReplicationConfiguration',
            's3-outposts:DeleteBucketPolicy',
            's3-outposts:PutAccessPointPolicy',
            's3-outposts:PutBucketPolicy',
            's3-outposts:PutReplicationConfiguration',
          ],
          '*',
          unless(names.deployment),
        ),
        // What reaches user data, and what is exempt above, is known by its name: nobody else makes a role that fits.
        deny('KeepRoles', ROLE_CHANGES, names.siteRoles, unless(names.deployment)),
        deny('KeepSparedRoles', ROLE_CHANGES, names.sparedRoles, unless()),
        // RDS keeps the password of a database's master user where no policy of a resource can guard it.
        deny('KeepPasswords', ['secretsmanager:GetSecretValue'], ['arn:*:secretsmanager:*:*:secret:rds!*'], {
          ArnNotLike: { 'aws:PrincipalArn': names.passwordReaders },
        }),
        ...hookGuardrails(names).map(({ sid, actions, resources, exempt }) =>
          deny(sid, actions, resources, unless(exempt)),
        ),
      ],
    },
  };
}
