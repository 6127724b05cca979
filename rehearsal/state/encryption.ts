import { at, type JsonObject, text } from '../json';
import type { Deployed } from '../world/deployed';
import { defaultEncryption, keyByArn, keyNamed } from '../world/lookup';
import { textsOf } from '../world/policies';
import { type Check, each, together } from './check';

/** Where each type names the key under which it stores. */
const KEY_OF: Readonly<Record<string, (properties: JsonObject) => string>> = {
  'AWS::Backup::BackupVault': (properties) => text(properties['EncryptionKeyArn']),
  'AWS::CloudTrail::Trail': (properties) => text(properties['KMSKeyId']),
  'AWS::Config::DeliveryChannel': (properties) => text(properties['S3KmsKeyArn']),
  'AWS::DynamoDB::Table': (properties) => text(at(properties, 'SSESpecification', 'KMSMasterKeyId')),
  'AWS::ECR::Repository': (properties) => text(at(properties, 'EncryptionConfiguration', 'KmsKey')),
  'AWS::KinesisFirehose::DeliveryStream': (properties) =>
    text(at(properties, 'DeliveryStreamEncryptionConfigurationInput', 'KeyARN')),
  'AWS::Logs::LogGroup': (properties) => text(properties['KmsKeyId']),
  'AWS::RDS::DBCluster': (properties) => text(properties['KmsKeyId']),
  'AWS::RDS::DBInstance': (properties) => text(properties['KmsKeyId']),
  'AWS::S3::Bucket': (properties) => defaultEncryption(properties).key,
  'AWS::SNS::Topic': (properties) => text(properties['KmsMasterKeyId']),
  'AWS::SQS::Queue': (properties) => text(properties['KmsMasterKeyId']),
};

/** Everything that stores is encrypted under a key of its own site, in its own account and Region. */
export const encryption: Check = {
  title: "stores are encrypted under the site's own keys",
  run(site) {
    const stores = Object.entries(KEY_OF).map(([type, keyOf]) =>
      each(
        site
          .ofType(type)
          // S3 takes a key of its own for access logs, and no other.
          .filter((resource) => resource.physicalId !== site.names.bucket('access-logs'))
          // What instances of a cluster store is the cluster's.
          .filter(({ actual }) => type !== 'AWS::RDS::DBInstance' || actual['DBClusterIdentifier'] === undefined),
        (resource) => [objection(resource, keyOf(resource.actual))],
      ),
    );
    return together([...stores, exact(site.resources, site.world)]);

    function objection(resource: Deployed, name: string): string | false {
      if (name === '') return 'is not encrypted under a customer-managed key';
      const key = keyNamed(site.world, name, resource);
      if (!key) return `names the key ${name}, which does not exist`;
      return (
        (key.account !== site.names.account || key.region !== site.names.region) &&
        `is encrypted under ${name}, a key of another place`
      );
    }
  },
};

/** Keys that policies name without wildcard exist as well. */
function exact(resources: readonly Deployed[], world: Parameters<typeof keyByArn>[0]) {
  return each(resources, ({ actual }) =>
    textsOf(actual)
      .filter(({ text: found }) => /^arn:[a-z-]+:kms:[^*]+:key\/[^*]+$/.test(found) && !keyByArn(world, found))
      .map(({ path, text: found }) => `${path} names the key ${found}, which does not exist`),
  );
}
