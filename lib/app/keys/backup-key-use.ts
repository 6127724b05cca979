import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { destinationsOf, partnerRegions, sourcesOf } from '../../deployment/partner-sites';
import { backupServiceRoleArn, deploymentRoleArn, roleArn } from '../role-arns';
import { roleKeyGrant, roleKeyUse, serviceKeyUse } from './key-use';

/** Who uses the key of the backup vault: AWS Backup, here and in the sites from and to which copies go. */
export function backupKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  // On a rack, RDS keeps the backups: there is no vault, and nobody uses this key.
  if (deployment.sites[names.site]?.placement.kind === 'outpost') return [];
  const copies = !omits(deployment, 'backup-copies', names.region);
  // A copy is made through AWS Backup of both Regions, so the partners' Regions are named too.
  const regions = copies ? partnerRegions(deployment, names.site) : [names.region];
  const organizationId = deployment.organization.id;
  const backupRoles = (site: SiteNames) => [
    roleArn(scope, site.account, site.role('backup')),
    backupServiceRoleArn(scope, site.account),
  ];
  const here = {
    organizationId,
    regions,
    accounts: [names.account],
    roles: [deploymentRoleArn(scope), roleArn(scope, names.account, names.role('restore')), ...backupRoles(names)],
    services: ['backup'],
  };
  const itself = { ...here, roles: [backupServiceRoleArn(scope, names.account)], directly: true };
  const partners = copies ? [...sourcesOf(deployment, names.site), ...destinationsOf(deployment, names.site)] : [];
  const there = {
    ...here,
    accounts: [...new Set(partners.map((site) => site.account))],
    roles: partners.flatMap(backupRoles),
  };
  const actions = ['Decrypt', 'DescribeKey', 'GenerateDataKey*'];
  const copying = [...actions, 'Encrypt', 'ReEncrypt*'];
  const vault = ['aws:backup:backup-vault'];
  return [
    roleKeyUse({ ...here, sid: 'VaultUse', actions }),
    roleKeyGrant({ ...here, sid: 'VaultKeepsGrant' }, vault),
    // The role of AWS Backup itself has no permission of its own for keys behind vaults: the account as principal would
    // leave the decision to the role's policy, which AWS writes.
    roleKeyUse({ ...itself, sid: 'VaultUseByAwsBackup', actions: copying }),
    roleKeyGrant({ ...itself, sid: 'AwsBackupKeepsGrant' }, vault),
    // In its own name where it stores what it holds for the vault (AWS Backup Developer Guide, "Cross-service confused
    // deputy prevention"); whether grants would do without, no page says.
    serviceKeyUse({
      sid: 'VaultIsStored',
      services: ['backup-storage.amazonaws.com'],
      actions: ['Decrypt', 'GenerateDataKey*'],
      boundTo: {
        sourceArn: Stack.of(scope).formatArn({
          service: 'backup',
          resource: 'backup-vault',
          resourceName: names.vault,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      },
    }),
    ...(partners.length > 0
      ? [
          roleKeyUse({ ...there, sid: 'CopiesUse', actions: copying }),
          roleKeyGrant({ ...there, sid: 'CopiesKeepGrant' }, vault),
        ]
      : []),
  ];
}
