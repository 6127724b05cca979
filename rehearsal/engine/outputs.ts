import { isObject, text } from '../json';
import { CloudFormationError } from '../template/cloudformation-error';
import { decide } from '../template/conditions';
import { resolve } from '../template/resolve';
import type { StackOutput } from '../world/stack';
import type { World } from '../world/world';
import type { Request } from './request';
import type { StackScope } from './stack-scope';

/** The outputs of a stack; throws where an export that others import would go or change, or is taken. */
export function outputsOf(world: World, request: Request, scope: StackScope): readonly StackOutput[] {
  const outputs = Object.entries(request.template.outputs).flatMap(([key, output]): StackOutput[] => {
    if (!isObject(output)) throw new CloudFormationError(`Template format error: Output ${key} is no object`);
    if (output['Condition'] !== undefined && !decide(scope, text(output['Condition']))) return [];
    const exported = isObject(output['Export']) ? text(resolve(output['Export']['Name'] ?? '', scope)) : undefined;
    return [{ key, value: text(resolve(output['Value'] ?? '', scope)), export: exported }];
  });
  const now = new Map(
    outputs.flatMap((output) => (output.export === undefined ? [] : [[output.export, output.value]])),
  );
  const exports = world.exports(request.environment);
  for (const name of now.keys()) {
    const owner = exports.get(name)?.stack;
    if (owner && owner.arn !== request.arn)
      throw new CloudFormationError(
        `Export with name ${name} is already exported by stack ${owner.name}. Rollback requested by user.`,
      );
  }
  for (const before of request.before?.outputs ?? []) {
    if (before.export === undefined) continue;
    const users = world.importers(request.environment, before.export).map((stack) => stack.name);
    if (users.length === 0 || now.get(before.export) === before.value) continue;
    const what = now.has(before.export) ? 'updated' : 'deleted';
    throw new CloudFormationError(
      `Cannot ${what === 'updated' ? 'update' : 'delete'} export ${before.export} as it is in use by ${users.join(', ')}.`,
    );
  }
  return outputs;
}
