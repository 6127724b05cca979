import { partitionOf } from '../../lib/world/partition';
import { createChangeSet, executeChangeSet } from '../engine/change-set';
import { deleteStack } from '../engine/delete-stack';
import { driftOf } from '../engine/drift';
import { type GivenParameter, parametersOf } from '../engine/parameters';
import type { Request } from '../engine/request';
import { CloudFormationError } from '../template/cloudformation-error';
import { parseTemplate } from '../template/template';
import type { ChangeSet } from '../world/change-set';
import { type Stack, stackKey } from '../world/stack';
import { World } from '../world/world';
import type { Call, Reply } from './call';
import { changeSetXml, driftXml, eventXml, stackXml } from './describe';
import { Form } from './form';
import { queryReply } from './query-reply';
import type { Xml } from './xml';

/** CloudFormation's query interface, as much of it as the CLI uses. */
export function cloudFormation(world: World, call: Call): Reply {
  const form = new Form(call.body);
  const action = form.get('Action') ?? '';
  const answer = ACTIONS[action];
  if (!answer) throw new CloudFormationError(`${action} is not known to the stand-in`, 'InvalidAction');
  return queryReply(action, answer({ world, call, form }));
}

interface Asked {
  readonly world: World;
  readonly call: Call;
  readonly form: Form;
}

const ACTIONS: Readonly<Record<string, (asked: Asked) => Xml>> = {
  DescribeStacks: (asked) => {
    if (asked.form.get('StackName') !== undefined) return { Stacks: [stackXml(stackOf(asked))] };
    return { Stacks: ownStacks(asked).map(stackXml) };
  },
  GetTemplate: (asked) => ({ TemplateBody: stackOf(asked).template.body, StagesAvailable: ['Original', 'Processed'] }),
  GetTemplateSummary: (asked) => {
    const template = asked.form.get('StackName') === undefined ? parseTemplate(bodyOf(asked)) : stackOf(asked).template;
    return { ResourceTypes: [...new Set(Object.values(template.resources).map(({ type }) => type))] };
  },
  DescribeStackEvents: (asked) => {
    const stack = stackOf(asked);
    return { StackEvents: [...stack.events].reverse().map((event) => eventXml(stack, event)) };
  },
  ListStackResources: (asked) => ({ StackResourceSummaries: resourcesXml(asked) }),
  DescribeStackResources: (asked) => ({ StackResources: resourcesXml(asked) }),
  ListExports: (asked) => ({
    Exports: [...asked.world.exports(asked.call)].map(([Name, { stack, output }]) => ({
      Name,
      Value: output.value,
      ExportingStackId: stack.arn,
    })),
  }),
  CreateChangeSet: (asked) => {
    const kind = asked.form.get('ChangeSetType') === 'CREATE' ? 'CREATE' : 'UPDATE';
    const set = createChangeSet(asked.world, asked.form.get('ChangeSetName') ?? '', kind, requestOf(asked));
    return { Id: set.id, StackId: set.request.arn };
  },
  DescribeChangeSet: (asked) => changeSetXml(changeSetOf(asked)),
  DeleteChangeSet: (asked) => {
    const set = findChangeSet(asked);
    if (set) asked.world.changeSets.delete(set.id);
    return {};
  },
  ExecuteChangeSet: (asked) => {
    executeChangeSet(asked.world, changeSetOf(asked), asked.form.get('DisableRollback') === 'true');
    return {};
  },
  ListHookResults: () => ({ HookResults: [] }),
  DeleteStack: (asked) => {
    const stack = findStack(asked);
    if (stack) deleteStack(asked.world, stack);
    return {};
  },
  UpdateTerminationProtection: (asked) => {
    const stack = stackOf(asked);
    const terminationProtection = asked.form.get('EnableTerminationProtection') === 'true';
    asked.world.stacks.set(stackKey(stack, stack.name), { ...stack, terminationProtection });
    return { StackId: stack.arn };
  },
  DetectStackDrift: (asked) => ({ StackDriftDetectionId: stackOf(asked).arn }),
  DescribeStackDriftDetectionStatus: (asked) => {
    const stack = [...asked.world.stacks.values()].find(({ arn }) => arn === asked.form.get('StackDriftDetectionId'));
    const drifted = stack ? driftOf(asked.world, stack).filter(({ status }) => status !== 'IN_SYNC') : [];
    return {
      StackId: stack?.arn,
      StackDriftDetectionId: stack?.arn,
      StackDriftStatus: drifted.length > 0 ? 'DRIFTED' : 'IN_SYNC',
      DetectionStatus: 'DETECTION_COMPLETE',
      DriftedStackResourceCount: drifted.length,
      Timestamp: new Date().toISOString(),
    };
  },
  DescribeStackResourceDrifts: (asked) => {
    const stack = stackOf(asked);
    const wanted = asked.form.structures('StackResourceDriftStatusFilters').map((filter) => filter['']);
    const drifts = driftOf(asked.world, stack).filter(({ status }) => wanted.length === 0 || wanted.includes(status));
    return { StackResourceDrifts: drifts.map((drift) => driftXml(stack, drift)) };
  },
};

