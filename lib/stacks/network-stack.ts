import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { leavesOut } from '../config/left-out';
import type { KeyPurpose, LogPurpose } from '../config/names';
import { prefixListsOf } from '../config/prefix-lists';
import { DnsFirewall } from '../constructs/dns-firewall';
import { DnsQueryLog } from '../constructs/dns-query-log';
import { FlowLog } from '../constructs/flow-log';
import { GatewayEndpoints } from '../constructs/gateway-endpoints';
import { InterfaceEndpoints } from '../constructs/interface-endpoints';
import { NetworkAcls } from '../constructs/network-acls';
import { SecurityGroups } from '../constructs/security-groups';
import { SiteLogGroup } from '../constructs/site-log-group';
import { SiteVpc, zonesOf } from '../constructs/site-vpc';
import type { SiteStackProps } from './site-stack-props';

export interface NetworkStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/** The network of a site: nothing leads to the internet, every way to an AWS service is named, all traffic is recorded. */
export class NetworkStack extends Stack {
  readonly vpc: ec2.IVpc;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
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
    });
    new InterfaceEndpoints(this, 'InterfaceEndpoints', {
      vpc,
      subnets: endpointSubnets,
      securityGroup: groups.endpoints,
      names,
      organizationId,
      dataKey: keys.data,
      secrets: outpost,
    });
    new NetworkAcls(this, 'NetworkAcls', { vpc, addressRange: site.addressRange, dataSubnets, endpointSubnets });
    new DnsFirewall(this, 'DnsFirewall', { vpc, names, outpost });

    const logGroup = (id: string, purpose: LogPurpose) =>
      new SiteLogGroup(this, id, {
        names,
        purpose,
        key: keys.logs,
        retentionDays: deployment.retention.logsDays,
      }).logGroup;
    const encryptionControl = !leavesOut(deployment, 'vpc-encryption-control', names.region);
    new FlowLog(this, 'FlowLog', {
      vpc,
      logGroup: logGroup('FlowLogs', 'flow-logs'),
      key: keys.logs,
      encryptionStatus: encryptionControl,
    });
    new DnsQueryLog(this, 'DnsQueryLog', { names, vpc, logGroup: logGroup('DnsQueries', 'dns-queries') });

    // A network begins in `monitor`: AWS enforces only once GetVpcResourcesBlockingEncryptionEnforcement lists nothing, and
    // the flow log says of each flow whether it is encrypted.
    if (encryptionControl)
      new ec2.CfnVPCEncryptionControl(this, 'EncryptionControl', { vpcId: vpc.vpcId, mode: 'monitor' });
    if (
      site.accountServices.blockPublicAccess === 'managed' &&
      !leavesOut(deployment, 'vpc-block-public-access', names.region)
    )
      new ec2.CfnVPCBlockPublicAccessOptions(this, 'BlockPublicAccess', {
        internetGatewayBlockMode: 'block-bidirectional',
      });

    this.vpc = vpc;
    this.s3Endpoint = gateways.s3;
    this.dynamoDbEndpoint = gateways.dynamoDb;
    this.isolatedSubnets = dataSubnets;
    this.securityGroups = { gateway: groups.gateway, endpoints: groups.endpoints, database: groups.database };
  }

  /** Zones from the deployment file: the default would ask an AWS account at synth. */
  override get availabilityZones(): string[] {
    return [...this.zones];
  }
}
