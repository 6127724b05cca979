import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Team } from '../../deployment/deployment';
import type { SiteNames, TeamRolePurpose } from '../../deployment/names';
import { type PeopleOf, periodOf, sessionOf, teamOf } from '../../deployment/people';
import { viaService } from '../../world/service-names';
import { operatorRoleArns } from '../role-arns';

export interface GatewayRoleProps {
  readonly names: SiteNames;
  readonly purpose: 'gateway-read' | 'gateway-write' | TeamRolePurpose;
  /** Entries of `operators` whose roles may assume this one. */
  readonly assumedBy: readonly string[];
  /** What the deployment file says of the people behind these roles. */
  readonly deployment: PeopleOf;
  /** What the role may do beside the bucket, whose policy names it. */
  readonly statements: readonly iam.PolicyStatement[];
}

/** A role through which people and programs reach user data. */
export class GatewayRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: GatewayRoleProps) {
    super(scope, id);
    const { names, purpose, deployment } = props;
    const people = byTeam(deployment, props.assumedBy).map(({ entries, team }) =>
      // The account is the principal: a role that does not exist yet cannot be.
      new iam.AccountPrincipal(names.account).withConditions({
        ArnLike: { 'aws:PrincipalArn': operatorRoleArns(this, names.account, entries) },
        ...(team && sessionConditions(deployment, team)),
      }),
    );
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(purpose),
      description: `data gateway of ${names.site}: ${whatFor(purpose)}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new iam.CompositePrincipal(...people),
      ...(props.statements.length > 0 && {
        inlinePolicies: { gateway: new iam.PolicyDocument({ statements: [...props.statements] }) },
      }),
    });
    // Session tags and source identities that are passed on need to be allowed by each role of a chain (IAM User Guide,
    // "Pass session tags in AWS STS").
    if (deployment.identity)
      this.role.assumeRolePolicy?.addStatements(
        ...people.map(
          (principal) =>
            new iam.PolicyStatement({ actions: ['sts:SetSourceIdentity', 'sts:TagSession'], principals: [principal] }),
        ),
      );
  }
}

function whatFor(purpose: GatewayRoleProps['purpose']): string {
  if (purpose === 'gateway-read') return 'reads user data';
  if (purpose === 'gateway-write') return 'reads and writes user data';
  return `classes of user data for the team ${purpose.slice('team-'.length)}`;
}

/** Conditions on a session of a team: its tags and its days; in an allow, a missing tag does not match. */
function sessionConditions(
  deployment: PeopleOf,
  team: Team,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const session = sessionOf(deployment, team);
  const { begins, ends } = periodOf(team);
  return {
    ...(Object.keys(session).length > 0 && { StringEquals: session }),
    DateGreaterThanEquals: { 'aws:CurrentTime': begins },
    DateLessThan: { 'aws:CurrentTime': ends },
  };
}

/** Entries of `operators` by the team that they belong to; all in one group where the file declares no teams. */
function byTeam(
  deployment: PeopleOf,
  entries: readonly string[],
): readonly { entries: readonly string[]; team?: Team }[] {
  const teams = [...new Set(entries.map((entry) => teamOf(deployment, entry)?.id))];
  return teams.map((id) => {
    const of = entries.filter((entry) => teamOf(deployment, entry)?.id === id);
    const team = id === undefined ? undefined : deployment.people[id];
    return { entries: of, ...(team && { team }) };
  });
}

/** Allows a role to use a key through services of a Region. */
export function useOfKey(keyArn: string, actions: string[], region: string, services: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions,
    resources: [keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': services.map((service) => viaService(service, region)) },
    },
  });
}
