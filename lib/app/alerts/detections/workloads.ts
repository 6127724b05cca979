import { beginning, calls } from './calls';
import { BREACH } from './clocks';
import type { Detection } from './detection';
import type { WatchedSite } from './watched-site';

const CONTAINERS_CHANGED: Detection = {
  id: 'containers-changed',
  what: 'containers were started, replaced or entered: a task, a service, a task definition, a shell',
  why: 'what runs in a container of a workload reaches the user data that its role does; deployments alone change it',
  severity: 'high',
  tells: 'auditor and operators',
  clocks: BREACH,
  evidence: [
    'the change in the trail: who, from where, by which deployment',
    'the task definition and its image before and after: DescribeTaskDefinition, AWS Config',
    'what its role did since, from the data events of the trail',
  ],
  response:
    'find the deployment and its review; without one, set the desired count of the service to 0 as break-glass, and list what its role read',
  source: calls(
    ['ecs'],
    [
      ...['CreateService', 'CreateTaskSet', 'ExecuteCommand', 'RegisterTaskDefinition', 'RunTask', 'StartTask'],
      ...['UpdateService', 'UpdateTaskSet'],
    ].map(beginning),
  ),
};

const APIS_CHANGED: Detection = {
  id: 'apis-changed',
  what: 'an API was made, changed, opened or tested: its policy, its methods, what they call, its log',
  why: 'whoever calls the API of a workload has its functions work for them; a test asks neither its policy nor a signature',
  severity: 'high',
  tells: 'auditor and operators',
  clocks: BREACH,
  evidence: [
    'the change in the trail: who, from where, by which deployment',
    'the policy, the methods and the stage before and after: GetRestApi, GetStage, AWS Config',
    'who called since: the access log of the API',
  ],
  response:
    'find the deployment and its review; without one, set the throttling of the stage to 0 as break-glass, and list who called',
  source: calls(['apigateway'], ['Create', 'Delete', 'Flush', 'Import', 'Put', 'TestInvoke', 'Update'].map(beginning)),
};

/** Changes to what runs workloads, at every site where any site has one. CloudTrail names calls of Lambda with the version of their API. */
export function workloadDetections({ runsFunctions, runsContainers, runsApis }: WatchedSite): readonly Detection[] {
  if (!runsFunctions) return [];
  return [
    ...(runsContainers ? [CONTAINERS_CHANGED] : []),
    ...(runsApis ? [APIS_CHANGED] : []),
    {
      id: 'workload-changed',
      what: 'a function was made, changed or opened: its code, its settings, who calls it or what triggers it',
      why: 'the code of a workload reaches the user data that its role does; deployments alone change it',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [
        'the change in the trail: who, from where, by which deployment',
        'the code and the settings before and after: GetFunction, AWS Config',
        'what its role did since, from the data events of the trail',
      ],
      response:
        'find the deployment and its review; without one, set its reserved concurrency to 0 as break-glass, and list what its role read',
      source: calls(
        ['lambda'],
        [
          ...['AddPermission', 'CreateEventSourceMapping', 'CreateFunction', 'PublishLayerVersion', 'PutFunction'],
          ...['DeleteEventSourceMapping', 'DeleteFunction', 'RemovePermission', 'UpdateEventSourceMapping'],
          'UpdateFunction',
        ].map(beginning),
      ),
    },
  ];
}
