import { type ArnComponents, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames, TeamRolePurpose } from '../../deployment/names';
import {
  FINDS_LOG_GROUPS,
  OPENS_CHANNELS,
  PULLS_IMAGES,
  REGISTERS_MACHINE,
  TAKES_MESSAGES,
  WRITES_LOGS,
} from '../actions';
import { endpointStatement } from './endpoint-statement';

export interface InterfaceEndpointsProps {
  readonly vpc: ec2.IVpc;
  readonly subnets: readonly ec2.ISubnet[];
  readonly securityGroup: ec2.ISecurityGroup;
  readonly names: SiteNames;
  readonly organizationId: string;
  readonly dataKey: kms.IKey;
  /** Gateway roles of teams that reach some classes of user data. */
  readonly teamRoles: readonly TeamRolePurpose[];
  /** Whether a database of the site keeps its password in Secrets Manager. */
  readonly secrets: boolean;
  /** Whether Fargate runs workloads at the site: their images come through endpoints of ECR. */
  readonly containers: boolean;
  /** Whether Step Functions runs workloads at the site: their functions start state machines. */
  readonly machines: boolean;
  /** Whether API Gateway runs workloads at the site: others call their private APIs. */
  readonly apis: boolean;
  /** The key of sessions, where the site has a bastion host. */
  readonly sessionKey?: kms.IKey;
}

/** The roles that programs in the network may assume. */
const GATEWAY_ROLES = ['gateway-read', 'gateway-write'] as const;

interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

interface Service {
  readonly id: string;
  readonly service: ec2.InterfaceVpcEndpointAwsService;
  readonly grants: readonly Grant[];
}

/**
 * The interface endpoints of a site: one for each other AWS service that it uses, with a policy that allows what it
 * does there.
 */
export class InterfaceEndpoints extends Construct {
  /** The endpoint of SQS, by which workloads send into queues. */
  readonly sqs: ec2.IInterfaceVpcEndpoint;
  /** The endpoint of API Gateway, by which workloads call private APIs. */
  readonly api: ec2.IInterfaceVpcEndpoint | undefined;

  constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const made = new Map<string, ec2.IInterfaceVpcEndpoint>();
    for (const { id, service, grants } of services(props, (components) => stack.formatArn(components))) {
      const endpoint = new ec2.InterfaceVpcEndpoint(this, id, {
        vpc: props.vpc,
        service,
        subnets: { subnets: [...props.subnets] },
        securityGroups: [props.securityGroup],
        // Opening to the whole range would let anything in the network call; the security group names who may.
        open: false,
        privateDnsEnabled: true,
      });
      for (const grant of grants)
        endpoint.addToPolicy(endpointStatement({ organizationId: props.organizationId, ...grant }));
      made.set(id, endpoint);
    }
    const sqs = made.get('Sqs');
    if (sqs === undefined) throw new Error(`${this.node.path}: found no endpoint Sqs, expected one at every site`);
    this.sqs = sqs;
    this.api = made.get('ExecuteApi');
  }
}

function services(props: InterfaceEndpointsProps, arn: (components: ArnComponents) => string): readonly Service[] {
  const aws = ec2.InterfaceVpcEndpointAwsService;
  const ofSite = (service: string, resource: string) => arn({ service, resource });
  const everything: Service[] = [
    {
      id: 'Kms',
      service: aws.KMS,
      grants: [
        {
          actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
          resources: [props.dataKey.keyArn],
        },
        ...(props.sessionKey ? [{ actions: ['kms:Decrypt'], resources: [props.sessionKey.keyArn] }] : []),
      ],
    },
    {
      id: 'Logs',
      service: aws.CLOUDWATCH_LOGS,
      grants: [
        {
          actions: WRITES_LOGS,
          resources: [ofSite('logs', `log-group:${props.names.logGroup('*')}`)],
        },
        // Groups are listed on all of the account.
        ...(props.sessionKey ? [{ actions: FINDS_LOG_GROUPS, resources: [ofSite('logs', 'log-group:*')] }] : []),
      ],
    },
    {
      id: 'Sts',
      service: aws.STS,
      grants: [
        {
          actions: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
          resources: [...GATEWAY_ROLES, ...props.teamRoles].map((role) =>
            arn({ service: 'iam', region: '', resource: 'role', resourceName: props.names.role(role) }),
          ),
        },
        // This action has no resource.
        { actions: ['sts:GetCallerIdentity'], resources: ['*'] },
      ],
    },
    { id: 'Sns', service: aws.SNS, grants: [{ actions: ['sns:Publish'], resources: [ofSite('sns', '*')] }] },
    {
      id: 'Sqs',
      service: aws.SQS,
      grants: [
        {
          actions: [...TAKES_MESSAGES, 'sqs:SendMessage'],
          resources: [ofSite('sqs', '*')],
        },
      ],
    },
    // Descriptions and metrics have no resource; both stay in the caller's account.
    { id: 'Ec2', service: aws.EC2, grants: [{ actions: ['ec2:Describe*'], resources: ['*'] }] },
    {
      id: 'Monitoring',
      service: aws.CLOUDWATCH_MONITORING,
      grants: [{ actions: ['cloudwatch:PutMetricData'], resources: ['*'] }],
    },
  ];
  const secrets: Service = {
    id: 'Secrets',
    service: aws.SECRETS_MANAGER,
    grants: [
      {
        actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        resources: [ofSite('secretsmanager', 'secret:*')],
      },
    ],
  };
  const images = `${props.names.stack('app-')}*`;
  const containers: readonly Service[] = [
    {
      id: 'EcrApi',
      service: aws.ECR,
      grants: [
        // This action has no resource.
        { actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
        { actions: PULLS_IMAGES, resources: [ofSite('ecr', `repository/${images}`)] },
      ],
    },
    {
      id: 'EcrDocker',
      service: aws.ECR_DOCKER,
      grants: [{ actions: PULLS_IMAGES, resources: [ofSite('ecr', `repository/${images}`)] }],
    },
  ];
  const machines: Service = {
    id: 'States',
    service: aws.STEP_FUNCTIONS,
    grants: [
      {
        actions: ['states:StartExecution'],
        resources: [ofSite('states', `stateMachine:${props.names.stack('app-')}*`)],
      },
    ],
  };
  // The id of an API is not known in advance; its own policy says who calls it.
  const apis: Service = {
    id: 'ExecuteApi',
    service: aws.APIGATEWAY,
    grants: [{ actions: ['execute-api:Invoke'], resources: [ofSite('execute-api', '*')] }],
  };
  // SSM Agent 3.3.40 and later take no third endpoint (Systems Manager User Guide, "Improve the security of EC2 instances
  // by using VPC endpoints for Systems Manager"). These actions have no resource, or one that is not known in advance.
  const sessions: readonly Service[] = [
    { id: 'Ssm', service: aws.SSM, grants: [{ actions: REGISTERS_MACHINE, resources: [ofSite('ec2', 'instance/*')] }] },
    { id: 'SsmMessages', service: aws.SSM_MESSAGES, grants: [{ actions: OPENS_CHANNELS, resources: ['*'] }] },
  ];
  return [
    ...everything,
    ...(props.secrets ? [secrets] : []),
    ...(props.containers ? containers : []),
    ...(props.machines ? [machines] : []),
    ...(props.apis ? [apis] : []),
    ...(props.sessionKey ? sessions : []),
  ];
}
