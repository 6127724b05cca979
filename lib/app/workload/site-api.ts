import { Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { callersAt } from '../../deployment/partner-sites';
import { roleArn } from '../role-arns';
import type { SiteParts } from './site-parts';

/** What a private API is made from: the stack of its workload. */
interface ApiWorkload extends Stack {
  logGroup(id: string): logs.ILogGroup;
}

/** How many requests a second an API answers, on average and at once. */
export interface Throttling {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** The APIs of an account and Region share one quota of requests: one of them does not use it up. */
const THROTTLING: Throttling = { rateLimit: 100, burstLimit: 200 };

/**
 * What is logged of each request: who called, from where, which method, and what came of it. Neither parameters nor bodies
 * nor whole paths, in which user data may be (API Gateway Developer Guide, "Variables for access logging for API Gateway").
 */
const LOGGED = {
  requestId: '$context.requestId',
  extendedRequestId: '$context.extendedRequestId',
  time: '$context.requestTime',
  caller: '$context.identity.userArn',
  endpoint: '$context.identity.vpceId',
  address: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  error: '$context.error.responseType',
  integrationStatus: '$context.integration.status',
  latency: '$context.responseLatency',
};

/** The private API of a workload: props for the constructs of CDK, which would be open without them. */
export class SiteApi {
  constructor(
    private readonly workload: ApiWorkload,
    private readonly parts: SiteParts,
  ) {}

  /**
   * What a REST API of the workload is made with: `new apigateway.RestApi(this, 'Api', this.api.props())`. It is private, asks
   * each caller for a signature, answers the workloads that the deployment file lets call it, through the endpoint of the
   * site, and logs who called what. Its stage has the id of the workload for a name.
   */
  props(
    throttling: Throttling = THROTTLING,
  ): Pick<
    apigateway.RestApiProps,
    'cloudWatchRole' | 'defaultMethodOptions' | 'deployOptions' | 'endpointConfiguration' | 'policy' | 'restApiName'
  > {
    const { workload } = this;
    return {
      restApiName: workload.stackName,
      endpointConfiguration: { types: [apigateway.EndpointType.PRIVATE] },
      policy: new iam.PolicyDocument({ statements: [...this.statements()] }),
      // The account has one role for the logs of all its APIs, which the site makes.
      cloudWatchRole: false,
      defaultMethodOptions: { authorizationType: apigateway.AuthorizationType.IAM },
      deployOptions: {
        stageName: workload.node.id,
        accessLogDestination: new apigateway.LogGroupLogDestination(workload.logGroup('api')),
        accessLogFormat: apigateway.AccessLogFormat.custom(JSON.stringify(LOGGED)),
        // Execution logs lie in a group that API Gateway names, and show requests.
        dataTraceEnabled: false,
        cachingEnabled: false,
        metricsEnabled: true,
        throttlingRateLimit: throttling.rateLimit,
        throttlingBurstLimit: throttling.burstLimit,
      },
    };
  }

  /** What calls a function of the workload for a method, and does so for callers of the API alone, not for tests. */
  integration(handler: lambda.IFunction): apigateway.LambdaIntegration {
    return new apigateway.LambdaIntegration(handler, { allowTestInvoke: false });
  }

  private statements(): readonly iam.PolicyStatement[] {
    const { deployment, names, apiEndpointId } = this.parts;
    if (apiEndpointId === undefined) throw new Error(`${names.site}: found no endpoint of API Gateway`);
    const { id } = this.workload.node;
    const callers = callersAt(deployment, names.site, id).map((caller) =>
      roleArn(this.workload, names.account, names.role(`app-${caller}`)),
    );
    // API Gateway completes this when it saves the policy (API Gateway Developer Guide, "API Gateway resource policy
    // examples").
    const resources = ['execute-api:/*'];
    const deny = (sid: string, conditions?: iam.Conditions) =>
      new iam.PolicyStatement({
        ...{ sid, conditions, resources, actions: ['execute-api:*'] },
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
      });
    const unless = callers.length > 0 ? { ArnNotLike: { 'aws:PrincipalArn': callers } } : undefined;
    return [
      ...(callers.length > 0
        ? [
            new iam.PolicyStatement({
              sid: 'DeclaredWorkloadsCall',
              ...{ resources, actions: ['execute-api:Invoke'] },
              principals: [new iam.AccountPrincipal(names.account)],
              conditions: { ArnLike: { 'aws:PrincipalArn': callers } },
            }),
          ]
        : []),
      deny('OutsideOrganization', { StringNotEquals: { 'aws:PrincipalOrgID': deployment.organization.id } }),
      deny('OffEndpoint', { StringNotEquals: { 'aws:SourceVpce': apiEndpointId } }),
      deny('OnlyDeclaredWorkloadsCall', unless),
    ];
  }
}

/** Pattern of the ARNs of the methods of the API of a workload: API Gateway chooses its id, and the stage has that of the workload. */
export function apiMethods(scope: Construct, workloadId: string): string {
  return Stack.of(scope).formatArn({ service: 'execute-api', resource: '*', resourceName: `${workloadId}/*` });
}
