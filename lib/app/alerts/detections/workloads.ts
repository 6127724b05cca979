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

const MACHINES = ['states'] as const;

/** Of state machines: that one is another, and that somebody starts one who is no workload. */
function machineDetections(starters: readonly string[]): readonly Detection[] {
  return [
    {
      id: 'machine-changed',
      what: 'a state machine was made, changed or deleted, or a version or alias of one: its steps, its role, its log or its key',
      why: 'its steps call functions of the workload, which reach the user data that their role does; deployments alone change it',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [
        'the change in the trail: who, from where, by which deployment',
        'the definition before and after: DescribeStateMachine, AWS Config',
        'what its executions did since: its log group, and the data events of the trail',
      ],
      response:
        'find the deployment and its review; without one, stop its executions as break-glass, deploy the checked assembly again, and list what its functions read',
      source: calls(MACHINES, ['Create', 'Delete', 'Publish', 'Update'].map(beginning)),
    },
    {
      id: 'machine-started',
      what: 'somebody started, redrove or tested a state machine who is no workload that runs on one',
      why: 'who starts it decides on what its functions work; the workloads of the site start their own',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [
        'the call in the trail: who, from where, and the execution',
        'what the execution did: its log group, and the data events of the trail',
      ],
      response: 'stop the execution as break-glass (StopExecution), and list what its functions read and wrote',
      source: calls(
        MACHINES,
        ['Redrive', 'Start', 'Test'].map(beginning),
        // What is not there is not `anything-but` either: root and users have no issuer of a session.
        starters.length === 0
          ? {}
          : {
              userIdentity: {
                $or: [
                  { type: [{ 'anything-but': 'AssumedRole' }] },
                  { sessionContext: { sessionIssuer: { userName: [{ 'anything-but': [...starters] }] } } },
                ],
              },
            },
      ),
    },
  ];
}

/** Changes to what runs workloads, at every site where any site has one. CloudTrail names calls of Lambda with the version of their API. */
export function workloadDetections({
  runsFunctions,
  runsContainers,
  runsApis,
  machineStarters,
}: WatchedSite): readonly Detection[] {
  if (!runsFunctions) return [];
  return [
    ...(runsContainers ? [CONTAINERS_CHANGED] : []),
    ...(runsApis ? [APIS_CHANGED] : []),
    ...(machineStarters ? machineDetections(machineStarters) : []),
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
