import { destinationsOf, sourcesOf } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { vault } from '../examples/stores';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { targets } from './actions';
import { by, byRolesForBackup } from './conditions';
import { everybody, everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

export const backupsProtected: SiteQuestion = {
  id: 'backups-protected',
  aliases: ['backups-stay'],
  title: 'nobody deletes a recovery point or shortens its life',
  details:
    'only break-glass removes one from its vault, deletes the vault or its lock, or shares it, and only deployments change the vault otherwise or start a backup into it',
  kinds: ['backups'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const points = targets(store, { content: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'] });
    const ends = targets(store, {
      itself: [
        ...['backup:AssociateBackupVaultMpaApprovalTeam', 'backup:DeleteBackupVault'],
        ...['backup:DeleteBackupVaultLockConfiguration', 'backup:PutBackupVaultSharingPolicy'],
      ],
      content: [
        ...['backup:CreateBackupAccessPoint', 'backup:DisassociateRecoveryPoint'],
        ...['backup:DisassociateRecoveryPointFromParent', 'backup:SearchRecoveryPoint'],
        'backup:UpdateRecoveryPointIndexSettings',
      ],
    });
    const shapes = targets(store, {
      itself: [
        ...['backup:Associate*', 'backup:Create*', 'backup:Delete*', 'backup:Disassociate*', 'backup:Put*'],
        ...['backup:Revoke*', 'backup:StartBackupJob', 'backup:StartCopyJob', 'backup:StartScanJob', 'backup:Update*'],
      ],
    });
    return [
      ...points.map((asked) => ({ ...asked, principals })),
      ...ends.map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
      ...shapes.map((asked) => ({ ...asked, principals, unless: by(site, 'cloudformation', 'break-glass') })),
    ];
  },
  examples: {
    good: example('a vault whose points nobody deletes', vault(true)),
    bad: example('a vault whose points the emergency role deletes', vault(false)),
  },
};

export const backupsCopiedAsDeclared: SiteQuestion = {
  id: 'backups-copied-as-declared',
  aliases: ['backups-go-where-agreed'],
  title: 'recovery points are restored only by writers of data, and copied only to declared vaults',
  details: 'only roles of backups, deployments and break-glass copy one out of a vault or into it',
  kinds: ['backups'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const copying = [byRolesForBackup(site), ...by(site, 'cloudformation', 'break-glass')];
    const ask = (actions: Parameters<typeof targets>[1], rest: { unless?: readonly Condition[]; where?: Condition }) =>
      targets(store, actions).map((asked) => ({ ...asked, principals, ...rest }));
    return [
      ...ask({ content: ['backup:StartRestoreJob'] }, { unless: by(site, 'data-writer') }),
      ...ask({ content: ['backup:CopyFromBackupVault'] }, { unless: copying }),
      ...ask({ content: ['backup:CopyFromBackupVault'] }, { where: toOtherVaults(site) }),
      ...ask({ itself: ['backup:CopyIntoBackupVault'] }, { unless: [...copying, ...bySources(site)] }),
    ];
  },
  examples: {
    good: example('a vault whose points writers of data restore', vault(true)),
    bad: example('a vault whose points the emergency role restores', vault(true, false)),
  },
};

/** Copies to other vaults than those of the sites to which this one copies. */
function toOtherVaults({ deployment, id }: SiteAccess): Condition {
  const vaults = destinationsOf(deployment, id).map(
    ({ region, account, vault }) => `arn:${partitionOf(region)}:backup:${region}:${account}:backup-vault:${vault}`,
  );
  return { 'ForAllValues:ArnNotEquals': { 'backup:CopyTargets': vaults.length > 0 ? vaults : ['arn:none'] } };
}

/** Requests from sites that copy to this one: by roles named like theirs for backups, and by those that the guardrails exempt there. */
function bySources(site: SiteAccess): readonly Condition[] {
  const { deployment, id, names } = site;
  const exempt = principalsFor(site, 'cloudformation', 'cloudformation-elsewhere', 'break-glass');
  const roles = sourcesOf(deployment, id).flatMap(({ region, account }) => [
    `arn:${partitionOf(region)}:iam::${account}:role/${deployment.name}-*-backup`,
    ...exempt.flatMap(({ patterns }) => patterns.map((pattern) => pattern.replaceAll(names.account, account))),
  ]);
  return roles.length === 0 ? [] : [{ ArnLike: { 'aws:PrincipalArn': roles } }];
}
