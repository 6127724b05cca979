import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

export interface NetworkAclsProps {
  readonly vpc: ec2.IVpc;
  readonly addressRange: string;
  readonly dataSubnets: readonly ec2.ISubnet[];
  readonly endpointSubnets: readonly ec2.ISubnet[];
  /** Whether Fargate runs workloads at the site, which answer HTTPS. */
  readonly containers: boolean;
}

/** Ephemeral ports of Linux and Windows, above those of remote administration. */
const EPHEMERAL = ec2.AclTraffic.tcpPortRange(32768, 65535);
const HTTPS = ec2.AclTraffic.tcpPort(443);
const POSTGRESQL = ec2.AclTraffic.tcpPort(5432);
/** The port on which containers answer HTTPS. */
export const CONTAINER_PORT = 8443;
const CONTAINERS = ec2.AclTraffic.tcpPort(CONTAINER_PORT);

/** The network ACLs of a site: endpoints answer HTTPS to the site, and data subnets call them, S3, DynamoDB and databases. */
export class NetworkAcls extends Construct {
  constructor(scope: Construct, id: string, props: NetworkAclsProps) {
    super(scope, id);
    const site = ec2.AclCidr.ipv4(props.addressRange);

    const endpoints = this.acl('Endpoints', props.vpc, props.endpointSubnets);
    allow(endpoints, 'HttpsFromSite', 100, site, HTTPS, ec2.TrafficDirection.INGRESS);
    allow(endpoints, 'AnswersToSite', 100, site, EPHEMERAL, ec2.TrafficDirection.EGRESS);

    const data = this.acl('Data', props.vpc, props.dataSubnets);
    allow(data, 'RecordsFromSite', 100, site, POSTGRESQL, ec2.TrafficDirection.INGRESS);
    allow(data, 'RecordsToSite', 100, site, POSTGRESQL, ec2.TrafficDirection.EGRESS);
    allow(data, 'AnswersToSite', 110, site, EPHEMERAL, ec2.TrafficDirection.EGRESS);
    if (props.containers) {
      allow(data, 'HttpsFromSite', 120, site, HTTPS, ec2.TrafficDirection.INGRESS);
      allow(data, 'ContainersFromSite', 130, site, CONTAINERS, ec2.TrafficDirection.INGRESS);
      allow(data, 'ContainersToSite', 130, site, CONTAINERS, ec2.TrafficDirection.EGRESS);
    }
    // A network ACL takes no prefix list, and S3 and DynamoDB are reached at public addresses. `anyIpv4` is not the internet
    // here: the only routes out of these subnets are those of the two gateway endpoints, and the security groups name them.
    const routed = ec2.AclCidr.anyIpv4();
    allow(data, 'HttpsToEndpoints', 200, routed, HTTPS, ec2.TrafficDirection.EGRESS);
    allow(data, 'AnswersOfEndpoints', 200, routed, EPHEMERAL, ec2.TrafficDirection.INGRESS);
  }

  private acl(name: string, vpc: ec2.IVpc, subnets: readonly ec2.ISubnet[]): ec2.NetworkAcl {
    return new ec2.NetworkAcl(this, name, { vpc, subnetSelection: { subnets: [...subnets] } });
  }
}

function allow(
  acl: ec2.NetworkAcl,
  id: string,
  ruleNumber: number,
  cidr: ec2.AclCidr,
  traffic: ec2.AclTraffic,
  direction: ec2.TrafficDirection,
): void {
  acl.addEntry(id, { ruleNumber, cidr, traffic, direction, ruleAction: ec2.Action.ALLOW });
}
