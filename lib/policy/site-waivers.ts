import type { Deployment } from '../config/deployment';
import { type SiteNames, siteNames } from '../config/names';
import { destinationsOf } from '../config/partner-sites';
import type { Waiver } from './waivers';

const OWNER = 'platform security';
const EXPIRES = '2027-06-30';

/**
 * The exceptions that Trefoil's own stacks need of cdk-nag, spelled out for each site of a deployment: exact rules, exact
 * constructs.
 */
export function siteWaivers(deployment: Deployment): readonly Waiver[] {
  return Object.entries(deployment.sites).flatMap(([id, site]) => {
    const names = siteNames(deployment, id);
    const onRack = site.placement.kind === 'outpost';
    return [
      ...networkWaivers(names),
      ...(onRack ? databaseWaivers(names) : backupWaivers(names, destinationsOf(deployment, id))),
    ];
  });
}

function waiver(names: SiteNames, rule: string, path: string, reason: string): Waiver {
  return {
    rule: `AwsSolutions::AwsSolutions-${rule}`,
    path: `${names.site}/${path}`,
    reason,
    owner: OWNER,
    expires: EXPIRES,
  };
}

function networkWaivers(names: SiteNames): readonly Waiver[] {
  const reason = 'network ACLs are a second wall behind the security groups, not a replacement: the pack flags any ACL';
  const entries = [
    'Endpoints',
    'Endpoints/HttpsFromSite',
    'Endpoints/AnswersToSite',
    'Data',
    'Data/FromSite',
    'Data/ToSite',
    'Data/HttpsToGatewayEndpoints',
    'Data/AnswersOfGatewayEndpoints',
  ];
  return entries.map((entry) => waiver(names, 'VPC3', `Network/NetworkAcls/${entry}/Resource`, reason));
}

function backupWaivers(names: SiteNames, destinations: readonly SiteNames[]): readonly Waiver[] {
  const { account, region } = names;
  const backup = 'Storage/Storage/BackupRole/Role/Resource';
  return [
    waiver(names, 'IAM5[Resource::*]', backup, 'AWS Backup lists by calls that take no resource'),
    waiver(
      names,
      `IAM5[Resource::arn:aws:backup:${region}:${account}:recovery-point:*]`,
      backup,
      'recovery points get their names from AWS Backup',
    ),
    waiver(
      names,
      `IAM5[Resource::arn:aws:events:${region}:${account}:rule/AwsBackupManagedRule*]`,
      backup,
      'AWS Backup names its own rules',
    ),
    ...destinations.flatMap((to) => [
      waiver(
        names,
        `IAM5[Resource::arn:aws:kms:${to.region}:${to.account}:key/*]`,
        backup,
        'a key of another site is known by its alias alone: the statement is bound to it by kms:ResourceAliases',
      ),
      waiver(
        names,
        `IAM5[Resource::arn:aws:kms:${to.region}:${to.account}:key/*]`,
        'Storage/Storage/Replication/Role/Resource',
        'a key of another site is known by its alias alone: the statement is bound to it by kms:ResourceAliases',
      ),
      waiver(
        names,
        `IAM5[Resource::arn:aws:s3:::${to.bucket('data')}/*]`,
        'Storage/Storage/Replication/Role/Resource',
        'replication writes every object of the destination bucket',
      ),
    ]),
  ];
}

function databaseWaivers(names: SiteNames): readonly Waiver[] {
  const path = 'Storage/Storage/Records/Instance';
  return [
    waiver(
      names,
      'RDS3',
      path,
      'a second instance would need a second rack: Multi-AZ is not offered with local backups on one Outpost',
    ),
    waiver(
      names,
      'RDS11',
      path,
      'the port is reachable from the group of the gateway alone; another number hides nothing',
    ),
  ];
}
