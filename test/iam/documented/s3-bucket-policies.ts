import { AWAY, type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const BUCKET = 'arn:aws:s3:::records';
const OBJECTS = `${BUCKET}/*`;
const ROLE = `arn:aws:iam::${HOME}:role/reader`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/reader/one`;
const USER = `arn:aws:iam::${HOME}:user/ada`;
const KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const OURS = `arn:aws:kms:us-east-1:${HOME}:key/1`;
const put = { principal: USER, action: 's3:PutObject', resource: `${BUCKET}/a` };
const own = { identity: EVERYTHING };

export const S3_BUCKET_POLICIES: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
  examples: [
    {
      says: 'every object that is written names a KMS key',
      policies: {
        ...own,
        resource: policy({
          ...{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: OBJECTS },
          Condition: { Null: { [KEY]: 'true' } },
        }),
      },
      request: put,
      allows: [...keys({ [KEY]: OURS }), { action: 's3:GetObject' }, { resource: 'arn:aws:s3:::other/a' }],
      denies: keys({}, { 's3:x-amz-server-side-encryption': 'AES256' }),
    },
    {
      says: 'objects are written under one key, where a key is named',
      policies: {
        ...own,
        resource: policy({
          ...{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: OBJECTS },
          Condition: { ArnNotEqualsIfExists: { [KEY]: OURS } },
        }),
      },
      request: put,
      allows: keys({ [KEY]: OURS }),
      denies: keys({ [KEY]: `arn:aws:kms:us-east-1:${HOME}:key/2` }, { [KEY]: `arn:aws:kms:us-east-1:${AWAY}:key/1` }),
    },
    {
      says: 'two accounts upload objects, if they make them public',
      policies: {
        ...own,
        resource: policy({
          Effect: 'Allow',
          Principal: { AWS: [`arn:aws:iam::${HOME}:root`, `arn:aws:iam::${AWAY}:root`] },
          Action: ['s3:PutObject', 's3:PutObjectAcl'],
          Resource: OBJECTS,
          Condition: { StringEquals: { 's3:x-amz-acl': ['public-read'] } },
        }),
      },
      request: { ...put, principal: `arn:aws:iam::${AWAY}:user/bob`, resourceAccount: HOME },
      allows: [
        ...keys({ 's3:x-amz-acl': 'public-read' }),
        { action: 's3:PutObjectAcl', context: { 's3:x-amz-acl': 'public-read' } },
      ],
      refuses: [
        ...keys({}, { 's3:x-amz-acl': 'private' }),
        { action: 's3:GetObject', context: { 's3:x-amz-acl': 'public-read' } },
        { principal: 'arn:aws:iam::777788889999:user/bob', context: { 's3:x-amz-acl': 'public-read' } },
      ],
    },
    {
      says: 'another account uploads objects only if the owner of the bucket has full control of them',
      policies: {
        ...own,
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: AWAY }, Action: 's3:PutObject', Resource: OBJECTS },
          Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
        }),
      },
      request: { ...put, principal: `arn:aws:iam::${AWAY}:role/writer`, resourceAccount: HOME },
      allows: keys({ 's3:x-amz-acl': 'bucket-owner-full-control' }),
      refuses: keys({}, { 's3:x-amz-acl': 'public-read' }),
    },
    {
      says: 'a role reads only objects with a tag',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: ROLE }, Action: ['s3:GetObject', 's3:GetObjectVersion'] },
          Resource: OBJECTS,
          Condition: { StringEquals: { 's3:ExistingObjectTag/environment': 'production' } },
        }),
      },
      request: { principal: SESSION, action: 's3:GetObject', resource: `${BUCKET}/a` },
      allows: [
        ...keys({ 's3:ExistingObjectTag/environment': 'production' }),
        { action: 's3:GetObjectVersion', context: { 's3:ExistingObjectTag/environment': 'production' } },
      ],
      refuses: [
        ...keys({}, { 's3:ExistingObjectTag/environment': 'test' }, { 's3:ExistingObjectTag/stage': 'production' }),
        { action: 's3:PutObject', context: { 's3:ExistingObjectTag/environment': 'production' } },
        {
          principal: `arn:aws:sts::${HOME}:assumed-role/other/one`,
          context: { 's3:ExistingObjectTag/environment': 'production' },
        },
      ],
    },
    {
      says: 'a role adds tags, one of which at least has one of two keys',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: ROLE }, Action: 's3:PutObjectTagging', Resource: OBJECTS },
          Condition: { 'ForAnyValue:StringEquals': { 's3:RequestObjectTagKeys': ['Owner', 'CreationDate'] } },
        }),
      },
      request: { principal: SESSION, action: 's3:PutObjectTagging', resource: `${BUCKET}/a` },
      allows: keys({ 's3:RequestObjectTagKeys': ['Owner'] }, { 's3:RequestObjectTagKeys': ['CreationDate', 'Other'] }),
      refuses: keys({}, { 's3:RequestObjectTagKeys': ['Other'] }, { 's3:RequestObjectTagKeys': ['owner'] }),
    },
    {
      says: 'a user adds tags only if one key has one value',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: USER }, Action: 's3:PutObjectTagging', Resource: OBJECTS },
          Condition: { StringEquals: { 's3:RequestObjectTag/Project': 'X' } },
        }),
      },
      request: { principal: USER, action: 's3:PutObjectTagging', resource: `${BUCKET}/a` },
      allows: keys(
        { 's3:RequestObjectTag/Project': 'X' },
        { 's3:RequestObjectTag/Project': 'X', 's3:RequestObjectTag/Owner': 'me' },
      ),
      refuses: keys({}, { 's3:RequestObjectTag/Project': 'Y' }),
    },
    {
      says: 'whoever is of the organization reads, by the policy of the bucket and permissions of their own',
      policies: {
        ...own,
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: OBJECTS },
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-home'] } },
        }),
      },
      request: {
        principal: `arn:aws:iam::${AWAY}:user/bob`,
        action: 's3:GetObject',
        resource: `${BUCKET}/a`,
        resourceAccount: HOME,
      },
      allows: [{ principalOrg: 'o-home' }],
      refuses: [{ principalOrg: 'o-away' }, {}, { principalOrg: 'o-home', action: 's3:PutObject' }],
    },
    {
      says: 'whoever is not of the organization is denied, whatever allows it',
      policies: {
        ...own,
        resource: policy(
          { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: [BUCKET, OBJECTS] },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, OBJECTS] },
            Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-home' } },
          },
        ),
      },
      request: {
        principal: `arn:aws:iam::${AWAY}:user/bob`,
        action: 's3:GetObject',
        resource: `${BUCKET}/a`,
        resourceAccount: HOME,
      },
      allows: [{ principalOrg: 'o-home' }, { principalOrg: 'o-home', action: 's3:ListBucket', resource: BUCKET }],
      denies: [
        { principalOrg: 'o-away' },
        {},
        { principal: { anonymous: true } },
        { principalOrg: 'o-away', resource: BUCKET, action: 's3:ListBucket' },
      ],
    },
    {
      says: 'plain HTTP is denied',
      policies: {
        ...own,
        resource: policy({
          ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, OBJECTS] },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      },
      request: { principal: USER, action: 's3:GetObject', resource: `${BUCKET}/a` },
      allows: keys({ 'aws:SecureTransport': true }),
      denies: [
        ...keys({ 'aws:SecureTransport': false }),
        { action: 's3:ListBucket', resource: BUCKET, context: { 'aws:SecureTransport': 'false' } },
      ],
    },
  ],
};
