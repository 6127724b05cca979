import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { concreteOf } from './service-request';

/** What a role may, as far as it is in the assembly. */
export interface RolePolicies {
  readonly arn: string;
  readonly account: string;
  readonly identity: readonly PolicyDocument[];
  /** Absent where it has none. */
  readonly boundary?: readonly PolicyDocument[];
  readonly trust: readonly PolicyDocument[];
  /** Managed policies that it has and that are not in the assembly. */
  readonly elsewhere: readonly string[];
}

/** Types of policies that are attached to roles from outside, and the property that names the roles. */
const ATTACHED: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'Roles',
  'AWS::IAM::Policy': 'Roles',
  'AWS::IAM::RolePolicy': 'RoleName',
};

const known = new WeakMap<Assembly, ReadonlyMap<Resource, RolePolicies>>();

/** The policies of every role of an assembly; read once. */
export function rolePoliciesIn(assembly: Assembly): ReadonlyMap<Resource, RolePolicies> {
  const before = known.get(assembly);
  if (before !== undefined) return before;
  const attached = attachedIn(assembly);
  const managed = new Map(
    assembly.ofType('AWS::IAM::ManagedPolicy').map((policy) => [concreteOf(assembly).physical(policy)?.arn, policy]),
  );
  const found = new Map(
    assembly.ofType('AWS::IAM::Role').flatMap((role): readonly (readonly [Resource, RolePolicies])[] => {
      const concrete = concreteOf(assembly);
      const physical = concrete.physical(role);
      if (physical === undefined) return [];
      const { name, arn } = physical;
      const documents = (arns: readonly string[]) =>
        arns.flatMap((one) => {
          const policy = managed.get(one);
          return policy ? concrete.documents(policy, 'PolicyDocument') : [];
        });
      const arns = concrete.texts(role, 'ManagedPolicyArns');
      const boundary = concrete.texts(role, 'PermissionsBoundary');
      const own = [
        ...concrete.documents(role, 'Policies[].PolicyDocument'),
        ...(attached.get(idOf(role, name)) ?? []),
        ...documents(arns),
      ];
      const policies: RolePolicies = {
        ...{ arn, account: arn.split(':')[4] ?? '', identity: own },
        trust: concrete.documents(role, 'AssumeRolePolicyDocument'),
        elsewhere: arns.filter((one) => !managed.has(one)),
        ...(boundary.some((one) => managed.has(one)) && { boundary: documents(boundary) }),
      };
      return [[role, policies]];
    }),
  );
  known.set(assembly, found);
  return found;
}

function attachedIn(assembly: Assembly): ReadonlyMap<string, readonly PolicyDocument[]> {
  const concrete = concreteOf(assembly);
  const found = new Map<string, readonly PolicyDocument[]>();
  for (const [type, property] of Object.entries(ATTACHED))
    for (const policy of assembly.ofType(type))
      for (const name of concrete.texts(policy, property)) {
        const id = idOf(policy, name);
        found.set(id, [...(found.get(id) ?? []), ...concrete.documents(policy, 'PolicyDocument')]);
      }
  return found;
}

/** Names of roles are of an account; of stacks that say none, all are taken to be of one. */
function idOf({ template }: Resource, name: string): string {
  return `${template.account ?? ''} ${name}`;
}
