import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { bastionAt } from '../../deployment/bastions';
import { teamsAt } from '../../deployment/classes';
import type { Workload } from '../../deployment/deployment-types';
import type { KeyPurpose, LogPurpose } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { databasesAt, workloadsAt } from '../../deployment/partner-sites';
import { prefixListsOf } from '../../world/prefix-lists';
import { SiteLogGroup } from '../logging/site-log-group';
import { DnsFirewall } from '../network/dns-firewall';
import { DnsQueryLog } from '../network/dns-query-log';
import { FlowLog } from '../network/flow-log';
import { GatewayEndpoints } from '../network/gateway-endpoints';
import { InterfaceEndpoints } from '../network/interface-endpoints';
import { NetworkAcls } from '../network/network-acls';
import { SecurityGroups } from '../network/security-groups';
import { SiteVpc, zonesOf } from '../network/site-vpc';
import type { SiteStackProps } from './site-stack-props';

export interface NetworkStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/**
 * The network of a site: no route to the internet, an endpoint for each AWS service in use, and a log of all traffic.
 */
export class NetworkStack extends Stack {
  readonly vpc: ec2.IVpc;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
  readonly sqsEndpoint: ec2.IInterfaceVpcEndpoint;
  /** Where API Gateway runs workloads. */
  readonly apiEndpoint: ec2.IInterfaceVpcEndpoint | undefined;
  /** Subnets for what works on user data: in the zones of the site, or on its rack. */
  readonly isolatedSubnets: readonly ec2.ISubnet[];
  readonly securityGroups: Readonly<Record<'gateway' | 'endpoints' | 'database', ec2.ISecurityGroup>>;
  private readonly zones: readonly string[];

  constructor(scope: Construct, id: string, props: NetworkStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { deployment, names, site, keys } = props;
    const organizationId = deployment.organization.id;
    const outpost = site.placement.kind === 'outpost';
    const runs = (service: Workload['runsOn'][number]) =>
      workloadsAt(deployment, names.site).some(([, { runsOn }]) => runsOn.includes(service));
    const containers = runs('fargate');
    const machines = runs('step-functions');
    const apis = runs('api-gateway');
    const bastion = bastionAt(deployment, names.site) !== undefined;
    this.zones = zonesOf(site.placement);

    const network = new SiteVpc(this, 'Network', { addressRange: site.addressRange, placement: site.placement });
    const { vpc, dataSubnets, endpointSubnets } = network;
    const groups = new SecurityGroups(this, 'SecurityGroups', {
      vpc,
      prefixLists: prefixListsOf(names.region, deployment.prefixLists),
    });
    const gateways = new GatewayEndpoints(this, 'GatewayEndpoints', {
      vpc,
      subnets: dataSubnets,
      names,
      organizationId,
      outpost,
      containers,
    });
    const interfaces = new InterfaceEndpoints(this, 'InterfaceEndpoints', {
      vpc,
      subnets: endpointSubnets,
      securityGroup: groups.endpoints,
      names,
      organizationId,
      dataKey: keys.data,
      teamRoles: teamsAt(deployment, names.site).map(({ id }) => `team-${id}` as const),
      secrets: outpost,
      containers,
      machines,
      apis,
      ...(bastion && { sessionKey: keys.logs }),
    });
    new NetworkAcls(this, 'NetworkAcls', {
      vpc,
      addressRange: site.addressRange,
      dataSubnets,
      endpointSubnets,
      containers,
    });
    const databases = databasesAt(deployment, names).length > 0;
    new DnsFirewall(this, 'DnsFirewall', { vpc, names, outpost, containers, machines, apis, bastion, databases });

    const logGroup = (id: string, purpose: LogPurpose) =>
      new SiteLogGroup(this, id, {
        names,
        purpose,
        key: keys.logs,
        retentionDays: deployment.retention.logsDays,
      }).logGroup;
    const encryptionControl = !omits(deployment, 'vpc-encryption-control', names.region);
    new FlowLog(this, 'FlowLog', {
      vpc,
      logGroup: logGroup('FlowLogs', 'flow-logs'),
      key: keys.logs,
      encryptionStatus: encryptionControl,
    });
    new DnsQueryLog(this, 'DnsQueryLog', { names, vpc, logGroup: logGroup('DnsQueries', 'dns-queries') });

    // In `monitor` mode: AWS enforces encryption only once GetVpcResourcesBlockingEncryptionEnforcement lists nothing;
    // until then the flow log says of each flow whether it is encrypted.
    if (encryptionControl)
      new ec2.CfnVPCEncryptionControl(this, 'EncryptionControl', { vpcId: vpc.vpcId, mode: 'monitor' });
    if (
      site.accountServices.blockPublicAccess === 'managed' &&
      !omits(deployment, 'vpc-block-public-access', names.region)
    )
      new ec2.CfnVPCBlockPublicAccessOptions(this, 'BlockPublicAccess', {
        internetGatewayBlockMode: 'block-bidirectional',
      });

    this.vpc = vpc;
    this.s3Endpoint = gateways.s3;
    this.dynamoDbEndpoint = gateways.dynamoDb;
    this.sqsEndpoint = interfaces.sqs;
    this.apiEndpoint = interfaces.api;
    this.isolatedSubnets = dataSubnets;
    this.securityGroups = { gateway: groups.gateway, endpoints: groups.endpoints, database: groups.database };
  }

  /** The zones of the deployment file: the default would look them up in the AWS account at synth. */
  override get availabilityZones(): string[] {
    return [...this.zones];
  }
}
