import { ownOf } from '../../common/own';
import { ADDED_TYPES, EXECUTION_TYPES, isExecutionType } from '../../deployment/bootstrap/execution-actions';
import { executionPolicies } from '../../deployment/bootstrap/execution-policies';
import type { NamedPrincipal } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { principalsFor } from '../site/site-access';
import { handled } from './handlers';
import { keyed } from './key-uses';
import { pipelineFlows } from './pipeline';
import type { RequiredFlow, RequiredStep } from './required';
import { type Scene, steps } from './scene';

/**
 * What CloudFormation has to be able to do to make the resources of a site, by the policies that `trefoil bootstrap`
 * prints for its role, and by the policies of the resources themselves.
 *
 * Decided without the guardrails, which are deployed last and leave some of it to the emergency roles.
 */
export function deploymentFlows(scene: Scene): readonly RequiredFlow[] {
  const who = roleOf(scene);
  if (who === undefined) return [];
  const made = [...EXECUTION_TYPES, ...ADDED_TYPES].flatMap((type) =>
    scene.ofType(type).map(
      (resource): RequiredFlow => ({
        family: 'deployment',
        id: 'resource-is-deployed',
        title: 'CloudFormation makes, reads and changes the resource, uses its key and passes its role',
        because: resource,
        source:
          'handler permissions of the schema in the CloudFormation registry; pages of the services on keys and roles',
        steps: [...handled(scene, who, resource), ...besideHandlers(scene, who, resource)],
      }),
    ),
  );
  return [...made, ...pipelineFlows(scene)];
}

/** What creating a resource takes beside calls on it: use of its keys, the roles that it passes, service-linked roles, the bucket that a location names. */
export function besideHandlers(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  return [keyed, passed, named, linked, listed].flatMap((asked) => asked(scene, who, resource));
}

/** The role of CloudFormation under the execution policies of its account, before guardrails bind it. */
function roleOf(scene: Scene): NamedPrincipal | undefined {
  const [role] = principalsFor(scene.site, 'cloudformation');
  if (role === undefined) return undefined;
  // Where the templates of its bootstrap are in the assembly, it has their policies.
  if (role.role !== undefined)
    return { ...role.principal, policies: { identity: role.principal.policies?.identity ?? [] } };
  const types = scene.types().filter(isExecutionType);
  const { account, region, site } = scene;
  const policies = executionPolicies({ name: site.deployment.name, account, region, types });
  return { ...role.principal, policies: { identity: policies.map(({ document }) => ({ ...document })) } };
}

/**
 * Types whose creation creates a service-linked role, and the path and name of that role (pages of the services on
 * service-linked roles; handler permissions of the registry).
 */
const LINKED: Readonly<Record<string, readonly [service: string, name: string]>> = {
  'AWS::ECS::Cluster': ['ecs.amazonaws.com', 'AWSServiceRoleForECS'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    'elasticloadbalancing.amazonaws.com',
    'AWSServiceRoleForElasticLoadBalancing',
  ],
  'AWS::IAM::ServiceLinkedRole': ['config.amazonaws.com', 'AWSServiceRoleForConfig'],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': [
    'route53resolver.amazonaws.com',
    'AWSServiceRoleForRoute53Resolver',
  ],
};

/** A service-linked role is created and read (IAM User Guide, "Create a service-linked role"), under the guardrails, too. */
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

/** An alias is made and changed with permission for its key, too (AWS KMS Developer Guide, "Controlling access to aliases"). */
function named(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  if (resource.type !== 'AWS::KMS::Alias') return [];
  const key = scene.key(scene.text(resource, 'TargetKeyId'));
  const context = { 'aws:CalledVia': ['cloudformation.amazonaws.com'] };
  return steps(who, key?.itself, 'kms:CreateAlias UpdateAlias DeleteAlias', { context });
}

/** Properties that name a role, and the service that takes it: who passes a role says to whom (IAM User Guide, "iam:PassedToService"). */
const PASSED: Readonly<Record<string, readonly [property: string, service: string]>> = {
  'AWS::ApiGateway::Account': ['CloudWatchRoleArn', 'apigateway'],
  'AWS::Backup::BackupSelection': ['BackupSelection.IamRoleArn', 'backup'],
  'AWS::CloudFormation::GuardHook': ['ExecutionRole', 'hooks.cloudformation'],
  'AWS::CloudTrail::Trail': ['CloudWatchLogsRoleArn', 'cloudtrail'],
  'AWS::DataSync::LocationS3': ['S3Config.BucketAccessRoleArn', 'datasync'],
  'AWS::DataSync::Task': ['TaskReportConfig.Destination.S3.BucketAccessRoleArn', 'datasync'],
  'AWS::EC2::FlowLog': ['DeliverLogsPermissionArn', 'vpc-flow-logs'],
  'AWS::Events::Rule': ['Targets[].RoleArn', 'events'],
  'AWS::IAM::InstanceProfile': ['Roles[]', 'ec2'],
  'AWS::KinesisFirehose::DeliveryStream': ['ExtendedS3DestinationConfiguration.RoleARN', 'firehose'],
  'AWS::Lambda::Function': ['Role', 'lambda'],
  'AWS::S3::Bucket': ['ReplicationConfiguration.Role', 's3'],
  'AWS::SNS::Subscription': ['SubscriptionRoleArn', 'sns'],
  'AWS::StepFunctions::StateMachine': ['RoleArn', 'states'],
};

/** Passing a role is asked under the guardrails, too: they allow it to CloudFormation. */
function passed(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const [property, service] = ownOf(PASSED, resource.type) ?? [];
  // A task has two roles: that of its containers, and that with which Fargate starts it.
  const isTask = resource.type === 'AWS::ECS::TaskDefinition';
  const properties = isTask ? ['TaskRoleArn', 'ExecutionRoleArn'] : property === undefined ? [] : [property];
  const context = { 'iam:PassedToService': `${isTask ? 'ecs-tasks' : service}.amazonaws.com` };
  return [...new Set(properties.flatMap((one) => scene.texts(resource, one)))].flatMap((role) =>
    steps(
      bound(scene, who),
      scene.plain(role.startsWith('arn:') ? role : scene.arn('iam', `role/${role}`)),
      'iam:PassRole',
      {
        context,
      },
    ),
  );
}

/** The role of CloudFormation once the guardrails bind it. */
function bound(scene: Scene, who: NamedPrincipal): NamedPrincipal {
  return { ...who, policies: { ...who.policies, scp: scene.site.organization.scp } };
}
