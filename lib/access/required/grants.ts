import { ownOf } from '../../common/own';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { byService } from './encryption';
import type { Certainty, Context, RequiredFlow } from './required';
import { allowing, type Scene } from './scene';

/** How a service uses the key of a resource by the grant that whoever made the resource gave it. */
interface GrantUse {
  readonly property: string;
  readonly service: string;
  readonly actions: string;
  readonly certainty: Certainty;
  readonly source: string;
  readonly about?: (scene: Scene, resource: TemplateResource) => Context;
}

/** Of instances and clusters. The page warns of denials in key policies, and says not who asks. */
const OF_RDS: GrantUse = {
  property: 'KmsKeyId',
  service: 'rds.amazonaws.com',
  actions: 'Decrypt GenerateDataKeyWithoutPlaintext',
  certainty: 'unsettled',
  source: 'Amazon RDS User Guide, "AWS KMS key management"',
};

const USES: Readonly<Record<string, GrantUse>> = {
  'AWS::DynamoDB::Table': {
    property: 'SSESpecification.KMSMasterKeyId',
    service: 'dynamodb.amazonaws.com',
    actions: 'Decrypt Encrypt GenerateDataKey ReEncryptFrom ReEncryptTo',
    certainty: 'documented',
    source: 'DynamoDB Developer Guide, "Encryption at rest: usage notes", grants',
    about: (scene, table) => ({
      'kms:EncryptionContext:aws:dynamodb:tableName': scene.concrete.physical(table)?.name,
      'kms:EncryptionContext:aws:dynamodb:subscriberId': scene.account,
    }),
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    property: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
    service: 'firehose.amazonaws.com',
    actions: 'Decrypt GenerateDataKey',
    certainty: 'documented',
    source: 'Amazon Data Firehose Developer Guide, "Data protection in Amazon Data Firehose"',
  },
  'AWS::RDS::DBCluster': OF_RDS,
  'AWS::RDS::DBInstance': OF_RDS,
};

/** What services do with keys by grants: no key policy has to allow it, and each may deny it. */
export function grantFlows(scene: Scene): readonly RequiredFlow[] {
  return Object.keys(USES)
    .flatMap((type) => scene.ofType(type))
    .flatMap((resource): readonly RequiredFlow[] => {
      const use = ownOf(USES, resource.type);
      const key = use && scene.key(scene.text(resource, use.property));
      if (use === undefined || key === undefined) return [];
      const granted = { ...key, itself: allowing(key.itself, { Service: use.service }) };
      return [
        {
          family: 'services',
          id: 'key-is-used-by-grant',
          title: 'a service uses the key of its resource by the grant that it has',
          because: resource,
          source: use.source,
          steps: byService(scene, use.service, granted, use.actions, use.about?.(scene, resource) ?? {}, {
            certainty: use.certainty,
          }),
        },
      ];
    });
}
