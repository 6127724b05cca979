import { at, canonical, same } from '../json';
import { type Difference, differences } from '../spec/replacement';
import { decide } from '../template/conditions';
import { creationOrder } from '../template/references';
import { resolveMembers } from '../template/resolve';
import { UNKNOWN } from '../template/unknown';
import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';
import { identifiersOf } from './importable';
import type { Request } from './request';
import { StackScope } from './stack-scope';

/** What a change set would do to one resource. */
export interface Change {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import';
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId?: string;
  readonly differences: readonly Difference[];
}

/** What a request would change, found without changing anything. */
export function plan(world: World, request: Request): readonly Change[] {
  const existing = request.before ? world.resourcesOf(request.before) : new Map<string, Deployed>();
  const replaced = new Set<string>();
  const scope = new StackScope({
    world,
    environment: request.environment,
    stackName: request.name,
    stackArn: request.arn,
    template: request.template,
    parameters: request.parameters,
    find: (id) => (replaced.has(id) ? undefined : existing.get(id)),
    unknown: UNKNOWN,
  });
  const changes: Change[] = [];
  const wanted = new Set<string>();
  for (const logicalId of creationOrder(request.template) ?? []) {
    const declared = request.template.resources[logicalId];
    if (!declared || (declared.condition !== undefined && !decide(scope, declared.condition))) continue;
    wanted.add(logicalId);
    const properties = resolveMembers(declared.properties, scope);
    const old = existing.get(logicalId);
    if (!old) {
      const importable = request.importExisting && identifiersOf(world, request.environment, declared, properties);
      changes.push({ action: importable ? 'Import' : 'Add', logicalId, type: declared.type, differences: [] });
      continue;
    }
    const found = differences(declared.type, old.properties, properties);
    if (old.type !== declared.type || found.some(({ replaces }) => replaces === 'yes')) replaced.add(logicalId);
    if (found.length > 0 || old.type !== declared.type)
      changes.push({
        action: 'Modify',
        logicalId,
        type: declared.type,
        physicalId: old.physicalId,
        differences: found,
      });
  }
  for (const old of existing.values())
    if (!wanted.has(old.logicalId))
      changes.push({
        action: 'Remove',
        logicalId: old.logicalId,
        type: old.type,
        physicalId: old.physicalId,
        differences: [],
      });
  return changes;
}

/** Whether a request says anything else than what its stack says already. */
export function saysNothingNew(request: Request, changes: readonly Change[]): boolean {
  const { before, template, parameters } = request;
  if (!before || before.status.endsWith('_FAILED')) return false;
  const declarations = (of: typeof template) =>
    canonical(
      Object.fromEntries(
        Object.entries(of.resources).map(([id, { deletionPolicy, updateReplacePolicy }]) => [
          id,
          { deletionPolicy, updateReplacePolicy },
        ]),
      ),
    );
  return (
    changes.length === 0 &&
    same(before.template.outputs, template.outputs) &&
    same(before.parameters, parameters) &&
    declarations(before.template) === declarations(template) &&
    at(before.tags) !== undefined &&
    same(before.tags, request.tags)
  );
}
