import type { Question } from '../../iam/search/question';
import { example } from '../examples/example';
import { LOG_GROUP, OBJECTS } from '../examples/stores';
import type { SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { BUCKET_SETTINGS, type Targets, targets, withoutStreams } from './actions';
import { by, byRolesForBackup, byRolesNamedFor, byThese } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

/** Actions on a table by roles of a site, AWS Backup and people who look; every other one changes it, those that AWS adds later included. */
const OF_TABLES = [
  ...['dynamodb:Batch*', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:Describe*', 'dynamodb:Get*'],
  ...['dynamodb:List*', 'dynamodb:PartiQL*', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'],
  ...['dynamodb:RestoreTableFromAwsBackup', 'dynamodb:StartAwsBackupJob', 'dynamodb:TagResource'],
  ...['dynamodb:UntagResource', 'dynamodb:UpdateItem'],
];
/** What changes a table, and is denied to deployments, too. */
const ENDS_TABLE = ['dynamodb:DeleteTable'];

/** Actions on a log group that leave its settings as they are. */
const OF_LOG_GROUPS = [
  ...['logs:CreateLogStream', 'logs:Describe*', 'logs:FilterLogEvents', 'logs:Get*', 'logs:List*', 'logs:PutLogEvents'],
  ...['logs:Start*', 'logs:Stop*', 'logs:Tag*', 'logs:Untag*'],
];

/** Requests that change the settings of a store, and not its data alone. */
function changesOf(store: Store): readonly Targets[] {
  if (store.kind === 'objects')
    return targets(store, { itself: BUCKET_SETTINGS, content: ['s3:UpdateObjectEncryption'] });
  if (store.kind === 'records') return targets(store, { itself: ['dynamodb:?*'], but: [...OF_TABLES, ...ENDS_TABLE] });
  if (store.kind === 'database') return targets(store, { itself: ['rds:?*'], but: ['rds:Describe*', 'rds:List*'] });
  // Who reads the password is another question.
  if (store.kind === 'secret')
    return targets(store, {
      itself: ['secretsmanager:?*'],
      but: ['secretsmanager:Describe*', 'secretsmanager:Get*', 'secretsmanager:List*'],
    });
  const rack = [
    ...['s3-outposts:Create*', 's3-outposts:DeleteBucket*', 's3-outposts:PutBucket*'],
    ...['s3-outposts:PutLifecycleConfiguration', 's3-outposts:PutReplicationConfiguration'],
  ];
  const access = ['s3-outposts:CreateAccessPoint', 's3-outposts:DeleteAccessPoint*'];
  return targets(store, { itself: store.kind === 'rack-access' ? access : rack });
}

/** Stores whose own policy says who changes them. */
const WITH_POLICY: readonly StoreKind[] = ['objects', 'records', 'rack-objects'];

export const dataProtectionSettings: SiteQuestion = {
  id: 'data-protection-settings',
  aliases: ['data-stays'],
  title: 'only CloudFormation and break-glass change how user data is kept and protected',
  details:
    'versions, passwords, notifications and deletion included; AWS Backup may have a bucket notify it of changes, and only break-glass deletes a table or reads its stream',
  kinds: ['objects', 'records', 'rack-objects', 'rack-access', 'database', 'secret'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    // The policy of a store exempts the CloudFormation role of its own Region; for stores without one, the guardrails exempt those of all.
    const deployments = (WITH_POLICY.includes(store.kind) ? byThese : by)(site, 'cloudformation', 'break-glass');
    // Every action on a bucket that does not only look, those that S3 adds later included: the role of backups sets its notifications.
    const settings =
      store.kind === 'objects' ? targets(store, { itself: ['s3:?*'], but: ['s3:Get*', 's3:List*'] }) : [];
    const ends = store.kind === 'records' ? [...targets(store, { itself: ENDS_TABLE }), streamOf(store)] : [];
    return [
      ...changesOf(store).map((asked) => ({ ...asked, principals, unless: deployments })),
      ...settings.map((asked) => ({ ...asked, principals, unless: [...deployments, byRolesForBackup(site)] })),
      ...ends.map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
    ];
  },
  examples: {
    good: example('a bucket whose settings deployments change', OBJECTS),
    bad: example('a bucket whose objects everybody with permission lets expire', OBJECTS, 'stores', 'buckets'),
  },
};

/** A stream of a table, which the policy of the table does not reach. */
function streamOf({ itself }: Store): Targets {
  const { policy: _, ...rest } = itself;
  return {
    actions: ['dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [{ ...rest, arn: `${itself.arn}/stream/*` }],
  };
}

export const logGroupsProtected: SiteQuestion = {
  id: 'log-groups-protected',
  aliases: ['log-groups-stay'],
  title: 'only break-glass deletes log groups and log streams',
  details:
    'only deployments change how long logs are kept, under which key or where they go, and only roles of sites write what services alone record',
  kinds: ['log-group'],
  asks: (site, named) => {
    const store = withoutStreams(named);
    const principals = everybody(everyoneFor(site));
    const settings = targets(store, { itself: ['logs:?*'] }).map(
      (asked): Question => ({
        ...{ ...asked, principals, exceptActions: OF_LOG_GROUPS },
        unless: by(site, 'cloudformation', 'break-glass'),
      }),
    );
    const ends = targets(store, { itself: ['logs:DeleteLogGroup', 'logs:DeleteLogStream'] }).map(
      (asked): Question => ({
        ...{ ...asked, principals },
        unless: by(site, 'break-glass'),
      }),
    );
    return [...settings, ...ends, ...forgeries(site, store)];
  },
  examples: {
    good: example('logs that the emergency role shortens', LOG_GROUP),
    bad: example('logs that everybody with permission shortens', LOG_GROUP, 'records'),
  },
};

/** Log groups that only services write, in their own name or by roles of the site; those of migrations and databases by pattern. */
const RECORDS = ['trail', 'flow-logs', 'dns-queries', 'alerts'] as const;
const MANY = /^\/aws\/rds\/(?:cluster|instance)\/|\/lane-[^/]+$/;

function forgeries(site: SiteAccess, { name, itself }: Store): readonly Question[] {
  if (!RECORDS.some((purpose) => site.names.logGroup(purpose) === name) && !MANY.test(name)) return [];
  return [
    {
      ...{ actions: ['logs:PutLogEvents'], principals: people(everyoneFor(site)) },
      resources: [{ ...itself, arn: `${itself.arn}:log-stream:example` }],
      unless: [byRolesNamedFor(site)],
    },
  ];
}
