import { arn, has, ifSet, inRegion, keyed, keyIfSet, nothing, ON, region, type ServiceTypes, STORES } from '../shared';

const RENEWAL = nothing('how a secret is renewed, and who may read it');

/** What is known of the types of AWS::SecretsManager. */
export const SecretsManager: ServiceTypes = {
  'AWS::SecretsManager::ResourcePolicy': {
    stores: RENEWAL,
    policies: { resource: ['ResourcePolicy'] },
    crossings: [arn('SecretId', 'it opens that secret')],
    exposure: [
      ifSet('exposure', 'BlockPublicPolicy', ON, 'a policy that opens the secret to everybody would be taken'),
    ],
  },
  'AWS::SecretsManager::RotationSchedule': {
    stores: RENEWAL,
    atRest: [
      keyIfSet('HostedRotationLambda.KmsKeyArn', 'the rotated secret is under a key that is not customer managed'),
      keyIfSet(
        'HostedRotationLambda.MasterSecretKmsKeyArn',
        'the master secret is under a key that is not customer managed',
      ),
      keyIfSet(
        'HostedRotationLambda.SuperuserSecretKmsKeyArn',
        'the master secret is under a key that is not customer managed',
      ),
    ],
    keyManagement: [
      ifSet(
        'key-management',
        'RotationRules.AutomaticallyAfterDays',
        { atMost: 365 },
        'the secret stays in use for more than a year',
        has('RotationRules'),
      ),
    ],
  },
  'AWS::SecretsManager::Secret': {
    stores: STORES.secrets,
    name: inRegion('Name'),
    unnamedKey: 'an AWS managed key',
    atRest: [
      keyed(
        'KmsKeyId',
        'the secret is under a key that is not customer managed, which every principal of the account may use',
      ),
      keyed(
        'ReplicaRegions[].KmsKeyId',
        'the copy of the secret is under a key that is not customer managed',
        has('ReplicaRegions'),
      ),
    ],
    crossings: [
      region('ReplicaRegions[].Region', 'the secret is copied there'),
      arn('ReplicaRegions[].KmsKeyId', 'the key of the copy is in the Region of the copy'),
    ],
  },
  'AWS::SecretsManager::SecretTargetAttachment': { stores: RENEWAL },
};
