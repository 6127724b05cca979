import { roleOfEntry } from '../../deployment/operator-roles';
import { sourcesOf } from '../../deployment/partner-sites';
import type { ContextValue, Principal } from '../../iam/authorize/request';
import type { OwnPolicies } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import type { PrincipalPurpose, SitePrincipal } from '../site/principals';
import { EVERYTHING } from '../site/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Origin } from './origins';

/** Somebody of the matrix: who asks, from where, and under which policies. */
export interface Row {
  /** Such as `gateway-reader`. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly principal: Principal;
  readonly account?: string;
  readonly org?: string;
  readonly policies: OwnPolicies;
  /** Condition keys of each of its requests, such as session tags. */
  readonly session?: Readonly<Record<string, ContextValue>>;
  /** Those of requests that do not come through an endpoint. */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** Every place from which somebody asks. */
export const ANYWHERE: readonly Origin[] = ['gateway', 'elsewhere', 'outside-regions'];
/** Services assume these roles inside AWS: their requests come through no endpoint of a site. */
const UNATTENDED: readonly Origin[] = ['elsewhere', 'outside-regions'];

/** The principals of a site: purpose, id and name of their rows, and from where they ask. */
export const OWN_ROWS: readonly (readonly [PrincipalPurpose, string, string, readonly Origin[]])[] = [
  ['gateway-read', 'gateway-reader', 'gateway role that reads', ANYWHERE],
  ['gateway-write', 'gateway-writer', 'gateway role that writes', ANYWHERE],
  ['team', 'team-gateway', 'gateway role of a team of some classes', ANYWHERE],
  ['data-reader', 'data-reader', 'operator who may assume the reading role', ANYWHERE],
  ['data-writer', 'data-writer', 'operator who may assume the writing role', ANYWHERE],
  ['team-member', 'team-member', 'operator who may assume the role of a team of some classes', ANYWHERE],
  ['key-administrator', 'key-administrator', 'key administrator', ANYWHERE],
  ['deployer', 'deployer', 'deployer', ANYWHERE],
  ['cloudformation', 'cloudformation', 'role with which CloudFormation deploys', UNATTENDED],
  ['break-glass', 'break-glass', 'emergency role', ANYWHERE],
  ['backup', 'backup', 'role of AWS Backup', UNATTENDED],
  ['restore', 'restore', 'role of restores', UNATTENDED],
  ['replication', 'replication', 'role of replication', UNATTENDED],
  ['hooks', 'hooks', 'role of the CloudFormation Hooks', UNATTENDED],
  ['drift', 'drift', 'role of drift detection', UNATTENDED],
  ['auditor', 'auditor', "auditor's role", ANYWHERE],
];

/** An account and an organization that are nobody's in a deployment. */
const STRANGER = { account: '999999999999', org: 'o-stranger000' };

/** The rows of a site: its own principals, and whoever else might try. */
export function rowsOf(site: SiteAccess, sites: readonly SiteAccess[]): readonly Row[] {
  const own = OWN_ROWS.flatMap(([purpose, id, name, origins]) =>
    principalsFor(site, purpose).map((found, index): Row => {
      const several = index === 0 ? '' : `-${index + 1}`;
      return {
        ...rowOf(found, `${id}${several}`, several === '' ? name : `${name}: ${found.name}`),
        origins,
        ...contextFor(purpose, site),
      };
    }),
  );
  const [other] = sites.filter(({ id }) => id !== site.id);
  const strong = other ? principalsFor(other, 'break-glass')[0] : undefined;
  const reader = other ? principalsFor(other, 'gateway-write')[0] : undefined;
  const sources = sourcesOf(site.deployment, site.id).flatMap((names) => sites.filter(({ id }) => id === names.site));
  return [
    ...own,
    ...(strong
      ? [{ ...rowOf(strong, 'other-site-emergency', 'emergency role of another site'), origins: ANYWHERE }]
      : []),
    ...(reader ? [{ ...rowOf(reader, 'other-site-writer', 'gateway role of another site'), origins: ANYWHERE }] : []),
    ...sources.slice(0, 1).flatMap((source) =>
      principalsFor(source, 'replication').map((found) => ({
        ...rowOf(found, 'source-replication', 'role of replication of a site that copies to this one'),
        origins: UNATTENDED,
      })),
    ),
    auditorStaff(site),
    {
      id: 'outsider',
      name: 'administrator of an account outside the organization',
      origins: ANYWHERE,
      principal: `arn:${partitionOf(site.names.region)}:iam::${STRANGER.account}:role/Administrator`,
      ...STRANGER,
      policies: { identity: EVERYTHING },
    },
    {
      id: 'anonymous',
      name: 'somebody without credentials',
      origins: ANYWHERE,
      principal: { anonymous: true },
      policies: {},
    },
  ];
}

/** Absent from what comes through a VPC endpoint. */
const ADDRESS = 'aws:SourceIp';

/** What a row says of a principal whose policies are known. */
export function rowOf({ principal }: SitePrincipal, id: string, name: string) {
  const { account, org, policies = {}, context = {} } = principal;
  const { [ADDRESS]: address, ...session } = context;
  return {
    ...{ id, name, principal: principal.principal, account, org, policies, session },
    ...(address !== undefined && { context: { [ADDRESS]: address } }),
  };
}

/** The auditor works from its addresses; elsewhere its own policy refuses it all, which a search asks. */
function contextFor(purpose: PrincipalPurpose, site: SiteAccess): Pick<Row, 'context'> {
  return purpose === 'auditor' ? { context: { 'aws:SourceIp': addressOf(site) } } : {};
}

function auditorStaff(site: SiteAccess): Row {
  const { auditor } = site.deployment;
  const role = roleOfEntry(auditor.federatedRoles?.[0] ?? 'Assurance', site.names.region).replace('*', 'example');
  const factor = auditor.federatedRoles ? {} : { 'aws:MultiFactorAuthPresent': true };
  return {
    id: 'auditor-staff',
    name: `somebody of the auditor's own account, ${auditor.federatedRoles ? 'by a federated role' : 'with a second factor'}`,
    origins: ANYWHERE,
    principal: `arn:${partitionOf(site.names.region)}:iam::${auditor.account}:role/${role}`,
    account: auditor.account,
    policies: { identity: EVERYTHING },
    context: { 'aws:SourceIp': addressOf(site), ...factor },
  };
}

function addressOf({ deployment }: SiteAccess): string | undefined {
  return deployment.auditor.sourceAddresses[0]?.split('/')[0];
}
