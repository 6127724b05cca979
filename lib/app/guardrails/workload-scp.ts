import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that only look at a function; invoking it is none of them, since it then does whatever its role may do. */
const LOOKS_AT_FUNCTIONS = ['lambda:Get*', 'lambda:List*'];
/**
 * Calls on event source mappings, which invoke a function with what others send; their resource is not the function.
 */
const TRIGGERS = [
  'lambda:CreateEventSourceMapping',
  'lambda:DeleteEventSourceMapping',
  'lambda:UpdateEventSourceMapping',
];

/** Calls that run containers, or change which: each reaches what the role of its task reaches. */
const RUNS_CONTAINERS = [
  'ecs:CreateService',
  'ecs:CreateTaskSet',
  'ecs:RegisterTaskDefinition',
  'ecs:RunTask',
  'ecs:StartTask',
  'ecs:UpdateService*',
  'ecs:UpdateTaskSet',
];
/** A shell in a container acts with the role of its task, whoever opens it: not even a deployment does. */
const ENTERS_CONTAINERS = ['ecs:ExecuteCommand'];

/** Calls that only look at a state machine; what it worked on is under a key that people do not use. */
const LOOKS_AT_MACHINES = ['states:Describe*', 'states:Get*', 'states:List*'];
/** Functions start state machines, which call other functions. */
const STARTS = ['states:StartExecution'];
const CALLS = ['lambda:InvokeFunction'];

/** Calls that only look at an API; the console tests a method with a POST, which asks no policy of the API. */
const LOOKS_AT_APIS = ['apigateway:GET'];
/** APIs have ids that API Gateway chooses, and their ARNs name no account: every one of them is meant. */
const APIS = ['arn:*:apigateway:*::/*'];

const LOOKS_AT_DATABASES = ['rds:Describe*', 'rds:List*'];
/** Signs in to a database; nobody does but its workload. */
const SIGNS_IN = ['rds-db:connect'];

/** The SCP of workloads, where there are any: whoever changes or invokes a function reaches what its role reaches. */
export function workloadScp({ deployment, names }: GuardrailProps): ServiceControlPolicy {
  const containers = Object.values(deployment.workloads).some(({ runsOn }) => runsOn.includes('fargate'));
  const machines = names.stepped.length > 0;
  const apis = Object.values(deployment.workloads).some(({ runsOn }) => runsOn.includes('api-gateway'));
  const [flows, roles] = [names.stepped.map(({ flow }) => flow), names.stepped.map(({ role }) => role)];
  const functions = inPartitions(names, names.functions);
  const unless = unlessOf(names);
  return {
    purpose: 'workloads',
    description: 'nobody but deployments and the emergency roles changes, calls or triggers what runs at sites',
    content: {
      Version: '2012-10-17',
      Statement: [
        denyAllBut(
          'KeepWorkloads',
          machines ? [...LOOKS_AT_FUNCTIONS, ...CALLS] : LOOKS_AT_FUNCTIONS,
          functions,
          unless(names.deployment),
        ),
        deny('KeepTriggers', TRIGGERS, '*', unless(names.deployment)),
        ...(containers
          ? [
              deny('KeepContainers', RUNS_CONTAINERS, '*', unless(names.deployment)),
              deny('NobodyEntersContainers', ENTERS_CONTAINERS, '*', unless()),
            ]
          : []),
        ...(apis ? [denyAllBut('KeepApis', LOOKS_AT_APIS, inPartitions(names, APIS), unless(names.deployment))] : []),
        ...(machines
          ? [
              deny('OnlyStepsAreCalled', CALLS, functions, unless(names.deployment, flows)),
              denyAllBut(
                'KeepMachines',
                [...LOOKS_AT_MACHINES, ...STARTS],
                inPartitions(names, names.machines),
                unless(names.deployment),
              ),
              deny('OnlyWorkloadsStart', STARTS, inPartitions(names, names.machines), unless(names.deployment, roles)),
              // Of the workloads that are exempt, each calls and starts its own.
              ...names.stepped.map((one, index) => ({
                Sid: `OwnSteps${index + 1}`,
                Effect: 'Deny',
                Action: [...CALLS, ...STARTS],
                NotResource: inPartitions(names, [one.functions, one.machines]),
                Condition: { ArnLike: { 'aws:PrincipalArn': [one.flow, one.role] } },
              })),
            ]
          : []),
        ...(names.withDatabase.length > 0
          ? [
              denyAllBut(
                'KeepDatabases',
                LOOKS_AT_DATABASES,
                inPartitions(names, names.databases),
                unless(names.deployment),
              ),
              {
                ...{ Sid: 'OnlyWorkloadsSignIn', Effect: 'Deny', Action: SIGNS_IN, Resource: '*' },
                Condition: { ArnNotLike: { 'aws:PrincipalArn': names.withDatabase.map(({ role }) => role) } },
              },
              ...names.withDatabase.map(({ role, user }, index) => ({
                Sid: `OwnDatabase${index + 1}`,
                ...{ Effect: 'Deny', Action: SIGNS_IN, NotResource: inPartitions(names, [user]) },
                Condition: { ArnLike: { 'aws:PrincipalArn': role } },
              })),
            ]
          : []),
      ],
    },
  };
}
