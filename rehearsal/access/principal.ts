import { FULL_ACCESS, reachesSites } from '../../lib/access/site/organization';
import { EVERYTHING } from '../../lib/access/site/roles';
import { ownOf } from '../../lib/common/own';
import type { Deployment } from '../../lib/deployment/deployment';
import type { PolicyDocument } from '../../lib/iam/authorize/policies';
import type { NamedPrincipal } from '../../lib/iam/search/question';
import { partitionOf } from '../../lib/world/partition';
import { at, list, text } from '../json';
import type { Deployed } from '../world/deployed';
import type { Caller } from '../world/guard';
import type { World } from '../world/world';
import { guardrails, withPolicies } from './around';
import { documents } from './documents';

/**
 * What AWS's own policies of roles of the bootstrap allow (AWS Managed Policy Reference, 2026); of `ReadOnlyAccess`, what
 * the command line asks of it.
 */
const MANAGED: Readonly<Record<string, readonly string[]>> = {
  AWSCloudFormationReadOnlyAccess: [
    ...['BatchDescribe*', 'Describe*', 'Detect*', 'EstimateTemplateCost', 'Get*', 'List*', 'ValidateTemplate'].map(
      (name) => `cloudformation:${name}`,
    ),
  ],
  ReadOnlyAccess: [
    'cloudformation:Describe*',
    'cloudformation:Detect*',
    'cloudformation:Get*',
    'cloudformation:List*',
    'ec2:Describe*',
    'ssm:Get*',
  ],
};

/** A caller with its policies as they are in a world, under the guardrails that are attached to its account. */
export function principalOf(world: World, caller: Caller, deployment: Deployment): NamedPrincipal {
  const { account, region } = caller;
  const arn = `arn:${partitionOf(region || deployment.organization.homeRegion)}:iam::${account}`;
  const org = deployment.organization.id;
  const scp = controlPolicies(world, account, deployment, 'SERVICE_CONTROL_POLICY');
  const bound = scp.length > 0 ? { scp: [FULL_ACCESS, ...scp] } : {};
  if (!isRole(caller)) {
    const principal = `${arn}:user/rehearsal`;
    return { kind: 'named', principal, account, org, policies: { identity: [EVERYTHING], ...bound } };
  }
  const managed = list(caller.actual['ManagedPolicyArns']).flatMap((one) => {
    const name = /:iam::aws:policy\/(.+)$/.exec(text(one))?.[1];
    const Action = name === undefined ? undefined : ownOf(MANAGED, name);
    return Action
      ? [{ Version: '2012-10-17', Statement: [{ Sid: name, Effect: 'Allow', Action, Resource: '*' }] }]
      : [];
  });
  const identity = [...withPolicies(world, caller).flatMap(documentsOf), ...managed];
  return {
    kind: 'named',
    principal: `${arn}:role/${caller.physicalId}`,
    account,
    org,
    policies: { identity, ...bound },
  };
}

/** The policies of a type that reach the sites, where an account is one of a site. */
export function controlPolicies(
  world: World,
  account: string,
  deployment: Deployment,
  type: string,
): readonly PolicyDocument[] {
  if (!Object.values(deployment.sites).some((site) => site.account === account)) return [];
  return guardrails(world)
    .filter(({ actual }) => actual['Type'] === type)
    .filter(({ actual }) => reachesSites(list(actual['TargetIds']).map(text), deployment))
    .flatMap(({ actual }) => documents(actual['Content']));
}

function isRole(caller: Caller): caller is Deployed {
  return 'physicalId' in caller;
}

function documentsOf({ type, actual }: Deployed): readonly PolicyDocument[] {
  if (type !== 'AWS::IAM::Role') return documents(actual['PolicyDocument']);
  return list(actual['Policies']).flatMap((one) => documents(at(one, 'PolicyDocument')));
}
