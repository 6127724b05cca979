import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';

export interface DnsQueryLogProps {
  readonly names: SiteNames;
  readonly vpc: ec2.IVpc;
  readonly logGroup: logs.LogGroup;
}

/** A record of every name that a site's network asks for, with what the firewall did about it. */
export class DnsQueryLog extends Construct {
  constructor(scope: Construct, id: string, props: DnsQueryLogProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const policy = props.logGroup.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [props.logGroup.logGroupArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'logs', resource: '*' }) },
        },
      }),
    );
    const config = new resolver.CfnResolverQueryLoggingConfig(this, 'Config', {
      // Optional for CloudFormation, required by the service.
      name: `${props.names.stack('dns')}-queries`,
      destinationArn: props.logGroup.logGroupArn,
    });
    if (policy.policyDependable) config.node.addDependency(policy.policyDependable);
    new resolver.CfnResolverQueryLoggingConfigAssociation(this, 'Association', {
      resolverQueryLogConfigId: config.attrId,
      resourceId: props.vpc.vpcId,
    });
  }
}
