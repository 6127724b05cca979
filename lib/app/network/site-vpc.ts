import { Lazy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Placement } from '../../deployment/deployment';
import { isZoneId } from '../../world/regions';
import { RackSubnet } from './rack-subnet';

export interface SiteVpcProps {
  /** IPv4 range of the site, /16 to /24. */
  readonly addressRange: string;
  readonly placement: Placement;
}

/**
 * The network of one site, without any way out: two tiers of isolated subnets.
 *
 * The range is cut into eight blocks: three for the subnets where user data is worked on, three for the endpoints, by zone.
 * Blocks of zones that a site does not use stay free, so that adding a zone moves no subnet.
 */
export class SiteVpc extends Construct {
  readonly vpc: ec2.Vpc;
  /** Where user data is worked on: in the zones of the site, or on its rack. */
  readonly dataSubnets: readonly ec2.ISubnet[];
  /** Where the interface endpoints are: always in the Region, where their other end is. */
  readonly endpointSubnets: readonly ec2.ISubnet[];

  constructor(scope: Construct, id: string, props: SiteVpcProps) {
    super(scope, id);
    const { placement } = props;
    const onRack = placement.kind === 'outpost';
    const zones = zonesOf(placement);
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr(props.addressRange),
      availabilityZones: zones.map((zone, index) => (isZoneId(zone) ? this.nameOfZone(index) : zone)),
      reservedAzs: 3 - zones.length,
      natGateways: 0,
      createInternetGateway: false,
      // CDK empties the default security group with a Lambda function of its own; nothing uses the group, and AWS
      // Config watches it.
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [
        { name: 'Data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, reserved: onRack },
        { name: 'Endpoints', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      ],
    });
    this.endpointSubnets = this.vpc.selectSubnets({ subnetGroupName: 'Endpoints' }).subnets;
    for (const subnets of [
      this.vpc.isolatedSubnets.slice(0, zones.length),
      this.vpc.isolatedSubnets.slice(zones.length),
    ])
      for (const [index, subnet] of subnets.entries()) placeById(subnet, zones[index] ?? '');
    this.dataSubnets = onRack
      ? [
          new RackSubnet(this, 'Rack', {
            vpc: this.vpc,
            outpostArn: placement.outpostArn,
            zone: placement.zone,
            addressRange: firstEighth(props.addressRange),
          }).subnet,
        ]
      : this.vpc.selectSubnets({ subnetGroupName: 'Data' }).subnets;
  }

  /**
   * The name in this account of a zone that is given by id, for properties that accept no id: an attribute of the
   * subnet.
   */
  private nameOfZone(index: number): string {
    return Lazy.string({
      produce: () => {
        const resource = this.endpointSubnets[index]?.node.defaultChild;
        return resource instanceof ec2.CfnSubnet ? resource.attrAvailabilityZone : undefined;
      },
    });
  }
}

/** The availability zones in which a placement has subnets. */
export function zonesOf(placement: Placement): readonly string[] {
  return placement.kind === 'outpost' ? [placement.zone] : placement.zones;
}

/** Sets the id of a zone in its own property; CloudFormation accepts either the id or the name. */
function placeById(subnet: ec2.ISubnet, zone: string): void {
  const resource = subnet.node.defaultChild;
  if (!isZoneId(zone) || !(resource instanceof ec2.CfnSubnet)) return;
  resource.availabilityZone = undefined;
  resource.availabilityZoneId = zone;
}

function firstEighth(range: string): string {
  const [address, bits] = range.split('/');
  return `${address}/${Number(bits) + 3}`;
}
