import type { Question } from '../../iam/search/question';
import { example } from '../examples/example';
import { LOG_GROUP, OBJECTS } from '../examples/stores';
import type { SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { namedAlike, SHAPES_BUCKET, type Targets, targets } from './actions';
import { by, byRolesForBackup, byThese } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

/** What roles of a site, AWS Backup and people who look do with a table; all else changes it, what AWS adds later too. */
const OF_TABLES = [
  ...['dynamodb:Batch*', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:Describe*', 'dynamodb:Get*'],
  ...['dynamodb:List*', 'dynamodb:PartiQL*', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'],
  ...['dynamodb:RestoreTableFromAwsBackup', 'dynamodb:StartAwsBackupJob', 'dynamodb:TagResource'],
  ...['dynamodb:UntagResource', 'dynamodb:UpdateItem'],
];
/** Those of them that deployments may not do either. */
const ENDS_TABLE = ['dynamodb:DeleteTable'];

/** What one does with a group of logs that leaves it as it is. */
const OF_LOG_GROUPS = [
  ...['logs:CreateLogStream', 'logs:Describe*', 'logs:FilterLogEvents', 'logs:Get*', 'logs:List*', 'logs:PutLogEvents'],
  ...['logs:Start*', 'logs:Stop*', 'logs:Tag*', 'logs:Untag*'],
];

/** What changes a store beside its data, by what requests name: the store, or what is in it. */
function changesOf(store: Store): readonly Targets[] {
  if (store.kind === 'objects')
    return targets(store, { itself: SHAPES_BUCKET, content: ['s3:UpdateObjectEncryption'] });
  if (store.kind === 'records') return targets(store, { itself: ['dynamodb:?*'], but: [...OF_TABLES, ...ENDS_TABLE] });
  if (store.kind === 'database') return targets(store, { itself: ['rds:?*'], but: ['rds:Describe*', 'rds:List*'] });
  // Who reads a password is another question.
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
const GUARDED: readonly StoreKind[] = ['objects', 'records', 'rack-objects'];

export const dataProtectionSettings: SiteQuestion = {
  id: 'data-protection-settings',
  aliases: ['data-stays'],
  title: 'only CloudFormation and break-glass change how user data is kept and protected',
  details:
    'its versions, its password, its notifications and its end included; AWS Backup may have a bucket notify it of changes, and only break-glass deletes a table or reads its stream',
  kinds: ['objects', 'records', 'rack-objects', 'rack-access', 'database', 'secret'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    // A policy of the store names the role of CloudFormation of its own Region; where it has none, guardrails exempt every one.
    const deployments = (GUARDED.includes(store.kind) ? byThese : by)(site, 'cloudformation', 'break-glass');
    // Of a bucket everything but to look, whatever S3 adds later: the role of backups configures it for AWS Backup.
    const tells = store.kind === 'objects' ? targets(store, { itself: ['s3:?*'], but: ['s3:Get*', 's3:List*'] }) : [];
    const ends = store.kind === 'records' ? [...targets(store, { itself: ENDS_TABLE }), streamOf(store)] : [];
    return [
      ...changesOf(store).map((asked) => ({ ...asked, principals, unless: deployments })),
      ...tells.map((asked) => ({ ...asked, principals, unless: [...deployments, byRolesForBackup(site)] })),
      ...ends.map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
    ];
  },
  examples: {
    good: example('a bucket that deployments shape', OBJECTS),
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
    const store = namedAlike(named);
    const principals = everybody(everyoneFor(site));
    const shapes = targets(store, { itself: ['logs:?*'] }).map(
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
    return [...shapes, ...ends, ...forgeries(site, store)];
  },
  examples: {
    good: example('logs that the emergency role shortens', LOG_GROUP),
    bad: example('logs that everybody with permission shortens', LOG_GROUP, 'records'),
  },
};

/** Groups that services alone fill, with roles of the site or of their own: those of migrations and databases are many. */
const RECORDS = ['trail', 'flow-logs', 'dns-queries', 'alerts'] as const;
const MANY = /^\/aws\/rds\/instance\/|\/lane-[^/]+$/;

function forgeries(site: SiteAccess, { name, itself }: Store): readonly Question[] {
  if (!RECORDS.some((purpose) => site.names.logGroup(purpose) === name) && !MANY.test(name)) return [];
  const roles = site.principals.filter(({ role }) => role !== undefined).map(({ arn }) => arn);
  const named = `${roles[0]?.split('/')[0]}/${site.deployment.name}-*`;
  return [
    {
      ...{ actions: ['logs:PutLogEvents'], principals: people(everyoneFor(site)) },
      resources: [{ ...itself, arn: `${itself.arn}:log-stream:example` }],
      unless: [{ ArnLike: { 'aws:PrincipalArn': named } }],
    },
  ];
}
