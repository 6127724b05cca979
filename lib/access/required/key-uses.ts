import { ownOf } from '../../common/own';
import type { NamedPrincipal } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { through } from './encryption';
import type { Context, RequiredStep } from './required';
import { allowing, type Scene } from './scene';

/** How a type uses a key when it is made: the property that names it, the service that asks, and for what. */
interface KeyUse {
  readonly property: string;
  readonly service: string;
  readonly actions: string;
  readonly grants?: boolean;
  /** Whether it retires a grant, too, which identity policies alone allow (KMS Developer Guide, permissions reference). */
  readonly retires?: boolean;
  readonly about?: (scene: Scene, resource: TemplateResource) => Context;
}

/**
 * Pages on customer keys: AWS Backup, "Access control"; DynamoDB, "Encryption at rest: usage notes"; Data Firehose,
 * "Data protection"; EBS, "Requirements for Amazon EBS encryption"; Step Functions, "Data at rest encryption";
 * CloudWatch Logs, "Encrypt log data"; RDS, "Encrypting Amazon RDS resources".
 */
const KEY_USES: Readonly<Record<string, readonly KeyUse[]>> = {
  'AWS::Backup::BackupVault': [
    {
      property: 'EncryptionKeyArn',
      service: 'backup',
      actions: 'DescribeKey GenerateDataKey Decrypt',
      grants: true,
      retires: true,
      about: (scene, vault) => ({
        'kms:EncryptionContext:aws:backup:backup-vault': scene.concrete.physical(vault)?.name,
      }),
    },
  ],
  'AWS::DynamoDB::Table': [
    {
      property: 'SSESpecification.KMSMasterKeyId',
      service: 'dynamodb',
      actions: 'DescribeKey Encrypt Decrypt GenerateDataKey ReEncryptFrom ReEncryptTo',
      grants: true,
      about: (scene, table) => ({
        'kms:EncryptionContext:aws:dynamodb:tableName': scene.concrete.physical(table)?.name,
        'kms:EncryptionContext:aws:dynamodb:subscriberId': scene.account,
      }),
    },
  ],
  'AWS::EC2::Instance': [
    {
      property: 'BlockDeviceMappings[].Ebs.KmsKeyId',
      service: 'ec2',
      actions: 'Decrypt DescribeKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo',
      grants: true,
    },
  ],
  'AWS::ECR::Repository': [
    {
      property: 'EncryptionConfiguration.KmsKey',
      service: 'ecr',
      actions: 'DescribeKey',
      grants: true,
      retires: true,
    },
  ],
  'AWS::KinesisFirehose::DeliveryStream': [
    {
      property: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
      service: 'firehose',
      actions: 'DescribeKey',
      grants: true,
    },
  ],
  'AWS::Lambda::Function': [
    { property: 'KmsKeyArn', service: 'lambda', actions: 'DescribeKey Encrypt Decrypt GenerateDataKey', grants: true },
  ],
  'AWS::StepFunctions::StateMachine': [
    {
      property: 'EncryptionConfiguration.KmsKeyId',
      service: 'states',
      actions: 'DescribeKey Decrypt GenerateDataKey',
      about: (scene, machine) => ({
        'kms:EncryptionContext:aws:states:stateMachineArn': scene.concrete.physical(machine)?.arn,
      }),
    },
  ],
  'AWS::Logs::LogGroup': [{ property: 'KmsKeyId', service: 'logs', actions: 'DescribeKey' }],
  'AWS::RDS::DBCluster': [{ property: 'KmsKeyId', service: 'rds', actions: 'DescribeKey', grants: true }],
  'AWS::RDS::DBInstance': [
    { property: 'KmsKeyId', service: 'rds', actions: 'DescribeKey', grants: true },
    {
      property: 'MasterUserSecret.KmsKeyId',
      service: 'secretsmanager',
      actions: 'Decrypt DescribeKey GenerateDataKey',
      grants: true,
    },
  ],
};

/** The use of its keys by whoever makes a resource. */
export function keyed(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const uses = ownOf(KEY_USES, resource.type) ?? [];
  return uses.flatMap(({ property, service, actions, grants, retires, about }) => {
    const key = scene.key(scene.texts(resource, property)[0]);
    const context = about?.(scene, resource) ?? {};
    const granted = { 'kms:GrantIsForAWSResource': true, 'kms:GrantOperations': ['Decrypt'] };
    return [
      ...through({ scene, who, actions }, key, service, context),
      ...(grants ? through({ scene, who, actions: 'CreateGrant', context: granted }, key, service, context) : []),
      // No key policy can allow it (KMS Developer Guide, permissions reference): identity policies decide.
      ...(retires && key
        ? through(
            { scene, who, actions: 'RetireGrant' },
            { ...key, itself: allowing({ ...key.itself, policy: [] }, { AWS: key.itself.account }) },
            service,
            context,
          )
        : []),
    ];
  });
}
