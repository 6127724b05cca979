import { AWAY, actions, type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const BUCKET = 'arn:aws:s3:::records';
const OBJECTS = `${BUCKET}/*`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/reader/one`;
const USER = `arn:aws:iam::${HOME}:user/ada`;
const own = { identity: EVERYTHING };
const service = (name: string) => ({ principal: { service: name }, principalAccount: undefined });
const mfa = {
  ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: `${BUCKET}/taxes/*` },
  Condition: { Null: { 'aws:MultiFactorAuthAge': true } },
};

/** The rest of the page of s3-bucket-policies.ts: folders, deliveries by services, second factors. */
export const S3_BUCKET_DELIVERIES: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
  examples: [
    {
      says: 'only the logging service of S3 adds logs, and only for one bucket of one account',
      policies: {
        ...own,
        resource: policy(
          {
            ...{
              Effect: 'Allow',
              Principal: { Service: 'logging.s3.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: OBJECTS,
            },
            Condition: {
              StringEquals: { 'aws:SourceAccount': HOME },
              ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::source' },
            },
          },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: OBJECTS },
            Condition: {
              'ForAllValues:StringNotEquals': { 'aws:PrincipalServiceNamesList': 'logging.s3.amazonaws.com' },
            },
          },
        ),
      },
      request: {
        ...service('logging.s3.amazonaws.com'),
        action: 's3:PutObject',
        resource: `${BUCKET}/a`,
        resourceAccount: HOME,
      },
      allows: keys({ 'aws:SourceAccount': HOME, 'aws:SourceArn': 'arn:aws:s3:::source' }),
      refuses: keys(
        { 'aws:SourceAccount': AWAY, 'aws:SourceArn': 'arn:aws:s3:::source' },
        { 'aws:SourceAccount': HOME, 'aws:SourceArn': 'arn:aws:s3:::other' },
        {},
      ),
      denies: [
        { principal: USER },
        { ...service('config.amazonaws.com'), context: { 'aws:SourceAccount': HOME } },
        { principal: { anonymous: true } },
      ],
    },
    {
      says: 'a user lists the root and the home folders, and does everything in a folder of their own',
      policies: {
        resource: policy(
          {
            ...{ Effect: 'Allow', Principal: { AWS: [USER] }, Action: ['s3:ListBucket'], Resource: [BUCKET] },
            Condition: { StringEquals: { 's3:prefix': ['', 'home/', 'home/ada'], 's3:delimiter': ['/'] } },
          },
          {
            ...{ Effect: 'Allow', Principal: { AWS: [USER] }, Action: ['s3:ListBucket'], Resource: [BUCKET] },
            Condition: { StringLike: { 's3:prefix': ['home/ada/*'] } },
          },
          { Effect: 'Allow', Principal: { AWS: [USER] }, Action: ['s3:*'], Resource: [`${BUCKET}/home/ada/*`] },
        ),
      },
      request: { principal: USER, action: 's3:ListBucket', resource: BUCKET },
      allows: [
        ...keys(
          { 's3:prefix': '', 's3:delimiter': '/' },
          { 's3:prefix': 'home/', 's3:delimiter': '/' },
          { 's3:prefix': 'home/ada/' },
          { 's3:prefix': 'home/ada/2026/' },
        ),
        { action: 's3:GetObject', resource: `${BUCKET}/home/ada/a` },
        { action: 's3:PutObject', resource: `${BUCKET}/home/ada/a` },
        { action: 's3:DeleteObject', resource: `${BUCKET}/home/ada/a/b` },
      ],
      refuses: [
        ...keys(
          { 's3:prefix': 'home/bob/' },
          { 's3:prefix': 'home/' },
          { 's3:prefix': 'logs/', 's3:delimiter': '/' },
          {},
        ),
        { action: 's3:GetObject', resource: `${BUCKET}/home/bob/a` },
        { action: 's3:GetObject', resource: `${BUCKET}/home/adam/a` },
        { principal: `arn:aws:iam::${HOME}:user/bob`, action: 's3:GetObject', resource: `${BUCKET}/home/ada/a` },
      ],
    },
    {
      says: 'a service of load balancers writes logs of one account under a prefix',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' } },
          ...{ Action: 's3:PutObject', Resource: `${BUCKET}/lb/AWSLogs/${HOME}/*` },
        }),
      },
      request: {
        ...service('logdelivery.elasticloadbalancing.amazonaws.com'),
        ...{ action: 's3:PutObject', resource: `${BUCKET}/lb/AWSLogs/${HOME}/a`, resourceAccount: HOME },
      },
      allows: [{}],
      refuses: [
        { resource: `${BUCKET}/lb/AWSLogs/${AWAY}/a` },
        { action: 's3:GetObject' },
        service('logs.amazonaws.com'),
      ],
    },
    {
      says: 'the inventory of one bucket of one account is written, if its owner has full control',
      policies: {
        resource: policy({
          ...{
            Effect: 'Allow',
            Principal: { Service: 's3.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: [OBJECTS],
          },
          Condition: {
            ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::source' },
            StringEquals: { 'aws:SourceAccount': HOME, 's3:x-amz-acl': 'bucket-owner-full-control' },
          },
        }),
      },
      request: {
        ...service('s3.amazonaws.com'),
        action: 's3:PutObject',
        resource: `${BUCKET}/a`,
        resourceAccount: HOME,
      },
      allows: keys({
        'aws:SourceArn': 'arn:aws:s3:::source',
        'aws:SourceAccount': HOME,
        's3:x-amz-acl': 'bucket-owner-full-control',
      }),
      refuses: keys(
        { 'aws:SourceArn': 'arn:aws:s3:::source', 'aws:SourceAccount': HOME },
        {
          'aws:SourceArn': 'arn:aws:s3:::source',
          'aws:SourceAccount': AWAY,
          's3:x-amz-acl': 'bucket-owner-full-control',
        },
        {
          'aws:SourceArn': 'arn:aws:s3:::other',
          'aws:SourceAccount': HOME,
          's3:x-amz-acl': 'bucket-owner-full-control',
        },
      ),
    },
    {
      says: 'a user configures inventories with two optional fields and no other',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: USER }, Action: 's3:PutInventoryConfiguration', Resource: BUCKET },
          Condition: {
            'ForAllValues:StringEquals': { 's3:InventoryAccessibleOptionalFields': ['Size', 'StorageClass'] },
          },
        }),
      },
      request: { principal: USER, action: 's3:PutInventoryConfiguration', resource: BUCKET },
      allows: keys(
        { 's3:InventoryAccessibleOptionalFields': ['Size', 'StorageClass'] },
        { 's3:InventoryAccessibleOptionalFields': ['Size'] },
        {},
      ),
      refuses: keys(
        { 's3:InventoryAccessibleOptionalFields': ['Size', 'ObjectOwner'] },
        { 's3:InventoryAccessibleOptionalFields': ['ETag'] },
      ),
    },
    {
      says: 'a user configures inventories without two of the optional fields',
      policies: {
        resource: policy(
          { Effect: 'Allow', Principal: { AWS: USER }, Action: 's3:PutInventoryConfiguration', Resource: BUCKET },
          {
            ...{ Effect: 'Deny', Principal: { AWS: USER }, Action: 's3:PutInventoryConfiguration', Resource: BUCKET },
            Condition: {
              'ForAnyValue:StringEquals': {
                's3:InventoryAccessibleOptionalFields': ['ObjectOwner', 'ObjectAccessControlList'],
              },
            },
          },
        ),
      },
      request: { principal: USER, action: 's3:PutInventoryConfiguration', resource: BUCKET },
      allows: keys({ 's3:InventoryAccessibleOptionalFields': ['Size', 'ETag'] }, {}),
      denies: keys(
        { 's3:InventoryAccessibleOptionalFields': ['ObjectOwner'] },
        { 's3:InventoryAccessibleOptionalFields': ['Size', 'ObjectAccessControlList'] },
      ),
    },
    {
      says: 'a folder is used with a second factor alone',
      policies: { ...own, resource: policy(mfa) },
      request: { principal: SESSION, action: 's3:GetObject', resource: `${BUCKET}/taxes/a` },
      allows: [...keys({ 'aws:MultiFactorAuthAge': 10 }), { resource: `${BUCKET}/photos/a` }],
      denies: [{}, ...actions('s3:PutObject', 's3:DeleteObject')],
    },
    {
      says: 'the account reads everywhere, and one folder with a second factor alone',
      policies: {
        ...own,
        resource: policy(
          { ...mfa, Principal: { AWS: `arn:aws:iam::${HOME}:root` } },
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${HOME}:root` },
            Action: ['s3:GetObject'],
            Resource: OBJECTS,
          },
        ),
      },
      request: { principal: SESSION, action: 's3:GetObject', resource: `${BUCKET}/taxes/a` },
      allows: [...keys({ 'aws:MultiFactorAuthAge': 10 }), { resource: `${BUCKET}/photos/a` }],
      denies: [{}, { principal: USER }],
    },
    {
      says: 'a second factor must not be older than an hour',
      policies: {
        ...own,
        resource: policy({ ...mfa, Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': 3600 } } }, mfa),
      },
      request: { principal: SESSION, action: 's3:GetObject', resource: `${BUCKET}/taxes/a` },
      allows: keys({ 'aws:MultiFactorAuthAge': 3600 }, { 'aws:MultiFactorAuthAge': 0 }),
      denies: keys({ 'aws:MultiFactorAuthAge': 3601 }, {}),
    },
  ],
};
