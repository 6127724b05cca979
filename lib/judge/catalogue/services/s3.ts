import {
  account,
  arn,
  BUCKET_ENCRYPTION,
  blocks,
  bucket,
  each,
  endpoint,
  has,
  ifSet,
  inRegion,
  is,
  isNot,
  keyed,
  metadata,
  NEVER,
  NO_RULE,
  need,
  never,
  type Obligation,
  ON,
  output,
  preset,
  region,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

const COPY = 'objects are copied there';

function metadataTable(table: string): readonly Obligation[] {
  const path = `MetadataConfiguration.${table}.EncryptionConfiguration`;
  return preset(
    `${path}.SseAlgorithm`,
    ['aws:kms', 'AES256'],
    `${path}.KmsKeyArn`,
    'the table repeats names and tags of objects under a key that is not customer managed',
    has(`MetadataConfiguration.${table}`),
  );
}

/** What is known of the types of AWS::S3. */
export const S3: ServiceTypes = {
  'AWS::S3::AccessGrant': {
    stores: STORES.accessToStore,
    neutral: { 'Grantee.GranteeIdentifier': 'who may read is checked by the access matrix' },
  },
  'AWS::S3::AccessPoint': {
    stores: STORES.accessToStore,
    name: inRegion('Name'),
    policies: { resource: ['Policy'] },
    crossings: [account('BucketAccountId', "it opens a way to somebody else's bucket")],
    exposure: blocks(ifSet),
  },
  'AWS::S3::Bucket': {
    stores: STORES.objects,
    name: { property: 'BucketName', within: 'everywhere' },
    reviewed: [
      ['retention', 'ObjectLockConfiguration.Rule.DefaultRetention.Days'],
      ['retention', 'ObjectLockConfiguration.Rule.DefaultRetention.Years'],
      ['retention', 'LifecycleConfiguration.Rules[].ExpirationInDays'],
      ['retention', 'LifecycleConfiguration.Rules[].NoncurrentVersionExpiration.NoncurrentDays'],
    ],
    atRest: [
      ...preset(
        `${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.SSEAlgorithm`,
        ['aws:kms', 'aws:kms:dsse', 'AES256'],
        `${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.KMSMasterKeyID`,
        WHY.objectsUnderAwsKey,
      ),
      ifSet(
        'customer-key',
        `${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.SSEAlgorithm`,
        { oneOf: ['aws:kms', 'aws:kms:dsse'] },
        'a key is named but not used',
        has(`${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.KMSMasterKeyID`),
      ),
      ifSet(
        'customer-key',
        `${BUCKET_ENCRYPTION}.BlockedEncryptionTypes.EncryptionType[]`,
        { noneOf: ['NONE'] },
        'objects may come under a key that only the caller knows (SSE-C)',
      ),
      ...metadataTable('InventoryTableConfiguration'),
      ...metadataTable('JournalTableConfiguration'),
      ...metadataTable('AnnotationTableConfiguration'),
      keyed(
        'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID',
        'the copy is under whatever key its bucket happens to have',
        has('ReplicationConfiguration'),
        isNot('ReplicationConfiguration.Rules[].Status', 'Disabled'),
      ),
    ],
    crossings: [
      bucket('ReplicationConfiguration.Rules[].Destination.Bucket', COPY),
      arn(
        'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID',
        'the key of the copies is in the Region of the copies',
      ),
      account('ReplicationConfiguration.Rules[].Destination.Account', COPY),
      ifSet(
        'edge',
        'AccelerateConfiguration.AccelerationStatus',
        { oneOf: ['Suspended'] },
        'uploads and downloads pass the edge location nearest to the user, anywhere in the world',
      ),
      output('InventoryConfigurations[].Destination.BucketArn', 'names and metadata of objects are written there'),
      account('InventoryConfigurations[].Destination.BucketAccountId', 'names and metadata of objects go there'),
      output(
        'AnalyticsConfigurations[].StorageClassAnalysis.DataExport.Destination.BucketArn',
        'names and metadata of objects are written there',
      ),
      account(
        'AnalyticsConfigurations[].StorageClassAnalysis.DataExport.Destination.BucketAccountId',
        'names and metadata of objects go there',
      ),
      regional('MetadataTableConfiguration.S3TablesDestination.TableBucketArn', 'metadata of objects is written there'),
      regional('MetadataConfiguration.Destination.TableBucketArn', 'metadata of objects is written there'),
      regional('NotificationConfiguration.LambdaConfigurations[].Function', 'names of objects are sent there'),
      regional('NotificationConfiguration.QueueConfigurations[].Queue', 'names of objects are sent there'),
      regional('NotificationConfiguration.TopicConfigurations[].Topic', 'names of objects are sent there'),
      endpoint('WebsiteConfiguration.RedirectAllRequestsTo.HostName', 'readers are sent there'),
      endpoint('WebsiteConfiguration.RoutingRules[].RedirectRule.HostName', 'readers are sent there'),
    ],
    exposure: [
      // S3 blocks all four for a bucket made since April 2023; a block that is stated replaces that whole.
      ...blocks(need, has('PublicAccessBlockConfiguration')),
      ifSet(
        'exposure',
        'AccessControl',
        { noneOf: ['PublicRead', 'PublicReadWrite', 'AuthenticatedRead'] },
        'the ACL gives its objects to everybody, or to every AWS account',
      ),
      ifSet(
        'exposure',
        'OwnershipControls.Rules[].ObjectOwnership',
        { oneOf: ['BucketOwnerEnforced'] },
        'whoever writes an object could give it to others by its ACL',
      ),
      ifSet('exposure', 'WebsiteConfiguration', NEVER, 'a website endpoint serves anonymous readers without TLS'),
      ifSet('exposure', 'CorsConfiguration.CorsRules[].AllowedOrigins[]', { noneOf: ['*'] }, WHY.anyOrigin),
    ],
    retention: [
      need(
        'retention',
        'VersioningConfiguration.Status',
        { oneOf: ['Enabled'] },
        'an object that is overwritten or deleted would be gone',
      ),
      need(
        'retention',
        'ObjectLockConfiguration.ObjectLockEnabled',
        { oneOf: ['Enabled'] },
        'the lock would hold nothing',
        has('ObjectLockConfiguration'),
      ),
      ifSet(
        'retention',
        'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
        { oneOf: ['COMPLIANCE'] },
        'whoever may bypass governance could delete what is locked',
      ),
      need(
        'retention',
        'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
        STATED,
        'a lock without a rule locks nothing',
        is('ObjectLockEnabled', true),
      ),
      need('retention', 'ObjectLockEnabled', ON, 'the lock would hold nothing', has('ObjectLockConfiguration')),
    ],
    neutral: {
      'LoggingConfiguration.DestinationBucketName':
        'S3 accepts for access logs only a bucket of the same account and Region',
      'MetricsConfigurations[].AccessPointArn': 'it selects what is measured',
      'BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled': NO_RULE.keyReuse,
      'ReplicationConfiguration.Rules[].SourceSelectionCriteria.SseKmsEncryptedObjects':
        'it says whether encrypted objects are copied at all; the key of the copies is checked',
    },
  },
  'AWS::S3::BucketPolicy': { stores: STORES.accessToStore, policies: { resource: ['PolicyDocument'] } },
  'AWS::S3::MultiRegionAccessPoint': {
    stores: STORES.accessToStore,
    crossings: [
      never(
        '',
        'one name for buckets of several Regions, routed from us-west-2: a read or write can end in any of them',
      ),
    ],
    exposure: blocks(ifSet),
  },
  'AWS::S3::MultiRegionAccessPointPolicy': {
    stores: STORES.accessToStore,
    policies: { resource: ['Policy'] },
    crossings: [never('', 'it belongs to an access point over several Regions')],
  },
  'AWS::S3::StorageLens': {
    stores: metadata('statistics and names of stored objects'),
    atRest: [
      ...(['DataExport', 'ExpandedPrefixesDataExport'] as const).flatMap((part) =>
        (['S3BucketDestination', 'StorageLensTableDestination'] as const).flatMap((destination) => {
          const path = `StorageLensConfiguration.${part}.${destination}`;
          return [
            keyed(
              `${path}.Encryption.SSEKMS.KeyId`,
              'names of buckets and prefixes are exported under a key that is not customer managed',
              has(path),
            ),
          ];
        }),
      ),
    ],
    crossings: [
      output('StorageLensConfiguration.DataExport.S3BucketDestination.Arn', 'metrics by bucket and prefix go there'),
      account(
        'StorageLensConfiguration.DataExport.S3BucketDestination.AccountId',
        'metrics by bucket and prefix go there',
      ),
      region('StorageLensConfiguration.Include.Regions[]', 'it reports on buckets there'),
    ],
    inward: [{ path: 'StorageLensConfiguration.Exclude.Regions', why: NO_RULE.filter }],
    neutral: Object.fromEntries(
      ['DataExport', 'ExpandedPrefixesDataExport'].flatMap((part) =>
        ['S3BucketDestination', 'StorageLensTableDestination'].map((destination) => [
          `StorageLensConfiguration.${part}.${destination}.Encryption.SSES3`,
          'it stands in place of a key, whose absence is checked',
        ]),
      ),
    ),
  },
  ...each(STORES.accessToStore, [
    'AWS::S3::AccessGrantsInstance',
    'AWS::S3::AccessGrantsLocation',
    'AWS::S3::StorageLensGroup',
  ]),
};
