import { siteNames } from '../config/names';
import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './control-statement';

/** What keeps the policies of user data, the roles that reach it, and the password of a database. */
export function dataControl({ deployment, names }: GuardrailNames): ServiceControlPolicy {
  const gatewayWriters = Object.keys(deployment.sites)
    .map((id) => siteNames(deployment, id))
    .map((site) => `arn:*:iam::${site.account}:role/${site.role('gateway-write')}`);
  const unless = unlessOf(names);
  return {
    purpose: 'data',
    description:
      'nobody but deployments and the emergency roles opens user data to others; passwords stay with the gateway',
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
        // RDS keeps the password of a database's master user where no policy of a resource can guard it.
        deny('KeepPasswords', ['secretsmanager:GetSecretValue'], ['arn:*:secretsmanager:*:*:secret:rds!*'], {
          ArnNotLike: { 'aws:PrincipalArn': gatewayWriters },
        }),
      ],
    },
  };
}
