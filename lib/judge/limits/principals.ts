import { LIMITS } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { alternatives, isMap, Reference, type Value } from '../template/value';
import { attachedTo, elementsAt, principalKind } from './attachments';
import { leastSize } from './least-size';
import type { Measure } from './measure';
import { remembered } from './remembered';

/** How large the inline policies of a role, user or group are together, wherever the templates write them. */
export const inlineOf = remembered((principal, assembly): readonly Measure[] => {
  const kind = principalKind(principal.type);
  if (!kind) return [];
  const own = elementsAt(principal, 'Policies').map((policy) =>
    Math.min(
      ...alternatives(policy).map((option) =>
        documentSize(isMap(option) ? option['PolicyDocument'] : undefined, assembly),
      ),
    ),
  );
  const others = ['AWS::IAM::Policy', kind.own]
    .flatMap((type) => attachedTo(principal, type, assembly))
    .map((policy) => Math.min(...policy.select('PolicyDocument').map(({ value }) => documentSize(value, assembly))));
  const found = [...own, ...others].reduce((sum, size) => sum + size, 0);
  return found > 0 ? [{ limit: LIMITS[kind.inline], found, path: ['Properties', 'Policies'] }] : [];
});

/** How many managed policies are attached to a role, user or group, wherever the templates do so; and groups to a user. */
export function attachedOf(principal: Resource, assembly: Assembly): readonly Measure[] {
  const kind = principalKind(principal.type);
  if (!kind) return [];
  const own = elementsAt(principal, 'ManagedPolicyArns').map(identityOf);
  const others = attachedTo(principal, 'AWS::IAM::ManagedPolicy', assembly).map(({ template, logicalId }) =>
    identityOf(new Reference(template.index, logicalId)),
  );
  const attached = new Set([...own, ...others]).size;
  const groups = principal.type === 'AWS::IAM::User' ? elementsAt(principal, 'Groups').length : 0;
  return [
    ...(attached > 0
      ? [{ limit: LIMITS[kind.managed], found: attached, path: ['Properties', 'ManagedPolicyArns'] }]
      : []),
    ...(groups > 0 ? [{ limit: LIMITS['groups-of-user'], found: groups, path: ['Properties', 'Groups'] }] : []),
  ];
}

function documentSize(document: Value, assembly: Assembly): number {
  return document === undefined ? 0 : leastSize(document, 'no white space', assembly);
}

/** What is attached twice counts once; of what is not known, each is taken to be another. */
function identityOf(value: Value): unknown {
  return value instanceof Reference ? `${value.template} ${value.logicalId}` : value;
}
