import type { Drift } from '../engine/drift';
import type { Change } from '../engine/plan';
import { text } from '../json';
import type { ChangeSet } from '../world/change-set';
import type { Stack, StackEvent } from '../world/stack';
import type { Xml } from './xml';

/** A stack as `DescribeStacks` shows it. */
export function stackXml(stack: Stack): Xml {
  return {
    StackId: stack.arn,
    StackName: stack.name,
    CreationTime: stack.created,
    LastUpdatedTime: stack.updated,
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    RoleARN: stack.roleArn,
    DisableRollback: false,
    EnableTerminationProtection: stack.terminationProtection,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    Parameters: Object.entries(stack.parameters).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: text(value),
    })),
    Tags: Object.entries(stack.tags).map(([Key, value]) => ({ Key, Value: text(value) })),
    Outputs: stack.outputs.map(({ key, value, export: exported }) => ({
      OutputKey: key,
      OutputValue: value,
      ExportName: exported,
    })),
  };
}

/** An event as `DescribeStackEvents` shows it. */
export function eventXml(stack: Stack, event: StackEvent): Xml {
  return {
    StackId: stack.arn,
    StackName: stack.name,
    EventId: event.id,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    Timestamp: event.at,
  };
}

/** A change set as `DescribeChangeSet` shows it. */
export function changeSetXml(set: ChangeSet): Xml {
  return {
    ChangeSetId: set.id,
    ChangeSetName: set.name,
    StackId: set.request.arn,
    StackName: set.request.name,
    CreationTime: set.created,
    Status: set.status,
    StatusReason: set.reason,
    ExecutionStatus: set.status === 'FAILED' ? 'UNAVAILABLE' : 'AVAILABLE',
    Changes: set.changes.map(changeXml),
  };
}

const REPLACEMENT = { yes: 'True', no: 'False', maybe: 'Conditional' } as const;
const RECREATION = { yes: 'Always', no: 'Never', maybe: 'Conditionally' } as const;

function changeXml(change: Change): Xml {
  const { action, logicalId, physicalId, type, differences } = change;
  const worst =
    (['yes', 'maybe'] as const).find((kind) => differences.some(({ replaces }) => replaces === kind)) ?? 'no';
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: action,
      LogicalResourceId: logicalId,
      PhysicalResourceId: physicalId,
      ResourceType: type,
      PolicyAction: action === 'Modify' && worst === 'yes' ? 'ReplaceAndRetain' : undefined,
      Replacement: action === 'Modify' ? REPLACEMENT[worst] : undefined,
      Scope: action === 'Modify' ? ['Properties'] : [],
      Details: differences.map(({ property, replaces }) => ({
        Target: { Attribute: 'Properties', Name: property, RequiresRecreation: RECREATION[replaces] },
        Evaluation: 'Static',
        ChangeSource: 'DirectModification',
      })),
    },
  };
}

/** The drift of a resource as `DescribeStackResourceDrifts` shows it. */
export function driftXml(stack: Stack, { resource, status, differences }: Drift): Xml {
  return {
    StackId: stack.arn,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    StackResourceDriftStatus: status,
    ExpectedProperties: JSON.stringify(resource.properties),
    ActualProperties: JSON.stringify(resource.actual),
    PropertyDifferences: differences.map(({ path, expected, actual }) => ({
      PropertyPath: path,
      ExpectedValue: JSON.stringify(expected ?? null),
      ActualValue: JSON.stringify(actual ?? null),
      DifferenceType: actual === undefined ? 'REMOVE' : expected === undefined ? 'ADD' : 'NOT_EQUAL',
    })),
    Timestamp: new Date().toISOString(),
  };
}
