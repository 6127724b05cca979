import type { Deployment } from '../../deployment/deployment';
import type { Problem } from '../../deployment/problem';
import { firstFigure } from '../../world/limits/limit';
import { organizationLimitsIn } from '../../world/limits/policies';
import type { ServiceControlPolicy } from './scp-statement';
import { serviceControlPolicies } from './service-control-policies';

/** A service control policy and what it is attached to. */
export interface PlacedPolicy extends ServiceControlPolicy {
  readonly targets: readonly string[];
}

/** AWS attaches FullAWSAccess to every unit and account, and it counts. */
const OF_AWS = 1;

/**
 * The service control policies of a deployment, where AWS Organizations takes them: as many as fit at the unit of the
 * sites, the others at the account of each site.
 *
 * A unit and each account in it have a quota of their own, and what applies to an account is all of them together
 * ("Quotas and service limits for AWS Organizations"; "SCP evaluation", AWS Organizations User Guide).
 */
export function placedPolicies(deployment: Deployment, qualifier?: string): readonly PlacedPolicy[] {
  const { organization, sites } = deployment;
  const { most } = roomIn(deployment);
  return policiesThatFit(deployment, qualifier).map((policy, index) => ({
    ...policy,
    targets:
      index < most
        ? [organization.sitesOrganizationalUnit]
        : [...new Set(Object.values(sites).map(({ account }) => account))],
  }));
}

/** What AWS Organizations would refuse of the service control policies of a deployment. */
export function placementProblems(deployment: Deployment): readonly Problem[] {
  const { size, most } = roomIn(deployment);
  const policies = policiesThatFit(deployment);
  const large = policies.filter(({ content }) => lengthOf(content) > size);
  if (large.length > 0)
    return [
      {
        path: ['operators'],
        part: 'key',
        expected: `roles that service control policies of ${size} characters can name`,
        found: `${new Set(Object.values(deployment.operators).flat()).size} roles, and a statement of ${Math.max(...large.map(({ content }) => lengthOf(content)))} characters (${large.map(({ purpose }) => purpose).join(', ')})`,
        fix: 'name fewer roles: people of one duty can share a role or a permission set',
      },
    ];
  const room = 2 * most;
  return policies.length > room
    ? [
        {
          path: ['people'],
          part: 'key',
          expected: `teams and permits that ${room} service control policies of ${size} characters can tell apart: ${most} at the unit of the sites and ${most} at each account`,
          found: `${Object.keys(deployment.people).length} teams and ${deployment.permits.length} permits, which take ${policies.length}`,
          fix: 'give teams the same countries, first and last days and addresses where they may be the same, since such teams share statements; join teams; remove permits that have ended',
        },
      ]
    : [];
}

/** How large a policy may be, and how many of Trefoil's a unit or an account takes. */
function roomIn({ organization }: Deployment) {
  const limits = organizationLimitsIn('SERVICE_CONTROL_POLICY', organization.homeRegion);
  if (limits === undefined) throw new Error('found no quotas of service control policies');
  return { size: firstFigure(limits.size), most: firstFigure(limits.attached) - OF_AWS };
}

/** The policies, each with the statements that it has room for; the others are in policies that continue them. */
function policiesThatFit(deployment: Deployment, qualifier?: string): readonly ServiceControlPolicy[] {
  const { size } = roomIn(deployment);
  const lengths = new Map<object, number>();
  const within = (statements: readonly object[], statement: object) => {
    lengths.set(statement, lengthOf(statement));
    // A comma stands between two.
    const all = [...statements, statement].map((each) => 1 + (lengths.get(each) ?? 0));
    return lengthOf(documentOf([])) - 1 + all.reduce((sum, one) => sum + one) <= size;
  };
  const excess: object[] = [];
  const policies = serviceControlPolicies(deployment, qualifier).map((policy) => {
    const kept: object[] = [];
    for (const statement of policy.content.Statement) (within(kept, statement) ? kept : excess).push(statement);
    return { ...policy, content: documentOf(kept) };
  });
  const continued: object[][] = [];
  for (const statement of excess) {
    const part = continued.find((statements) => within(statements, statement));
    if (part) part.push(statement);
    else continued.push([statement]);
  }
  return [
    ...policies,
    ...continued.map((statements, index) => ({
      purpose: index === 0 ? 'continued' : `continued-${index + 1}`,
      description: 'statements for which the other policies have no room',
      content: documentOf(statements),
    })),
  ];
}

function documentOf(Statement: readonly object[]): ServiceControlPolicy['content'] {
  return { Version: '2012-10-17', Statement };
}

const lengthOf = (content: object) => JSON.stringify(content).length;
