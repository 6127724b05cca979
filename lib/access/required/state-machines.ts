import type { Resource as TemplateResource } from '../../judge/template/resource';
import { viaService } from '../../world/service-names';
import { flowRoleOf } from '../site/workloads';
import { byService } from './encryption';
import type { Context, RequiredFlow, RequiredStep } from './required';
import { type Running, WORKLOADS } from './running';
import { type Scene, steps } from './scene';

/** A workload starts its state machines through the endpoint of the site, and Step Functions runs them with a role of theirs. */
export function stateMachineFlows(scene: Scene, { id, who, because }: Running): readonly RequiredFlow[] {
  const role = scene.role(flowRoleOf(scene.site, id));
  const own = scene.site.names.stack(`app-${id}`);
  const named = (type: string) =>
    scene.ofType(type).filter((one) => scene.concrete.physical(one)?.name.startsWith(`${own}-`));
  const machines = named('AWS::StepFunctions::StateMachine');
  // More of either come without a change of its roles.
  const example = (service: string, kind: string) => scene.plain(scene.arn(service, `${kind}:${own}-example`));
  const callable = [
    example('lambda', 'function'),
    ...named('AWS::Lambda::Function').flatMap((one) => scene.target(one) ?? []),
  ];
  const startable = [example('states', 'stateMachine'), ...machines.flatMap((one) => scene.target(one) ?? [])];
  return [
    {
      ...WORKLOADS,
      id: 'workload-starts-state-machine',
      title: `the workload ${id} starts its state machines through the endpoint of the site`,
      because,
      source: 'Step Functions Developer Guide, "Amazon VPC endpoints for Step Functions"',
      steps: startable.flatMap((machine) => steps(who, machine, 'states:StartExecution', { through: 'states' })),
    },
    {
      ...WORKLOADS,
      id: 'state-machine-runs',
      title: `Step Functions assumes the role of the state machines of the workload ${id}, and calls its functions`,
      because,
      source:
        'Step Functions Developer Guide, "Creating an IAM role for your state machine"; "IAM policies for calling AWS Lambda"',
      steps: [
        ...steps(scene.service('states.amazonaws.com'), role?.itself, 'sts:AssumeRole', {
          context: { 'aws:SourceAccount': scene.account },
        }),
        ...callable.flatMap((one) => steps(role?.who, one, 'lambda:InvokeFunction')),
      ],
    },
    ...machines.flatMap((machine) => [keptFlow(scene, id, machine), loggedFlow(scene, id, machine)]),
  ];
}

/** What a state machine works on, and its definition, are under the key that it names. */
function keptFlow(scene: Scene, id: string, machine: TemplateResource): RequiredFlow {
  return {
    ...WORKLOADS,
    id: 'state-machine-uses-key',
    title: `Step Functions uses the key of a state machine of the workload ${id}`,
    because: machine,
    source: 'Step Functions Developer Guide, "Data at rest encryption in Step Functions"',
    steps: usesKey(scene, machine, 'Decrypt GenerateDataKey', {
      'kms:EncryptionContext:aws:states:stateMachineArn': scene.concrete.physical(machine)?.arn,
    }),
  };
}

/** What it logs is under that key on its way, and delivered by CloudWatch Logs in its own name. */
function loggedFlow(scene: Scene, id: string, machine: TemplateResource): RequiredFlow {
  const role = scene.role(scene.text(machine, 'RoleArn'));
  const groups = scene
    .texts(machine, 'LoggingConfiguration.Destinations[].CloudWatchLogsLogGroup.LogGroupArn')
    .flatMap((arn) => scene.logGroup(arn) ?? []);
  const about = { 'kms:EncryptionContext:SourceArn': scene.arn('logs', '*') };
  return {
    ...WORKLOADS,
    id: 'state-machine-logs',
    title: `a state machine of the workload ${id} logs what it did`,
    because: machine,
    source:
      'Step Functions Developer Guide, "Using CloudWatch Logs to log execution history" and "Data at rest encryption in Step Functions"; CloudWatch Logs User Guide, "Enable logging from AWS services"',
    steps: [
      // The guide lists calls that set up a policy and change a delivery, too: the policy is there, and nothing is changed.
      ...steps(
        role?.who,
        scene.plain('*'),
        'logs:CreateLogDelivery DescribeLogGroups DescribeResourcePolicies GetLogDelivery ListLogDeliveries',
        { certainty: 'practice' },
      ),
      ...usesKey(scene, machine, 'GenerateDataKey', about),
      ...byService(scene, 'delivery.logs.amazonaws.com', keyOf(scene, machine), 'Decrypt', about),
      ...groups.flatMap((group) =>
        steps(
          scene.service('delivery.logs.amazonaws.com'),
          scene.stream(group, 'example'),
          'logs:CreateLogStream PutLogEvents',
          {
            context: scene.source(scene.arn('logs', 'example')),
          },
        ),
      ),
    ],
  };
}

/** The guide says in which context the role uses the key, and not whether by way of the service: both have to do. */
function usesKey(scene: Scene, machine: TemplateResource, actions: string, about: Context): readonly RequiredStep[] {
  const role = scene.role(scene.text(machine, 'RoleArn'));
  const key = keyOf(scene, machine);
  const names = Object.keys(about).map((name) => name.slice('kms:EncryptionContext:'.length));
  return steps(role?.who, key?.itself, `kms:${actions}`, {
    context: { ...about, 'kms:EncryptionContextKeys': names },
    ways: [{}, { 'kms:ViaService': viaService('states', scene.region), 'aws:ViaAWSService': true }],
  });
}

function keyOf(scene: Scene, machine: TemplateResource) {
  return scene.key(scene.text(machine, 'EncryptionConfiguration.KmsKeyId'));
}
