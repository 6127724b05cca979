import { principalKind } from './attachments';
import { documentsOf, hasDocuments } from './documents';
import { groupsOf, isGroup } from './groups';
import { hasLists, listsOf } from './lists';
import type { Measure } from './measure';
import { isMember, membersOf } from './members';
import { attachedOf, inlineOf } from './principals';
import { remembered } from './remembered';
import { ofTargets } from './targets';

/** Whether something of resources of a type is measured. */
export function isMeasured(type: string): boolean {
  return hasDocuments(type) || hasLists(type) || isMember(type) || isGroup(type) || principalKind(type) !== undefined;
}

/** Everything of a resource that has a limit. */
export const measuresOf = remembered((resource, assembly): readonly Measure[] => [
  ...documentsOf(resource, assembly),
  ...inlineOf(resource, assembly),
  ...attachedOf(resource, assembly),
  ...ofTargets(resource, assembly),
  ...groupsOf(resource, assembly),
  ...membersOf(resource, assembly),
  ...listsOf(resource),
]);
