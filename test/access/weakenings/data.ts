import {
  all,
  gone,
  ORGANIZATION,
  orValue,
  properties,
  RECORDS,
  statement,
  statements,
  USER_DATA,
  VAULT,
  where,
  without,
} from './change';
import { NO_REQUEST, type Weakening } from './weakening';

const DEPLOYER = ['arn:*:iam::*:role/TrefoilDeployer', 'arn:*:iam::*:role/*/TrefoilDeployer'];

/** Of user data: objects, records and their backups. */
export const DATA: readonly Weakening[] = [
  {
    what: 'objects that everybody whom IAM lets may use',
    noticedBy: 'data-only-by-named-roles',
    change: statement(USER_DATA, 'OnlyNamedRoles', gone),
  },
  {
    what: 'versions of objects that everybody whom IAM lets may list',
    noticedBy: 'data-only-by-named-roles',
    change: statement(USER_DATA, 'OnlyNamedRolesList', gone),
  },
  {
    what: 'objects for callers with a tag',
    noticedBy: 'data-only-by-named-roles',
    change: statement(USER_DATA, 'OnlyNamedRoles', where({ StringNotEquals: { 'aws:PrincipalTag/team': 'data' } })),
  },
  {
    what: 'objects for calls by way of Athena',
    noticedBy: 'data-only-by-named-roles',
    change: statement(
      USER_DATA,
      'OnlyNamedRoles',
      where({ 'ForAllValues:StringNotEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } }),
    ),
  },
  {
    what: 'objects under a set operator, which no caller without the key meets',
    noticedBy: 'store-policy-denies',
    unasked:
      'whoever has no such key belongs to no organization, and another statement denies that: nobody gains anything',
    change: statement(USER_DATA, 'OnlyNamedRoles', (one) => {
      const { ArnNotLike, ...others } = Object(one['Condition']);
      return { ...one, Condition: { ...others, 'ForAnyValue:ArnNotLike': ArnNotLike } };
    }),
  },
  {
    what: 'objects that are encrypted as whoever writes them likes',
    noticedBy: 'uploads-under-site-key',
    change: statements(USER_DATA, (one) =>
      ['OtherEncryption', 'ForeignKey', 'UnnamedKey', 'ClientKey'].includes(String(one['Sid'])) ? undefined : one,
    ),
  },
  {
    what: 'replication that anybody sets up, by the organization',
    noticedBy: 'only-deployments-change-data-access',
    change: statement(ORGANIZATION, 'ShapeData', without('s3:PutReplication*')),
  },
  {
    what: 'stores that deployers shape, by the organization',
    noticedBy: 'only-deployments-change-data-access',
    change: statement(ORGANIZATION, 'ShapeData', orValue('ArnNotLike', 'aws:PrincipalArn', ...DEPLOYER)),
  },
  {
    what: 'objects that anybody lets expire',
    noticedBy: 'data-protection-settings',
    change: statement(ORGANIZATION, 'ShapeData', without('s3:PutLifecycle*')),
  },
  {
    what: 'tables that anybody shapes',
    noticedBy: 'data-protection-settings',
    change: statement(ORGANIZATION, 'ShapeRecords', gone),
  },
  {
    what: 'streams of tables that anybody reads',
    noticedBy: 'data-protection-settings',
    change: statement(ORGANIZATION, 'KeepTables', gone),
  },
  {
    what: 'backups that anybody restores',
    noticedBy: 'backups-copied-as-declared',
    change: statement(VAULT, 'OnlyWritersRestore', gone),
  },
  {
    what: 'backups that are copied anywhere',
    noticedBy: 'backups-copied-as-declared',
    change: statement(VAULT, 'CopiesStay', gone),
  },
  {
    what: 'backups that anybody copies',
    noticedBy: 'backups-copied-as-declared',
    change: statement(ORGANIZATION, 'BackUpData', without('backup:Copy*')),
  },
  {
    what: 'recovery points that are deleted before their time',
    noticedBy: 'backups-protected',
    change: statement(VAULT, 'RecoveryPointsStay', gone),
  },
  {
    what: 'HTTP without TLS to the bucket of user data',
    noticedBy: 'nobody-without-tls',
    change: all(
      statement(ORGANIZATION, 'OnlyTls', gone),
      statements(USER_DATA, (one) => (JSON.stringify(one).includes('aws:SecureTransport') ? undefined : one)),
    ),
  },
  {
    what: 'a table with a stream',
    noticedBy: 'site-exposure',
    unasked: NO_REQUEST,
    change: properties(RECORDS, () => ({ StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } })),
  },
  {
    what: 'a table with a stream that another account reads',
    noticedBy: 'foreign-principal',
    unasked: 'no stream of a site is a store of which questions ask: that there is one is found first',
    change: properties(RECORDS, () => ({
      StreamSpecification: {
        StreamViewType: 'NEW_AND_OLD_IMAGES',
        ResourcePolicy: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: 'arn:aws:iam::999999999999:root' },
                Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
                Resource: '*',
              },
            ],
          },
        },
      },
    })),
  },
  {
    what: 'a table whose records end by themselves',
    noticedBy: 'site-retention',
    unasked: NO_REQUEST,
    change: properties(RECORDS, () => ({ TimeToLiveSpecification: { AttributeName: 'pk', Enabled: true } })),
  },
];
