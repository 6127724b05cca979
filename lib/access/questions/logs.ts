import { SHAPES_BUCKET, targets } from './actions';
import { by } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodyStopsTrail: SiteQuestion = {
  id: 'nobody-stops-trail',
  title:
    'nobody but break-glass stops, deletes, narrows or redirects the trail, the deployer and the role of CloudFormation included',
  kinds: ['trail'],
  asks: (site, store) =>
    targets(store, {
      itself: [
        ...['cloudtrail:DeleteTrail', 'cloudtrail:PutEventConfiguration', 'cloudtrail:PutEventSelectors'],
        'cloudtrail:PutInsightSelectors',
        ...['cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
      ],
    }).map((asked) => ({ ...asked, principals: everybody(everyoneFor(site)), unless: by(site, 'break-glass') })),
};

export const nobodyShortensArchive: SiteQuestion = {
  id: 'nobody-shortens-archive',
  title:
    'nobody deletes what is in the archive; nobody but break-glass deletes, unlocks or shapes it, the deployer and the role of CloudFormation included',
  kinds: ['archive'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const ask = (actions: Parameters<typeof targets>[1], unless: ReturnType<typeof by>) =>
      targets(store, actions).map((asked) => ({ ...asked, principals, unless }));
    return [
      ...ask({ content: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }, []),
      ...ask(
        {
          itself: [
            ...['s3:DeleteBucket', 's3:DeleteBucketPolicy', 's3:PutBucketObjectLockConfiguration'],
            ...['s3:PutBucketPolicy', 's3:PutBucketVersioning', 's3:PutEncryptionConfiguration'],
            ...['s3:PutLifecycleConfiguration', 's3:PutReplicationConfiguration', 's3:PutBucketLogging'],
            ...['s3:PutBucketNotification', 's3:PutBucketOwnershipControls', 's3:PutInventoryConfiguration'],
          ],
          content: ['s3:BypassGovernanceRetention', 's3:PutObjectLegalHold', 's3:PutObjectRetention'],
        },
        by(site, 'break-glass'),
      ),
      ...ask(
        { itself: SHAPES_BUCKET, content: ['s3:UpdateObjectEncryption'] },
        by(site, 'cloudformation', 'break-glass'),
      ),
    ];
  },
};

export const onlyServicesWriteLogs: SiteQuestion = {
  id: 'only-services-write-logs',
  title: 'nobody writes into the archive but services, and the role that keeps alerts there',
  kinds: ['archive'],
  asks: (site, store) =>
    targets(store, { content: ['s3:PutObject', 's3:ReplicateObject'] }).map((writes) => ({
      ...writes,
      principals: people(everyoneFor(site)),
      unless: by(site, 'alerts-archive'),
    })),
};

export const rolesReadNoLogs: SiteQuestion = {
  id: 'roles-read-no-logs',
  title: 'no role that the stacks of a site make reads logs, but that of the auditor',
  kinds: ['archive'],
  asks: (site, store) => {
    const roles = site.principals.filter(({ role, purpose }) => role !== undefined && purpose !== 'auditor');
    return targets(store, { content: ['s3:GetObject', 's3:GetObjectVersion'] }).map((reads) => ({
      ...reads,
      principals: roles.map(({ principal }) => principal),
      endpoints: site.endpoints,
    }));
  },
};

export const backupsStay: SiteQuestion = {
  id: 'backups-stay',
  title:
    'nobody at all deletes a recovery point or shortens its life, nobody but break-glass takes one out of its vault, or ends the vault, its lock or its sharing, and nobody but deployments shapes it or fills another',
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
        ...['backup:StartBackupJob', 'backup:StartCopyJob', 'backup:StartScanJob', 'backup:Update*'],
      ],
    });
    return [
      ...points.map((asked) => ({ ...asked, principals })),
      ...ends.map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
      ...shapes.map((asked) => ({ ...asked, principals, unless: by(site, 'cloudformation', 'break-glass') })),
    ];
  },
};
