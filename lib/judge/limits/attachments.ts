import type { LimitName } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { alternatives, isList, Reference, type Value } from '../template/value';
import { grouped } from './grouped';
import { named } from './scope';

/** A kind of principal that has policies, and where templates attach them to it. */
interface PrincipalKind {
  readonly type: string;
  /** Property that names it. */
  readonly name: string;
  /** Property of a policy that lists those to whom it is attached. */
  readonly list: string;
  /** Type of a policy that is written into one of the kind, which `name` names. */
  readonly own: string;
  readonly inline: LimitName;
  readonly managed: LimitName;
}

const KINDS: readonly PrincipalKind[] = [
  {
    ...{ type: 'AWS::IAM::Role', name: 'RoleName', list: 'Roles', own: 'AWS::IAM::RolePolicy' },
    ...{ inline: 'role-inline', managed: 'role-managed' },
  },
  {
    ...{ type: 'AWS::IAM::User', name: 'UserName', list: 'Users', own: 'AWS::IAM::UserPolicy' },
    ...{ inline: 'user-inline', managed: 'user-managed' },
  },
  {
    ...{ type: 'AWS::IAM::Group', name: 'GroupName', list: 'Groups', own: 'AWS::IAM::GroupPolicy' },
    ...{ inline: 'group-inline', managed: 'group-managed' },
  },
];

/** The kind of principal that resources of a type are, if they are one. */
export function principalKind(type: string): PrincipalKind | undefined {
  return KINDS.find((kind) => kind.type === type);
}

/** The kinds of principals to which a policy is attached. */
export function attachments(policy: Resource): readonly PrincipalKind[] {
  return KINDS.filter(({ list, own }) => policy.type === own || elementsAt(policy, list).length > 0);
}

/** The policies of a type that are surely attached to a principal. */
export function attachedTo(principal: Resource, type: string, assembly: Assembly): readonly Resource[] {
  const kind = principalKind(principal.type);
  if (!kind) return [];
  const { template, logicalId } = principal;
  const self = named(new Reference(template.index, logicalId), kind, template, assembly)?.key;
  const policies = grouped(`attached to ${kind.type}`, type, assembly, (policy) => {
    const names =
      type === kind.own ? policy.select(kind.name).map(({ value }) => value) : elementsAt(policy, kind.list);
    return names.flatMap((value) => named(value, kind, policy.template, assembly)?.key ?? []);
  });
  return (self === undefined ? undefined : policies.get(self)) ?? [];
}

/** The elements of a list that are there whatever the conditions are; alternatives of the whole list count for nothing. */
export function elementsAt(resource: Resource, property: string): readonly Value[] {
  const leaves = resource.select(property);
  const [only] = leaves;
  if (leaves.length !== 1 || !only || !isList(only.value)) return [];
  return only.value.filter((element) => !alternatives(element).includes(undefined));
}
