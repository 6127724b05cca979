import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { isZoneId } from '../../world/regions';

export interface RackSubnetProps {
  readonly vpc: ec2.IVpc;
  readonly outpostArn: string;
  /** Availability zone to which the rack is homed, by id or name. */
  readonly zone: string;
  readonly addressRange: string;
}

/** A subnet on an Outposts rack whose route table leads nowhere: not to the internet, nor to the local gateway. */
export class RackSubnet extends Construct {
  readonly subnet: ec2.ISubnet;

  constructor(scope: Construct, id: string, props: RackSubnetProps) {
    super(scope, id);
    const subnet = new ec2.CfnSubnet(this, 'Subnet', {
      vpcId: props.vpc.vpcId,
      outpostArn: props.outpostArn,
      ...(isZoneId(props.zone) ? { availabilityZoneId: props.zone } : { availabilityZone: props.zone }),
      cidrBlock: props.addressRange,
      mapPublicIpOnLaunch: false,
    });
    const routeTable = new ec2.CfnRouteTable(this, 'RouteTable', { vpcId: props.vpc.vpcId });
    new ec2.CfnSubnetRouteTableAssociation(this, 'RouteTableAssociation', {
      subnetId: subnet.ref,
      routeTableId: routeTable.ref,
    });
    this.subnet = ec2.Subnet.fromSubnetAttributes(this, 'Attributes', {
      subnetId: subnet.ref,
      availabilityZone: isZoneId(props.zone) ? subnet.attrAvailabilityZone : props.zone,
      routeTableId: routeTable.ref,
      ipv4CidrBlock: props.addressRange,
    });
  }
}
