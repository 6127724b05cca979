import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';

/** Allows everything: stands for the policies of a principal that are in no template. */
export const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'UnseenPolicies', Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Types of policies that are attached to roles from outside, and the property that names the roles. */
const ATTACHED: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'Roles',
  'AWS::IAM::Policy': 'Roles',
  'AWS::IAM::RolePolicy': 'RoleName',
};

/** The identity policies of a role of an assembly; a managed policy whose text is not in it may allow everything. */
export function identityOf(role: Resource, assembly: Assembly, concrete: Concrete): readonly PolicyDocument[] {
  const name = concrete.physical(role)?.name;
  const { account } = role.template;
  const attached = Object.entries(ATTACHED).flatMap(([type, property]) =>
    assembly
      .ofTypeIn(type, account)
      .filter((policy) => name !== undefined && concrete.texts(policy, property).includes(name))
      .flatMap((policy) => concrete.documents(policy, 'PolicyDocument')),
  );
  const managed = role
    .select('ManagedPolicyArns')
    .filter(({ value }) => value !== undefined)
    .flatMap(() => concrete.texts(role, 'ManagedPolicyArns'))
    .flatMap((arn) => {
      const own = assembly
        .ofTypeIn('AWS::IAM::ManagedPolicy', account)
        .find((policy) => concrete.physical(policy)?.arn === arn);
      return own ? concrete.documents(own, 'PolicyDocument') : [EVERYTHING];
    });
  return [...concrete.documents(role, 'Policies[].PolicyDocument'), ...attached, ...managed];
}

/** ARNs of the managed policies of its own account that a role has, whether templates make them or not. */
export function managedPoliciesOf(role: Resource, assembly: Assembly, concrete: Concrete): readonly string[] {
  const name = concrete.physical(role)?.name;
  const account = role.template.account ?? '';
  const attached = assembly
    .ofTypeIn('AWS::IAM::ManagedPolicy', role.template.account)
    .filter((policy) => name !== undefined && concrete.texts(policy, 'Roles').includes(name ?? ''))
    .flatMap((policy) => concrete.physical(policy)?.arn ?? []);
  const named = role
    .select('ManagedPolicyArns')
    .filter(({ value }) => value !== undefined)
    .flatMap(() => concrete.texts(role, 'ManagedPolicyArns'));
  return [...new Set([...attached, ...named.filter((arn) => arn.includes(`:iam::${account}:`))])];
}
