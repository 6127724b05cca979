import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { useOfKey } from '../storage/gateway-role';
import { channelArns } from './channel-arns';

export interface AlertPublisherProps {
  readonly names: SiteNames;
  /** Keys of the topics. */
  readonly keys: readonly kms.IKey[];
}

/** The role with which the rules of a site's detections put alerts into its topics. */
export class AlertPublisher extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: AlertPublisherProps) {
    super(scope, id);
    const { names, keys } = props;
    const { topic, rules } = channelArns(this, names);
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('alerts'),
      description: `EventBridge raises alerts of ${names.site}`,
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': rules },
        },
      }),
      inlinePolicies: {
        publish: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topic('auditor'), topic('operators')],
            }),
            ...keys.map(({ keyArn }) =>
              useOfKey(keyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], names.region, ['sns']),
            ),
          ],
        }),
      },
    });
  }
}
