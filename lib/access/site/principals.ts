import { limitedTeams, teamsAt, unlimited } from '../../deployment/classes';
import type { Deployment, Workload } from '../../deployment/deployment';
import { ROLE_PURPOSES, type RolePurpose, type SiteNames } from '../../deployment/names';
import { roleOfEntry, rolePatterns } from '../../deployment/operator-roles';
import { workloadsAt } from '../../deployment/partner-sites';
import { declaredSession } from '../../deployment/people';
import type { PolicyDocument } from '../../iam/authorize/policies';
import type { NamedPrincipal } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { rawMap } from '../../judge/template/template';
import { partitionOf } from '../../world/partition';
import { EVERYTHING, identityOf, managedPoliciesOf } from './roles';

/** What a principal of a site is for: its own roles, those of people, and the one with which CloudFormation deploys. */
export type PrincipalPurpose =
  | RolePurpose
  | 'data-reader'
  | 'data-writer'
  | 'key-administrator'
  | 'deployer'
  | 'break-glass'
  | 'cloudformation'
  /** The same in another Region of the deployment: guardrails exempt it, too, wherever somebody bootstraps. */
  | 'cloudformation-elsewhere'
  | 'migration'
  /** That of a workload, as the deployment declares it. */
  | 'workload'
  /** The role with which Fargate starts a workload. */
  | 'workload-execution'
  /** The role with which Step Functions runs the state machines of a workload. */
  | 'workload-flow'
  /** The gateway role of a team that reaches some classes of user data. */
  | 'team'
  /** Who assumes it. */
  | 'team-member';

/** A role of a site's account. */
export interface SitePrincipal {
  /** Absent for roles that the names of a site do not know. */
  readonly purpose?: PrincipalPurpose;
  readonly name: string;
  readonly arn: string;
  /** Patterns for `ArnLike` of all the roles that it stands for, itself among them. */
  readonly patterns: readonly string[];
  /** Its policies as far as they are in the templates; without any there, it may do everything. */
  readonly principal: NamedPrincipal;
  /** The role, where a template makes it. */
  readonly role?: Resource;
  /** What the deployment declares of it, where it is a workload. */
  readonly workload?: Workload;
  /** ARNs of the managed policies of its account that it has. @default none */
  readonly managed?: readonly string[];
}

/** Every role of a site's account that templates make or the deployment names. */
export function principalsOf(
  assembly: Assembly,
  concrete: Concrete,
  deployment: Deployment,
  names: SiteNames,
  scp: readonly PolicyDocument[],
): readonly SitePrincipal[] {
  const { account, region } = names;
  const { operators, organization } = deployment;
  const prefix = `arn:${partitionOf(region)}:iam::${account}:role/`;
  const named = (arn: string, identity: readonly PolicyDocument[]): NamedPrincipal => ({
    kind: 'named',
    principal: arn,
    account,
    org: organization.id,
    policies: { identity, scp },
  });
  const outside = (purpose: PrincipalPurpose, roles: readonly string[]) =>
    roles.map((name): SitePrincipal => {
      const arn = `${prefix}${roleOfEntry(name, organization.homeRegion)}`;
      const patterns = rolePatterns(name).map((pattern) => `${prefix}${pattern}`);
      const context = declaredSession(deployment, name);
      return { purpose, name, arn, patterns, principal: { ...named(arn, [EVERYTHING]), ...(context && { context }) } };
    });
  const qualifier = qualifierOf(assembly, names);
  const deploys = (where: string) => `cdk-${qualifier}-cfn-exec-role-${account}-${where}`;
  const others = [...new Set(Object.values(deployment.sites).map((site) => site.region))].filter(
    (one) => one !== region,
  );
  const migrations = new Set(
    deployment.migrations
      .filter(({ destination }) => destination === names.site)
      .flatMap(({ id }) => [names.role(`lane-${id}-in`), names.role(`lane-${id}-out`)]),
  );
  const workloads = new Map(workloadsAt(deployment, names.site).map(([id, one]) => [names.role(`app-${id}`), one]));
  const running = (service: Workload['runsOn'][number], kind: 'exec' | 'flow') =>
    new Set(
      workloadsAt(deployment, names.site)
        .filter(([, { runsOn }]) => runsOn.includes(service))
        .map(([id]) => names.role(`app-${id}-${kind}`)),
    );
  const executions = running('fargate', 'exec');
  const flows = running('step-functions', 'flow');
  const teams = new Set(teamsAt(deployment, names.site).map(({ id }) => names.role(`team-${id}`)));
  const made = assembly.ofTypeIn('AWS::IAM::Role', account).flatMap((role): readonly SitePrincipal[] => {
    const physical = concrete.physical(role);
    if (physical === undefined) return [];
    const { name, arn } = physical;
    const workload = workloads.get(name);
    const purpose =
      ROLE_PURPOSES.find((one) => names.role(one) === name) ??
      (migrations.has(name)
        ? 'migration'
        : executions.has(name)
          ? 'workload-execution'
          : flows.has(name)
            ? 'workload-flow'
            : teams.has(name)
              ? 'team'
              : workload && 'workload');
    const identity = identityOf(role, assembly, concrete);
    const managed = managedPoliciesOf(role, assembly, concrete);
    return [{ purpose, name, arn, patterns: [arn], role, workload, managed, principal: named(arn, identity) }];
  });
  return [
    ...made,
    ...outside('data-reader', unlimited(deployment, operators.dataReaders)),
    ...outside('data-writer', unlimited(deployment, operators.dataWriters)),
    ...outside('team-member', [...new Set(limitedTeams(deployment).flatMap(({ entries }) => entries))]),
    ...outside('key-administrator', operators.keyAdministrators),
    ...outside('deployer', operators.deployers),
    ...outside('cloudformation', [deploys(region)]).map((one) => asMade(one, made)),
    ...outside('cloudformation-elsewhere', others.map(deploys)),
    ...outside('break-glass', operators.breakGlass),
  ];
}

/** A role that the deployment names, with the policies that it has where the templates of its bootstrap are at hand. */
function asMade(named: SitePrincipal, made: readonly SitePrincipal[]): SitePrincipal {
  const found = made.find(({ arn }) => arn === named.arn);
  return found ? { ...found, purpose: named.purpose } : named;
}

/** The qualifier of the bootstrap that a site's stacks ask for. */
function qualifierOf({ templates }: Assembly, { account }: SiteNames): string {
  const versions = templates
    .filter((template) => template.account === account)
    .map(({ body }) => rawMap(rawMap(body['Parameters'])['BootstrapVersion'])['Default'])
    .filter((version) => typeof version === 'string');
  return (
    versions.flatMap((version) => /^\/cdk-bootstrap\/([a-z0-9]+)\/version$/.exec(version)?.[1] ?? [])[0] ?? 'hnb659fds'
  );
}
