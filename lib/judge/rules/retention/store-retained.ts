import { ofTypes, type ResourceRule } from '../../rule';
import { describe } from '../../template/select';
import { alternatives } from '../../template/value';
import { exampleBucket } from '../example-bucket';

/** Stores of user data, and of the record of it. */
const STORES = new Set([
  'AWS::Backup::BackupVault',
  'AWS::Backup::LogicallyAirGappedBackupVault',
  'AWS::CloudTrail::EventDataStore',
  'AWS::Cognito::UserPool',
  'AWS::DSQL::Cluster',
  'AWS::DocDB::DBCluster',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Volume',
  'AWS::EFS::FileSystem',
  'AWS::FSx::FileSystem',
  'AWS::Logs::LogGroup',
  'AWS::Neptune::DBCluster',
  'AWS::NeptuneGraph::Graph',
  'AWS::OpenSearchService::Domain',
  'AWS::QLDB::Ledger',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
  'AWS::S3::Bucket',
  'AWS::S3Outposts::Bucket',
  'AWS::S3Tables::TableBucket',
  'AWS::Timestream::Table',
]);
const ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'] as const;
const KEEPS = new Set(['Retain', 'RetainExceptOnCreate', 'Snapshot']);

const vault = (attributes: object) => ({
  Volume: { Type: 'AWS::Backup::BackupVault', Properties: {}, ...attributes },
});

/** Stores are retained when their stack is deleted, or when they are replaced. */
export const storeRetained: ResourceRule = {
  id: 'store-retained',
  subject: 'resource',
  title: 'Stores are retained when their stack is deleted, or when they are replaced',
  why: 'a changed property that needs replacement, or a deleted stack, would take the data with it',
  fix: 'set DeletionPolicy and UpdateReplacePolicy to Retain, or to Snapshot where the type takes one',
  topic: 'retention',
  level: 'required',
  hook: 'attribute',
  standards: [
    { standard: 'GDPR', clause: '32(1)(c)' },
    { standard: 'BSI C5:2026', clause: 'OPS-06.01B' },
  ],
  appliesTo: ofTypes((type) => STORES.has(type)),
  check: (resource) => {
    // Most templates state neither, which says nothing of what is meant; one that states either means the data to stay.
    const stated = ATTRIBUTES.some((name) => resource.raw[name] !== undefined);
    if (!stated) return [];
    return ATTRIBUTES.flatMap((name) =>
      alternatives(resource.attribute(name))
        .filter((value) => !(typeof value === 'string' && KEEPS.has(value)))
        .map((value) => ({ path: [name], message: `found ${describe(value)}, expected "Retain" or "Snapshot"` })),
    );
  },
  examples: {
    good: [
      {
        name: 'a bucket that stays',
        resources: exampleBucket({}, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
      },
    ],
    bad: [
      {
        name: 'a vault that goes with its stack',
        resources: vault({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' }),
      },
      {
        name: 'a vault that goes when it is replaced',
        resources: vault({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Delete' }),
      },
    ],
  },
};
