import type { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { CONTAINER_PORT } from '../network/network-acls';
import { BalancerGroup } from './balancer-group';

/** What containers are made from: the stack of their workload. */
interface ContainerWorkload extends Stack, ec2.IConnectable {
  readonly role: iam.IRole;
  readonly vpc: ec2.IVpc;
  readonly vpcSubnets: ec2.SubnetSelection;
  logGroup(id: string): logs.ILogGroup;
}

/** What Fargate runs of a workload: props for the constructs of CDK, which would be less closed without them. */
export class SiteContainers {
  constructor(
    private readonly workload: ContainerWorkload,
    private readonly executionRole: iam.IRole,
    /** IPv4 range of the site. */
    private readonly addressRange: string,
  ) {}

  /**
   * What a task definition of Fargate is made with: its roles, and a name; one container goes into it, with
   * `containerProps`.
   */
  taskProps(name: string): Pick<ecs.FargateTaskDefinitionProps, 'executionRole' | 'family' | 'taskRole'> {
    return {
      family: `${this.workload.stackName}-${name}`,
      taskRole: this.workload.role,
      executionRole: this.executionRole,
    };
  }

  /**
   * What a container of the workload is made with: an image of its repository, by its digest, and a log group of this
   * name. Its file system cannot be written, and it answers HTTPS on port 8443.
   *
   * @throws where the digest is none: a tag may come to mean another image
   */
  containerProps(
    name: string,
    digest: string,
  ): Pick<ecs.ContainerDefinitionOptions, 'image' | 'logging' | 'portMappings' | 'readonlyRootFilesystem'> {
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
      throw new Error(
        `image of ${this.workload.stackName}: found "${digest}", expected a digest: sha256: and 64 hexadecimal digits`,
      );
    const repository = ecr.Repository.fromRepositoryName(this.workload, `Images-${name}`, this.workload.stackName);
    return {
      image: ecs.ContainerImage.fromEcrRepository(repository, digest),
      logging: ecs.LogDrivers.awsLogs({ streamPrefix: name, logGroup: this.workload.logGroup(name) }),
      portMappings: [{ containerPort: CONTAINER_PORT }],
      readonlyRootFilesystem: true,
    };
  }

  /** What a service of Fargate is made with: the network of the site, no public address and no shell into containers. */
  serviceProps(
    name: string,
  ): Pick<
    ecs.FargateServiceProps,
    'assignPublicIp' | 'enableExecuteCommand' | 'platformVersion' | 'securityGroups' | 'serviceName' | 'vpcSubnets'
  > {
    return {
      serviceName: `${this.workload.stackName}-${name}`,
      vpcSubnets: this.workload.vpcSubnets,
      securityGroups: this.workload.connections.securityGroups,
      assignPublicIp: false,
      enableExecuteCommand: false,
      platformVersion: ecs.FargatePlatformVersion.VERSION1_4,
    };
  }

  /**
   * What an internal load balancer before the containers is made with: called by HTTPS from the network of the site, and
   * leading to port 8443 of the workload.
   */
  balancerProps(
    name: string,
  ): Pick<
    elb.NetworkLoadBalancerProps,
    'deletionProtection' | 'internetFacing' | 'securityGroups' | 'vpc' | 'vpcSubnets'
  > {
    const [group] = this.workload.connections.securityGroups;
    if (group === undefined) throw new Error(`${this.workload.node.path}: found no security group`);
    const balancer = new BalancerGroup(this.workload, `Balancer-${name}`, {
      vpc: this.workload.vpc,
      addressRange: this.addressRange,
      workload: group,
    });
    return {
      vpc: this.workload.vpc,
      vpcSubnets: this.workload.vpcSubnets,
      securityGroups: [balancer.group],
      internetFacing: false,
      deletionProtection: true,
    };
  }
}