function ownStacks({ world, call }: Asked): readonly Stack[] {
  return [...world.stacks.values()].filter(({ account, region }) => account === call.account && region === call.region);
}

function findStack(asked: Asked): Stack | undefined {
  const name = asked.form.get('StackName') ?? '';
  return ownStacks(asked).find((stack) => stack.name === name || stack.arn === name) ?? asked.world.deleted.get(name);
}

function stackOf(asked: Asked): Stack {
  const found = findStack(asked);
  if (!found) throw new CloudFormationError(`Stack with id ${asked.form.get('StackName')} does not exist`);
  return found;
}

function resourcesXml(asked: Asked): Xml {
  const stack = stackOf(asked);
  return [...asked.world.resourcesOf(stack).values()].map((resource) => ({
    StackName: stack.name,
    StackId: stack.arn,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ResourceStatus: 'CREATE_COMPLETE',
    LastUpdatedTimestamp: stack.updated ?? stack.created,
    Timestamp: stack.updated ?? stack.created,
  }));
}

function findChangeSet({ world, form }: Asked): ChangeSet | undefined {
  const name = form.get('ChangeSetName') ?? '';
  const stack = form.get('StackName') ?? '';
  const named = (set: ChangeSet) => set.name === name && [set.request.name, set.request.arn].includes(stack);
  return world.changeSets.get(name) ?? [...world.changeSets.values()].find(named);
}

function changeSetOf(asked: Asked): ChangeSet {
  const found = findChangeSet(asked);
  if (!found)
    throw new CloudFormationError(`ChangeSet [${asked.form.get('ChangeSetName')}] does not exist`, 'ChangeSetNotFound');
  return found;
}

function bodyOf({ world, form }: Asked): string {
  const body = form.get('TemplateBody');
  if (body !== undefined) return body;
  const url = new URL(form.get('TemplateURL') ?? '');
  const [host = ''] = url.hostname.split('.s3.');
  const virtual = url.hostname.includes('.s3.');
  const id = decodeURIComponent(virtual ? `${host}${url.pathname}` : url.pathname.slice(1));
  const found = world.objects.get(id);
  if (found === undefined) throw new CloudFormationError(`S3 error: the template ${id} does not exist`);
  return found;
}

function requestOf(asked: Asked): Request {
  const { world, call, form } = asked;
  const { account, region } = call;
  const environment = { account, region };
  const name = form.get('StackName')?.replace(/^arn:[^/]*\/([^/]+)\/.*$/, '$1') ?? '';
  const known = world.stack(environment, name);
  const body = form.get('UsePreviousTemplate') === 'true' ? (known?.template.body ?? '') : bodyOf(asked);
  const template = parseTemplate(body);
  const given = form.structures('Parameters').map(
    (parameter): GivenParameter => ({
      key: parameter['ParameterKey'] ?? '',
      value: parameter['ParameterValue'],
      usePrevious: parameter['UsePreviousValue'] === 'true',
    }),
  );
  const digits = World.digits(`${account}/${region}/${name}/${world.next()}`, 32);
  return {
    environment,
    name,
    arn: known?.arn ?? `arn:${partitionOf(region)}:cloudformation:${region}:${account}:stack/${name}/${digits}`,
    before: known && known.status !== 'REVIEW_IN_PROGRESS' ? known : undefined,
    template,
    parameters: parametersOf(template, given, known?.parameters ?? {}, environment, world),
    tags: Object.fromEntries(form.structures('Tags').map((tag) => [tag['Key'] ?? '', tag['Value'] ?? ''])),
    roleArn: form.get('RoleARN'),
    importExisting: form.get('ImportExistingResources') === 'true',
  };
}
