import type { RawMap } from '../../judge/template/template';
import { policyOf } from './organization';

/** ARN of every role of the account of examples, but for its name. */
export const HERE = 'arn:aws:iam::222222222222:role';
/** What the names of a site begin with. */
export const SITE = 'example-dublin';
/** Actions on what a bucket holds. */
export const CONTENT: readonly string[] = [
  ...['s3:AbortMultipartUpload', 's3:*Object*', 's3:ListBucket*', 's3:ListMultipartUploadParts', 's3:Replicate*'],
];
const CRYPTOGRAPHIC = ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** A role of the site that somebody may assume, and the statements of its own policy. */
export function role(
  purpose: string,
  Principal: RawMap,
  Condition: RawMap = {},
  ...statements: readonly RawMap[]
): RawMap {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `${SITE}-${purpose}`,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }],
      },
      ...(statements.length > 0 && { Policies: [{ PolicyName: 'own', PolicyDocument: policyOf(...statements) }] }),
    },
  };
}

/** What the trust policy of the auditor asks of a session. */
export const AUDITOR_SESSION: RawMap = {
  Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  DateGreaterThanEquals: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
  DateLessThan: { 'aws:CurrentTime': '2029-01-01T00:00:00Z' },
  IpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] },
  StringEquals: { 'sts:ExternalId': 'example-audit' },
  StringLike: { 'aws:RequestTag/trefoil:engagement': '?*', 'sts:RoleSessionName': 'audit-*' },
};

/** The role of the auditor, without the conditions of some operators in its trust policy. */
export function auditor(...without: readonly string[]): RawMap {
  const Condition = Object.fromEntries(
    Object.entries(AUDITOR_SESSION).filter(([operator]) => !without.includes(operator)),
  );
  const denied = { Effect: 'Deny', Action: [...CONTENT, ...CRYPTOGRAPHIC] };
  return role('auditor', { AWS: '555555555555' }, Condition, denied);
}

/** The role with which a migration writes, in its time or whenever. */
export function migrationRole(isTimed: boolean): RawMap {
  const time = {
    DateGreaterThanEquals: { 'aws:CurrentTime': '2026-10-01T00:00:00Z' },
    DateLessThan: { 'aws:CurrentTime': '2028-01-01T00:00:00Z' },
  };
  const trusted = { StringEquals: { 'aws:SourceAccount': '222222222222' } };
  const writes = { Effect: 'Allow', Action: 's3:PutObject', ...(isTimed && { Condition: time }) };
  return role('lane-legacy-in', { Service: 'datasync.amazonaws.com' }, trusted, writes);
}

/** A key whose administrators are one role, who may do more to it, and whose users another, through a service or without any. */
export function key(administrator: string, user: string, service?: string, more: readonly string[] = []): RawMap {
  const allow = (name: string, Action: readonly string[], via: RawMap): RawMap => ({
    ...{ Effect: 'Allow', Principal: { AWS: '222222222222' }, Action: [...Action] },
    Condition: { ArnLike: { 'aws:PrincipalArn': `${HERE}/${name}` }, ...via },
  });
  const via = { StringEquals: { 'kms:ViaService': `${service ?? 's3'}.eu-west-1.amazonaws.com` } };
  return {
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      EnableKeyRotation: true,
      PendingWindowInDays: 30,
      KeyPolicy: policyOf(
        allow(administrator, ['kms:PutKeyPolicy', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion', ...more], {}),
        allow(user, ['kms:Decrypt', 'kms:GenerateDataKey'], service === 'none' ? {} : via),
      ),
    },
  };
}

/** The alias by which a key is known to be that of user data. */
export const DATA_KEY: RawMap = {
  Type: 'AWS::KMS::Alias',
  Properties: { AliasName: 'alias/example-dublin/data', TargetKeyId: { Ref: 'Key' } },
};

/** The role that may assume the reading gateway role. */
export const READER = `${HERE}/DataReader`;
/** The service that writes flow logs. */
export const FLOW_LOGS: RawMap = { Service: 'vpc-flow-logs.amazonaws.com' };
/** A role for a service, on behalf of its account. */
export const SERVICE_ROLE: RawMap = {
  Role: role('flow-logs', FLOW_LOGS, { StringEquals: { 'aws:SourceAccount': '222222222222' } }),
};
/** A key that one role administers and another uses. */
export const SPLIT_KEY: RawMap = { Key: key('KeyAdministrator', `${SITE}-gateway-read`) };
