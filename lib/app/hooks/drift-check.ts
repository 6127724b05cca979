import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { SESSION_DOCUMENT } from '../../deployment/bastions';
import { driftActionsWith } from '../../deployment/drift/drift-actions';
import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import { BUCKET_PURPOSES, type SiteNames } from '../../deployment/names';
import { DEFAULT_QUALIFIER } from '../../deployment/organization-names';
import { refuseOtherAccounts } from '../service-trust';

export interface DriftCheckProps {
  readonly names: SiteNames;
  /** Whether workloads run at the site, whose stacks are compared as well. */
  readonly workloads: boolean;
  /** Whether any of them has a private API. */
  readonly apis: boolean;
  /** Whether workloads of the site have databases. */
  readonly databases: boolean;
  /** Whether the site has a bastion host. */
  readonly bastion: boolean;
}

/**
 * An AWS Config rule that runs CloudFormation drift detection on the stacks of the account, every six hours and after
 * each deployment.
 *
 * It needs a recorder, the site's own or one that was there before.
 */
export class DriftCheck extends Construct {
  constructor(scope: Construct, id: string, props: DriftCheckProps) {
    super(scope, id);
    const { names } = props;
    const actions = driftActionsWith(props);
    const role = new iam.Role(this, 'Role', {
      roleName: names.role('drift'),
      description: `CloudFormation compares the stacks of ${names.site} with what is there`,
      assumedBy: new iam.ServicePrincipal('config.amazonaws.com'),
      inlinePolicies: { look: new iam.PolicyDocument({ statements: this.statements(names, actions) }) },
    });
    refuseOtherAccounts(role, 'config.amazonaws.com', names.account);
    new config.CfnConfigRule(this, 'Rule', {
      configRuleName: names.driftRule,
      description: 'stacks are as they were deployed',
      source: { owner: 'AWS', sourceIdentifier: 'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK' },
      scope: { complianceResourceTypes: ['AWS::CloudFormation::Stack'] },
      inputParameters: { cloudformationRoleArn: role.roleArn },
      maximumExecutionFrequency: 'Six_Hours',
    });
  }

  private statements(names: SiteNames, all: readonly string[]): iam.PolicyStatement[] {
    const bounds = this.bounds(names).filter(([which]) => all.some((action) => which.test(action)));
    const unbound = all.filter((action) => !bounds.some(([which]) => which.test(action)));
    return [
      ...bounds.map(
        ([which, resources]) =>
          new iam.PolicyStatement({
            actions: all.filter((action) => which.test(action)),
            resources: [...resources],
          }),
      ),
      new iam.PolicyStatement({
        actions: unbound,
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': names.region } },
      }),
    ];
  }

  /** Resources to which actions are limited, by a pattern of their names: those of the site and of its bootstrap. */
  private bounds(names: SiteNames): readonly (readonly [RegExp, readonly string[]])[] {
    const stack = Stack.of(this);
    const qualifier = stack.synthesizer.bootstrapQualifier ?? DEFAULT_QUALIFIER;
    const here = (service: string, resource: string, resourceName: string) =>
      stack.formatArn({ service, resource, resourceName });
    const bucket = (resource: string) =>
      stack.formatArn({ service: 's3', region: '', account: '', resource, arnFormat: ArnFormat.NO_RESOURCE_NAME });
    const role = (resourceName: string, resource = 'role') =>
      stack.formatArn({ service: 'iam', region: '', resource, resourceName });
    // ARNs of API Gateway name no account.
    const api = (resource: string) =>
      stack.formatArn({ service: 'apigateway', account: '', resource, arnFormat: ArnFormat.NO_RESOURCE_NAME });
    const staging = `cdk-${qualifier}-assets-${names.account}-${names.region}`;
    return [
      [/^s3:/, [...BUCKET_PURPOSES.map((purpose) => names.bucket(purpose)), staging].map(bucket)],
      [/^iam:GetInstanceProfile$/, [role(names.role('*'), 'instance-profile')]],
      [/^ssm:.*(?:Document|ListTagsForResource)$/, [here('ssm', 'document', SESSION_DOCUMENT)]],
      [
        /^iam:(?!GetInstanceProfile$)/,
        [names.role('*'), `cdk-${qualifier}-*`, 'aws-service-role/config.amazonaws.com/*'].map((name) => role(name)),
      ],
      [
        /^cloudformation:Detect/,
        [names.stack('*'), BOOTSTRAP_STACK].map((name) => here('cloudformation', 'stack', `${name}/*`)),
      ],
      [
        /^lambda:(?!GetEventSourceMapping$)/,
        [
          stack.formatArn({
            service: 'lambda',
            resource: 'function',
            resourceName: names.stack('app-*'),
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      ],
      [
        /^lambda:(?:GetEventSourceMapping|ListTags)$/,
        [
          stack.formatArn({
            service: 'lambda',
            resource: 'event-source-mapping',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      ],
      [/^apigateway:/, ['/account', '/restapis/*'].map(api)],
      [/^datasync:DescribeLocation/, [here('datasync', 'location', '*')]],
      [/^ssm:GetParameters$/, [here('ssm', 'parameter', `cdk-bootstrap/${qualifier}/version`)]],
    ];
  }
}
