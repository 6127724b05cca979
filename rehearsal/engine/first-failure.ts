import type { Stack } from '../world/stack';

/** The reason of the first failed resource among a stack's events, as `LogicalId: reason`. */
export function firstFailure(stack: Stack): string | undefined {
  const event = stack.events.find(
    ({ status, type }) => status.endsWith('_FAILED') && type !== 'AWS::CloudFormation::Stack',
  );
  return event && `${event.logicalId}: ${event.reason ?? ''}`;
}
