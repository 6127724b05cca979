import { Fn, Stack, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { BASTION_TAG, SESSION_USER } from '../../deployment/bastions';
import type { Bastion } from '../../deployment/deployment-types';

export interface BastionHostProps {
  readonly bastion: Bastion;
  readonly role: iam.IRole;
  readonly group: ec2.ISecurityGroup;
  readonly subnet: ec2.ISubnet;
  readonly key: kms.IKey;
  /** Name of the instance profile. */
  readonly profileName: string;
}

/** Sessions have a user of their own, who may not become root: the default one of Session Manager may. */
const USER_DATA = `#!/bin/bash
useradd --create-home --shell /bin/bash ${SESSION_USER}
`;

/**
 * A small instance in an isolated subnet: no public address, no key pair, no port that is open; one that is replaced has lost
 * nothing.
 */
export class BastionHost extends Construct {
  constructor(scope: Construct, id: string, props: BastionHostProps) {
    super(scope, id);
    const { bastion, role, group, subnet, key } = props;
    const imageId = bastion.images[Stack.of(this).region];
    if (imageId === undefined) throw new Error(`found no image for ${Stack.of(this).region} in bastion.images`);
    const profile = new iam.CfnInstanceProfile(this, 'Profile', {
      instanceProfileName: props.profileName,
      roles: [role.roleName],
    });
    const instance = new ec2.CfnInstance(this, 'Instance', {
      imageId,
      instanceType: bastion.instanceType,
      iamInstanceProfile: profile.ref,
      subnetId: subnet.subnetId,
      securityGroupIds: [group.securityGroupId],
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: { encrypted: true, kmsKeyId: key.keyArn, volumeType: 'gp3', deleteOnTermination: true },
        },
      ],
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      monitoring: true,
      ebsOptimized: true,
      propagateTagsToVolumeOnCreation: true,
      userData: Fn.base64(USER_DATA),
    });
    Tags.of(instance).add(BASTION_TAG, 'true');
  }
}
