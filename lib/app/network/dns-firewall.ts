import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { layerBucket } from './gateway-endpoints';

export interface DnsFirewallProps {
  readonly vpc: ec2.IVpc;
  readonly names: SiteNames;
  /** Whether S3 and databases on an Outpost are reached by name. */
  readonly outpost: boolean;
  /** Whether Fargate runs workloads at the site: images of ECR, and load balancers, are reached by name. */
  readonly containers: boolean;
  /** Whether Step Functions runs workloads at the site, whose functions start state machines. */
  readonly machines: boolean;
  /** Whether API Gateway runs workloads at the site: private APIs are reached by names of their own. */
  readonly apis: boolean;
  /** Whether the site has a bastion host, which reaches Systems Manager by name. */
  readonly bastion: boolean;
  /** Whether workloads have databases of their own. */
  readonly databases: boolean;
}

const SERVICES = ['kms', 'logs', 'sts', 'sns', 'sqs', 'ec2', 'monitoring', 'dynamodb', 's3'] as const;

/**
 * Answers only the names that a site uses; every other query gets an empty answer, so that none carries data out.
 *
 * While the firewall is unavailable, no query is answered: a VPC fails closed by default (Route 53 Developer Guide,
 * "DNS Firewall VPC configuration"). CloudFormation cannot provision `AWS::Route53Resolver::FirewallConfig`.
 */
export class DnsFirewall extends Construct {
  constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    const { vpcId } = props.vpc;
    // Optional for CloudFormation, required by the service.
    const name = (what: string) => `${props.names.stack('dns')}-${what}`;
    const allowed = new resolver.CfnFirewallDomainList(this, 'Allowed', {
      name: name('allowed'),
      domains: this.domains(props),
    });
    const everything = new resolver.CfnFirewallDomainList(this, 'Everything', {
      name: name('everything'),
      domains: ['*'],
    });
    const rules = new resolver.CfnFirewallRuleGroup(this, 'Rules', {
      name: name('rules'),
      firewallRules: [
        {
          priority: 100,
          action: 'ALLOW',
          firewallDomainListId: allowed.attrId,
          // S3 answers with CNAMEs to other names, which AWS controls: nobody can encode data in them.
          firewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
        },
        { priority: 200, action: 'BLOCK', blockResponse: 'NODATA', firewallDomainListId: everything.attrId },
      ],
    });
    new resolver.CfnFirewallRuleGroupAssociation(this, 'Association', {
      name: name('rules'),
      vpcId,
      firewallRuleGroupId: rules.attrId,
      priority: 101,
      // With protection, CloudFormation itself could neither change it nor roll it back; the guardrails deny it to
      // others.
      mutationProtection: 'DISABLED',
    });
  }

  private domains({ names, outpost, containers, machines, apis, bastion, databases }: DnsFirewallProps): string[] {
    const { urlSuffix } = Stack.of(this);
    const aws = (name: string) => `${name}.${urlSuffix}`;
    return [
      ...SERVICES.map((service) => aws(`${service}.${names.region}`)),
      aws(`${names.bucket('data')}.s3.${names.region}`),
      // SDKs prefer the endpoint of DynamoDB that carries the account.
      aws(`${names.account}.ddb.${names.region}`),
      aws(`*.${names.region}.vpce`),
      ...(outpost
        ? [aws(`*.s3-outposts.${names.region}`), aws(`*.${names.region}.rds`), aws(`secretsmanager.${names.region}`)]
        : []),
      ...(containers
        ? [
            aws(`api.ecr.${names.region}`),
            aws(`*.dkr.ecr.${names.region}`),
            aws(`${layerBucket(names.region)}.s3.${names.region}`),
            aws(`*.elb.${names.region}`),
          ]
        : []),
      ...(databases ? [aws(`*.${names.region}.rds`)] : []),
      ...(machines ? [aws(`states.${names.region}`)] : []),
      ...(apis ? [aws(`*.execute-api.${names.region}`)] : []),
      ...(bastion ? [aws(`ssm.${names.region}`), aws(`ssmmessages.${names.region}`)] : []),
      `*.${names.region}.compute.internal`,
    ];
  }
}
