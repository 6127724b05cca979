import type { Resource as TemplateResource } from '../../judge/template/resource';
import { storesFor } from '../site/site-access';
import type { Store } from '../site/stores';
import { mayCall } from '../site/workloads';
import { throughLogGroup, WRITING_LOGS } from './encryption';
import type { RequiredFlow } from './required';
import { type Running, WORKLOADS } from './running';
import { type Scene, steps } from './scene';

/** A workload calls the private APIs that are declared for it, and API Gateway calls the functions of its own. */
export function apiFlows(scene: Scene, running: Running): readonly RequiredFlow[] {
  const { id, who, because, workload } = running;
  const apis = storesFor(scene.site, 'api');
  const called = apis.filter((store) => mayCall(scene.site, running, store));
  const own = workload.runsOn.includes('api-gateway')
    ? apis.filter(({ template }) => template.template.stackName === scene.site.names.stack(`app-${id}`))
    : [];
  // An API that is made anew has another id.
  const others = workload.calls.flatMap((to) =>
    steps(who, scene.plain(scene.arn('execute-api', `example/${to}/example`)), CALL, { through: 'execute-api' }),
  );
  return [
    ...(workload.calls.length > 0
      ? [
          {
            ...WORKLOADS,
            id: 'workload-calls-api',
            title: `the workload ${id} calls the private APIs that are declared for it, through the endpoint of the site`,
            because,
            source:
              'the deployment file, workloads; API Gateway Developer Guide, "How API Gateway resource policies affect authorization workflow"',
            steps: [
              ...others,
              ...called.flatMap((api) =>
                methodsOf(scene, api).flatMap(({ arn }) =>
                  steps(who, api.content && { ...api.content, arn }, CALL, { through: 'execute-api' }),
                ),
              ),
            ],
          },
        ]
      : []),
    ...own.flatMap((api) => [runsFlow(scene, id, api), logsFlow(scene, id, api)]),
  ];
}

/** What the ARNs of the methods of an API begin with. */
function beginningOf({ content }: Store): string {
  return content?.arn.replace(/\/\*$/, '') ?? '';
}

/** The resources of a type that belong to an API. */
function partsOf(scene: Scene, api: Store, type: string): readonly TemplateResource[] {
  const id = scene.concrete.physical(api.template)?.ref;
  return scene.ofType(type).filter((one) => scene.text(one, 'RestApiId') === id);
}

/** The methods of an API in each of its stages, by what follows its ARN, with what each calls. */
function methodsOf(scene: Scene, api: Store) {
  const stages = partsOf(scene, api, 'AWS::ApiGateway::Stage').flatMap((stage) => scene.text(stage, 'StageName') ?? []);
  return partsOf(scene, api, 'AWS::ApiGateway::Method').flatMap((method) => {
    const verb = scene.text(method, 'HttpMethod') ?? 'ANY';
    // What stands for the id of a resource holds its path, below the root.
    const [, ...path] = (scene.text(method, 'ResourceId') ?? '').split('/');
    const below = path.map((part) => part.replace(/^\{.*\}$/, 'example')).join('/');
    const [, called] = /\/functions\/(arn:.*)\/invocations$/.exec(scene.text(method, 'Integration.Uri') ?? '') ?? [];
    return stages.map((stage) => ({
      arn: `${beginningOf(api)}/${stage}/${verb === 'ANY' ? 'GET' : verb}/${below}`,
      called,
    }));
  });
}

/** Each method calls the function that it names, which allows it for this API. */
function runsFlow(scene: Scene, id: string, api: Store): RequiredFlow {
  return {
    ...WORKLOADS,
    id: 'api-calls-function',
    title: `API Gateway calls the functions of the workload ${id} for its API`,
    because: api.template,
    source:
      'API Gateway Developer Guide, "Lambda proxy integrations in API Gateway"; Lambda Developer Guide, "Granting Lambda function access to AWS services"',
    steps: methodsOf(scene, api).flatMap(({ arn, called }) =>
      steps(scene.service(API_GATEWAY), scene.store(called, 'function')?.itself, 'lambda:InvokeFunction', {
        context: { 'aws:SourceArn': arn },
      }),
    ),
  };
}

/** API Gateway writes the access logs of all APIs of an account and Region with one role. */
function logsFlow(scene: Scene, id: string, api: Store): RequiredFlow {
  const [account] = scene.ofType('AWS::ApiGateway::Account');
  const role = scene.role(account && scene.text(account, 'CloudWatchRoleArn'));
  const groups = partsOf(scene, api, 'AWS::ApiGateway::Stage').flatMap(
    (stage) => scene.logGroup(scene.text(stage, 'AccessLogSetting.DestinationArn')) ?? [],
  );
  // Workloads to come are logged without a change of the role.
  const other = scene.plain(scene.arn('logs', `log-group:${scene.site.names.logGroup('app-example/api')}`));
  return {
    ...WORKLOADS,
    id: 'api-logs-calls',
    title: `API Gateway logs who called the API of the workload ${id}`,
    because: api.template,
    source:
      'API Gateway Developer Guide, "Permissions for CloudWatch logging"; managed policy AmazonAPIGatewayPushToCloudWatchLogs',
    steps: [
      ...steps(scene.service(API_GATEWAY), role?.itself, 'sts:AssumeRole'),
      ...[other, ...groups].flatMap((group) => [
        ...steps(role?.who, scene.stream(group, 'example'), WRITES, { certainty: 'practice' }),
        ...(role ? throughLogGroup({ scene, who: role.who, actions: WRITING_LOGS }, group.arn) : []),
      ]),
      ...steps(role?.who, scene.plain(scene.arn('logs', 'log-group:*')), 'logs:DescribeLogGroups DescribeLogStreams', {
        certainty: 'practice',
      }),
    ],
  };
}

const CALL = 'execute-api:Invoke';
const API_GATEWAY = 'apigateway.amazonaws.com';
const WRITES = 'logs:CreateLogStream PutLogEvents';
