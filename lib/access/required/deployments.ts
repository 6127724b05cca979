import { ownOf } from '../../common/own';
import { EXECUTION_TYPES, executionActions } from '../../deployment/bootstrap/execution-actions';
import { executionPolicies } from '../../deployment/bootstrap/execution-policies';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { principalsFor } from '../site/site-access';
import { through } from './encryption';
import { pipelineFlows } from './pipeline';
import { elsewhere } from './reads';
import type { Context, RequiredFlow, RequiredStep } from './required';
import { allowing, type Scene, steps } from './scene';

/**
 * What CloudFormation has to be able to do to make the resources of a site, by the policies that `trefoil bootstrap`
 * prints for its role, and by the policies of the resources themselves.
 *
 * Decided without the guardrails, which are deployed last and leave some of it to the emergency roles.
 */
export function deploymentFlows(scene: Scene): readonly RequiredFlow[] {
  const who = roleOf(scene);
  if (who === undefined) return [];
  const made = EXECUTION_TYPES.flatMap((type) =>
    scene.ofType(type).map(
      (resource): RequiredFlow => ({
        family: 'deployment',
        id: 'resource-is-deployed',
        title: `CloudFormation makes, reads and changes the ${resource.type}, uses its key and passes its role`,
        because: resource,
        source:
          'handler permissions of the schema in the CloudFormation registry; pages of the services on keys and roles',
        steps: [...handled(scene, who, resource), ...besideHandlers(scene, who, resource)],
      }),
    ),
  );
  return [...made, ...pipelineFlows(scene)];
}

/** What making a resource takes beside calls on it: its keys, the roles that it passes or brings about, what it points to. */
export function besideHandlers(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  return [keyed, passed, named, linked, listed].flatMap((asked) => asked(scene, who, resource));
}

/** The role of CloudFormation under the execution policies of its account, before guardrails bind it. */
function roleOf(scene: Scene): NamedPrincipal | undefined {
  const [role] = principalsFor(scene.site, 'cloudformation');
  if (role === undefined) return undefined;
  // Where the templates of its bootstrap are at hand, it has the policies that they give it.
  if (role.role !== undefined)
    return { ...role.principal, policies: { identity: role.principal.policies?.identity ?? [] } };
  const types = scene.types().filter((type) => EXECUTION_TYPES.includes(type));
  const { account, region, site } = scene;
  const policies = executionPolicies({ name: site.deployment.name, account, region, types });
  return { ...role.principal, policies: { identity: policies.map(({ document }) => ({ ...document })) } };
}

/** Calls that end a resource, which the policies of stores leave to the emergency roles. */
const ENDS = /:Delete/;

/** Calls that make a resource: there is none yet, nor a policy of it. */
const MAKES = /:Create/;

/** What is asked with the service that takes the role. */
const ELSEWHERE = ['iam:CreateServiceLinkedRole', 'iam:PassRole'];

/** Of what is a part of another resource, or its policy: the property that names that resource. */
const PART_OF: Readonly<Record<string, string>> = {
  'AWS::Logs::LogStream': 'LogGroupName',
  'AWS::Logs::MetricFilter': 'LogGroupName',
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::S3Outposts::BucketPolicy': 'Bucket',
  'AWS::SNS::Subscription': 'TopicArn',
  'AWS::SNS::TopicPolicy': 'Topics[]',
  'AWS::SQS::QueuePolicy': 'Queues[]',
};
const WHOLES = ['log-group', 'objects', 'archive', 'rack-objects', 'alert-topic', 'alert-queue'] as const;

/** What the handlers of a type act on: the resource, or the one that it is a part of. */
function actedOn(scene: Scene, resource: TemplateResource): Resource | undefined {
  const property = ownOf(PART_OF, resource.type);
  if (property === undefined) return scene.target(resource);
  return scene.store(scene.texts(resource, property)[0], ...WHOLES)?.itself;
}

/**
 * The calls of the handlers of its type that make, read and change it.
 *
 * Calls on something else, or on what has no ARN that a template knows, are the same for each resource of a type: they
 * are asked for the first.
 */
function handled(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const isFirst = scene.first(resource.type) === resource;
  const on = actedOn(scene, resource);
  const service = on?.arn.split(':')[2];
  const context = { 'aws:CalledVia': ['cloudformation.amazonaws.com'] };
  return executionActions([resource.type])
    .filter((action) => !ENDS.test(action) && !ELSEWHERE.includes(action))
    .flatMap((action) => {
      const isOfIt = on !== undefined && action.startsWith(`${service}:`);
      if (!isOfIt) return isFirst ? steps(who, scene.plain(anywhere(scene, action)), action, { context }) : [];
      const itself = MAKES.test(action) ? scene.plain(service === 'kms' ? '*' : on.arn) : on;
      return steps(who, itself, action, { context });
    });
}

/** On what a call is made of which no template knows the resource, for services whose actions need one of their kind. */
function anywhere(scene: Scene, action: string): string {
  const { deployment, names } = scene.site;
  if (action.startsWith('logs:')) return scene.arn('logs', `log-group:/${deployment.name}/${names.site}/example`);
  return elsewhere(scene, action);
}

/**
 * Types whose creation makes a role of their service, and the path and name of that role (pages of the services on
 * service-linked roles; handler permissions of the registry).
 */
