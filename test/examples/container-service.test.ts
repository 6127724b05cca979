import { app } from '../../examples/container-service/app';
import { and, butFor, type Change, ExampleSite, edit, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/container-service/deployment.yaml', 'acme-dublin-app-orders');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const spelt = (from: string, to: string) => (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(from, to));
const changed =
  (type: string, path: string, to: (value: unknown) => unknown, part = ''): Change =>
  (workload) =>
    edit(the(workload, type, part), `Properties.${path}`, to);
const task = (path: string, to: (value: unknown) => unknown) => changed('AWS::ECS::TaskDefinition', path, to);
const role = (part: string, path: string, to: (value: unknown) => unknown) => changed('AWS::IAM::Role', path, to, part);
const ofSite =
  (type: string, part: string, path: string, to: (value: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, type, part), `Properties.${path}`, to);
const guardrail = (sid: string) =>
  ofSite('AWS::Organizations::Policy', 'workloadsPolicy', 'Content.Statement', butFor(sid));
const endpoint = (part: string, to: (value: unknown) => unknown) =>
  ofSite('AWS::EC2::VPCEndpoint', part, 'PolicyDocument.Statement', to);
const OWN = 'Policies.0.PolicyDocument.Statement';

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['an image of somebody else', 'site-image', task('ContainerDefinitions.0.Image', be('docker.io/library/nginx:1'))],
  ['a log group without a key', 'customer-managed-key-metadata', changed('AWS::Logs::LogGroup', 'KmsKeyId', nothing)],
  [
    'a task with a public address',
    'no-public-access',
    changed('AWS::ECS::Service', 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp', be('ENABLED')),
  ],
  [
    'a load balancer that faces the internet',
    'no-public-access',
    changed('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Scheme', be('internet-facing')),
  ],
  [
    'a load balancer that is called from anywhere',
    'open-group',
    changed('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.0.CidrIp', be('0.0.0.0/0'), 'Balancer'),
  ],
  [
    'a listener of plain HTTP',
    'encrypted-in-transit',
    changed('AWS::ElasticLoadBalancingV2::Listener', 'Protocol', be('HTTP')),
  ],
  [
    'a repository under a key of AWS',
    'customer-managed-key-metadata',
    ofSite('AWS::ECR::Repository', 'orders', 'EncryptionConfiguration', nothing),
  ],
  [
    'a role that EC2 assumes, too',
    'services-act-for-own-accounts',
    role(
      'Workload',
      'AssumeRolePolicyDocument.Statement.0.Principal.Service',
      be(['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com']),
    ),
  ],
  [
    'a role of tasks for any account',
    'services-act-for-own-accounts',
    role('Workload', 'AssumeRolePolicyDocument.Statement.0.Condition', nothing),
  ],
  [
    'a role that starts tasks of any account',
    'services-act-for-own-accounts',
    role('Execution', 'AssumeRolePolicyDocument.Statement.0.Condition', nothing),
  ],
  [
    'a role with a wildcard',
    'no-excess-access',
    role('Workload', OWN, and({ Effect: 'Allow', Action: 's3:*', Resource: '*' })),
  ],
  [
    'a role that pulls from every repository',
    'no-excess-access',
    role('Execution', OWN, spelt('repository/acme-dublin-app-orders', 'repository/*')),
  ],
  [
    'a role that may not pull the image',
    'workloads-can-work',
    role('Execution', OWN, spelt('BatchGetImage', 'ListImages')),
  ],
  [
    'an endpoint that lets no layer through',
    'workloads-can-work',
    endpoint('GatewayEndpointsS3', butFor('LayersOfImages')),
  ],
  [
    'an endpoint that lets objects out where layers are',
    'endpoints-only-to-own-accounts',
    endpoint(
      'GatewayEndpointsS3',
      spelt(
        '"Action":"s3:GetObject","Effect":"Allow","Principal":{"AWS":"*"},"Resource"',
        '"Action":["s3:GetObject","s3:PutObject"],"Effect":"Allow","Principal":{"AWS":"*"},"Resource"',
      ),
    ),
  ],
  [
    'an endpoint to images of everybody',
    'endpoints-only-to-own-accounts',
    endpoint('EcrApi', and({ Effect: 'Allow', Principal: '*', Action: 'ecr:*', Resource: '*' })),
  ],
  ['guardrails under which people run tasks', 'only-deployments-change-workloads', guardrail('KeepContainers')],
  [
    'guardrails under which people enter containers',
    'only-deployments-change-workloads',
    // Two guardrails deny it, each in a policy of its own.
    (workload, site) => {
      guardrail('NobodyEntersContainers')(workload, site);
      ofSite('AWS::Organizations::Policy', 'peoplePolicy', 'Content.Statement', butFor('NoSessions'))(workload, site);
    },
  ],
];

holds(example, MISTAKES);