const LINKED: Readonly<Record<string, readonly [service: string, name: string]>> = {
  'AWS::IAM::ServiceLinkedRole': ['config.amazonaws.com', 'AWSServiceRoleForConfig'],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': [
    'route53resolver.amazonaws.com',
    'AWSServiceRoleForRoute53Resolver',
  ],
};

/** A role of a service is made for it, and looked at (IAM User Guide, "Create a service-linked role"), under the guardrails, too. */
function linked(scene: Scene, who: NamedPrincipal, { type }: TemplateResource): readonly RequiredStep[] {
  const [service, name] = ownOf(LINKED, type) ?? [];
  if (service === undefined) return [];
  const role = scene.plain(scene.arn('iam', `role/aws-service-role/${service}/${name}`));
  return [
    ...steps(bound(scene, who), role, 'iam:CreateServiceLinkedRole', { context: { 'iam:AWSServiceName': service } }),
    ...(type === 'AWS::IAM::ServiceLinkedRole' ? steps(who, role, 'iam:GetRole') : []),
  ];
}

/**
 * Who makes a location finds its bucket and lists it (registry schema of AWS::DataSync::LocationS3; DataSync User Guide,
 * "Required permissions" for locations).
 */
function listed(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  if (resource.type !== 'AWS::DataSync::LocationS3') return [];
  const bucket = scene.bucket(scene.text(resource, 'S3BucketArn'));
  return [
    ...steps(who, scene.plain('*'), 's3:ListAllMyBuckets'),
    ...steps(who, bucket?.itself, 's3:GetBucketLocation ListBucket'),
  ];
}

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
 * "Data protection"; CloudWatch Logs, "Encrypt log data"; RDS, "Encrypting Amazon RDS resources".
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
  'AWS::KinesisFirehose::DeliveryStream': [
    {
      property: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
      service: 'firehose',
      actions: 'DescribeKey',
      grants: true,
    },
  ],
  'AWS::Logs::LogGroup': [{ property: 'KmsKeyId', service: 'logs', actions: 'DescribeKey' }],
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

function keyed(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const uses = ownOf(KEY_USES, resource.type) ?? [];
  return uses.flatMap(({ property, service, actions, grants, retires, about }) => {
    const key = scene.key(scene.text(resource, property));
    const context = about?.(scene, resource) ?? {};
    const granted = { 'kms:GrantIsForAWSResource': true, 'kms:GrantOperations': ['Decrypt'] };
    return [
      ...through({ scene, who, actions }, key, service, context),
      ...(grants ? through({ scene, who, actions: 'CreateGrant', context: granted }, key, service, context) : []),
      // No key policy can allow it (KMS Developer Guide, permissions reference): policies of whoever asks decide.
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

/** An alias is made and changed with permission for its key, too (AWS KMS Developer Guide, "Controlling access to aliases"). */
function named(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  if (resource.type !== 'AWS::KMS::Alias') return [];
  const key = scene.key(scene.text(resource, 'TargetKeyId'));
  const context = { 'aws:CalledVia': ['cloudformation.amazonaws.com'] };
  return steps(who, key?.itself, 'kms:CreateAlias UpdateAlias DeleteAlias', { context });
}

/** Properties that name a role, and the service that takes it: who passes a role says to whom (IAM User Guide, "iam:PassedToService"). */
const PASSED: Readonly<Record<string, readonly [property: string, service: string]>> = {
  'AWS::Backup::BackupSelection': ['BackupSelection.IamRoleArn', 'backup'],
  'AWS::CloudFormation::GuardHook': ['ExecutionRole', 'hooks.cloudformation'],
  'AWS::CloudTrail::Trail': ['CloudWatchLogsRoleArn', 'cloudtrail'],
  'AWS::DataSync::LocationS3': ['S3Config.BucketAccessRoleArn', 'datasync'],
  'AWS::DataSync::Task': ['TaskReportConfig.Destination.S3.BucketAccessRoleArn', 'datasync'],
  'AWS::EC2::FlowLog': ['DeliverLogsPermissionArn', 'vpc-flow-logs'],
  'AWS::Events::Rule': ['Targets[].RoleArn', 'events'],
  'AWS::KinesisFirehose::DeliveryStream': ['ExtendedS3DestinationConfiguration.RoleARN', 'firehose'],
  'AWS::S3::Bucket': ['ReplicationConfiguration.Role', 's3'],
  'AWS::SNS::Subscription': ['SubscriptionRoleArn', 'sns'],
};

/** Passing a role is asked under the guardrails, too: they let CloudFormation alone pass roles of a site. */
function passed(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const [property, service] = ownOf(PASSED, resource.type) ?? [];
  if (property === undefined) return [];
  const context = { 'iam:PassedToService': `${service}.amazonaws.com` };
  return [...new Set(scene.texts(resource, property))].flatMap((arn) =>
    steps(bound(scene, who), scene.plain(arn), 'iam:PassRole', { context }),
  );
}

/** The role of CloudFormation once the guardrails bind it. */
function bound(scene: Scene, who: NamedPrincipal): NamedPrincipal {
  return { ...who, policies: { ...who.policies, scp: scene.site.organization.scp } };
}
