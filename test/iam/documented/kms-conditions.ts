import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import { AWAY, actions, type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const KEY = `arn:aws:kms:us-west-2:${HOME}:key/1`;
const ROLE = `arn:aws:iam::${HOME}:role/app`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/app/one`;
const request = { principal: SESSION, action: 'kms:GenerateDataKey', resource: KEY };
const named = (Effect: string, Action: string | readonly string[], Condition: PolicyDocument) => ({
  ...{ Effect, Principal: { AWS: ROLE }, Action, Resource: '*', Condition },
});
const allowed = (Action: string | readonly string[], Condition: PolicyDocument) => ({
  resource: policy(named('Allow', Action, Condition)),
});
const denied = (Action: string | readonly string[], Condition: PolicyDocument) => ({
  resource: policy(
    { Effect: 'Allow', Principal: { AWS: ROLE }, Action: 'kms:*', Resource: '*' },
    named('Deny', Action, Condition),
  ),
});
const context = (pairs: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(Object.entries(pairs).map(([key, value]) => [`kms:EncryptionContext:${key}`, value])),
  'kms:EncryptionContextKeys': Object.keys(pairs),
});
const contexts = (...all: readonly Readonly<Record<string, string>>[]) => keys(...all.map(context));

export const KMS_CONDITIONS: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  examples: [
    {
      says: 'nobody bypasses the check that keeps a policy from locking everybody out',
      policies: {
        identity: [
          EVERYTHING,
          policy({
            ...{ Effect: 'Deny', Action: ['kms:CreateKey', 'kms:PutKeyPolicy'], Resource: '*' },
            Condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': true } },
          }),
        ],
      },
      request: { principal: SESSION, action: 'kms:CreateKey', resource: '*' },
      allows: [...keys({ 'kms:BypassPolicyLockoutSafetyCheck': false }, {})],
      denies: keys({ 'kms:BypassPolicyLockoutSafetyCheck': true }),
    },
    {
      says: 'the policy of a key is changed only without that parameter',
      policies: allowed('kms:PutKeyPolicy', { Null: { 'kms:BypassPolicyLockoutSafetyCheck': true } }),
      request: { ...request, action: 'kms:PutKeyPolicy' },
      allows: [{}],
      refuses: keys({ 'kms:BypassPolicyLockoutSafetyCheck': true }, { 'kms:BypassPolicyLockoutSafetyCheck': false }),
    },
    {
      says: 'everybody of one account uses a key through EBS',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*' },
          Action: ['kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant'],
          Condition: { StringEquals: { 'kms:CallerAccount': HOME, 'kms:ViaService': 'ec2.us-west-2.amazonaws.com' } },
        }),
      },
      request: { ...request, context: { 'kms:ViaService': 'ec2.us-west-2.amazonaws.com' } },
      allows: [
        {},
        ...actions('kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:CreateGrant'),
      ],
      refuses: [
        ...keys({ 'kms:ViaService': 's3.us-west-2.amazonaws.com' }, { 'kms:ViaService': undefined }),
        { principal: `arn:aws:iam::${AWAY}:role/app`, resourceAccount: HOME },
        { action: 'kms:ScheduleKeyDeletion' },
      ],
    },
    {
      says: 'a role generates RSA key pairs and no others',
      policies: allowed(['kms:GenerateDataKeyPair', 'kms:GenerateDataKeyPairWithoutPlaintext'], {
        StringLike: { 'kms:DataKeyPairSpec': 'RSA*' },
      }),
      request: { ...request, action: 'kms:GenerateDataKeyPair' },
      allows: [
        ...keys({ 'kms:DataKeyPairSpec': 'RSA_2048' }, { 'kms:DataKeyPairSpec': 'RSA_4096' }),
        { action: 'kms:GenerateDataKeyPairWithoutPlaintext', context: { 'kms:DataKeyPairSpec': 'RSA_3072' } },
      ],
      refuses: keys({ 'kms:DataKeyPairSpec': 'ECC_NIST_P256' }, {}),
    },
    {
      says: 'a role uses one algorithm, whatever else allows it more',
      policies: denied(['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*'], {
        StringNotEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' },
      }),
      request: { ...request, action: 'kms:Encrypt' },
      allows: [...keys({ 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' }), { action: 'kms:DescribeKey' }],
      denies: keys(
        { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_1' },
        { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' },
        {},
      ),
    },
    {
      says: 'only symmetric encryption is used, of any key of the account',
      policies: {
        identity: [
          EVERYTHING,
          policy({
            ...{
              Effect: 'Deny',
              Action: ['kms:Encrypt', 'kms:GenerateDataKey*'],
              Resource: `arn:aws:kms:us-west-2:${HOME}:key/*`,
            },
            Condition: { StringNotEquals: { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } },
          }),
        ],
        resource: policy({ Effect: 'Allow', Principal: { AWS: HOME }, Action: 'kms:*', Resource: '*' }),
      },
      request: { ...request, action: 'kms:Encrypt' },
      allows: [
        ...keys({ 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' }),
        { action: 'kms:GenerateDataKey', context: { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } },
      ],
      denies: keys({ 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' }),
    },
    {
      says: 'an encryption context has one pair, and may have more',
      policies: allowed('kms:GenerateDataKey', { StringEquals: { 'kms:EncryptionContext:AppName': 'Shop' } }),
      request,
      allows: contexts({ AppName: 'Shop' }, { AppName: 'Shop', Stage: 'Test' }, { appname: 'Shop' }),
      refuses: [...contexts({ AppName: 'shop' }, { AppName: 'Other' }, { Stage: 'Test' }), {}],
    },
    {
      says: 'an encryption context has one pair, and no more',
      policies: allowed('kms:GenerateDataKey', {
        StringEquals: { 'kms:EncryptionContext:AppName': 'Shop' },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['AppName'] },
      }),
      request,
      allows: contexts({ AppName: 'Shop' }),
      refuses: [...contexts({ AppName: 'Shop', Stage: 'Test' }, { AppName: 'Other' }), {}],
    },
    {
      says: 'a key is not used for one stage',
      policies: denied('kms:GenerateDataKey', { StringEquals: { 'kms:EncryptionContext:Stage': 'Restricted' } }),
      request,
      allows: [...contexts({ Stage: 'Test' }, { AppName: 'Shop' }), {}],
      denies: contexts({ Stage: 'Restricted' }, { Stage: 'Restricted', AppName: 'Shop' }),
    },
    {
      says: 'an encryption context has two pairs',
      policies: allowed('kms:Decrypt', {
        StringEquals: { 'kms:EncryptionContext:Department': 'IT', 'kms:EncryptionContext:Project': 'Alpha' },
      }),
      request: { ...request, action: 'kms:Decrypt' },
      allows: contexts({ Department: 'IT', Project: 'Alpha' }, { Department: 'IT', Project: 'Alpha', Stage: 'Test' }),
      refuses: [...contexts({ Department: 'IT' }, { Project: 'Alpha' }, { Department: 'IT', Project: 'Beta' }), {}],
    },
    {
      says: 'an encryption context has one of two pairs, or both',
      policies: {
        resource: policy(
          named('Allow', 'kms:GenerateDataKey', { StringEquals: { 'kms:EncryptionContext:Department': 'IT' } }),
          named('Allow', 'kms:GenerateDataKey', { StringEquals: { 'kms:EncryptionContext:Project': 'Alpha' } }),
        ),
      },
      request,
      allows: contexts(
        { Department: 'IT' },
        { Project: 'Alpha' },
        { Department: 'IT', Project: 'Alpha' },
        { Department: 'HR', Project: 'Alpha' },
      ),
      refuses: [...contexts({ Department: 'HR' }, { Stage: 'Test' }), {}],
    },
    {
      says: 'an encryption context has two pairs, and no more',
      policies: allowed('kms:GenerateDataKey', {
        StringEquals: { 'kms:EncryptionContext:Department': 'IT', 'kms:EncryptionContext:Project': 'Alpha' },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['Department', 'Project'] },
      }),
      request,
      allows: contexts({ Department: 'IT', Project: 'Alpha' }),
      refuses: [...contexts({ Department: 'IT', Project: 'Alpha', Stage: 'Test' }, { Department: 'IT' }), {}],
    },
    {
      says: 'a key is used for neither of two stages',
      policies: denied('kms:GenerateDataKey', {
        StringEquals: { 'kms:EncryptionContext:Stage': ['Restricted', 'Production'] },
      }),
      request,
      allows: [...contexts({ Stage: 'Test' }), {}],
      denies: contexts({ Stage: 'Restricted' }, { Stage: 'Production' }),
    },
    {
      says: 'the name of a pair is compared with its case as a value, not as a key',
      policies: allowed('kms:GenerateDataKey', {
        'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'AppName' },
        StringEquals: { 'kms:EncryptionContext:AppName': 'Shop' },
      }),
      request,
      allows: contexts({ AppName: 'Shop' }),
      refuses: contexts({ appname: 'Shop' }, { AppName: 'shop' }),
    },
    {
      says: 'a user decrypts what names that user in its encryption context',
      policies: {
        resource: policy({
          ...{
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${HOME}:user/bob` },
            Action: ['kms:Decrypt', 'kms:Encrypt'],
          },
          ...{ Resource: '*', Condition: { StringEquals: { 'kms:EncryptionContext:user': '${aws:username}' } } },
        }),
      },
      request: { principal: `arn:aws:iam::${HOME}:user/bob`, action: 'kms:Decrypt', resource: KEY },
      allows: contexts({ user: 'bob' }, { user: 'bob', Stage: 'Test' }),
      refuses: [...contexts({ user: 'alice' }), {}],
    },
    {
      says: 'one pair at least has a name',
      policies: allowed(['kms:Encrypt', 'kms:GenerateDataKey*'], {
        'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'AppName' },
      }),
      request,
      allows: contexts({ AppName: 'Helper', Project: 'Alpha' }, { AppName: 'Any' }),
      refuses: [...contexts({ Project: 'Alpha' }, { appname: 'Helper' }), {}],
    },
    {
      says: 'there is an encryption context, of whatever pairs',
      policies: allowed(['kms:Encrypt', 'kms:GenerateDataKey*'], { Null: { 'kms:EncryptionContextKeys': false } }),
      request,
      allows: [...contexts({ Any: 'thing' }), { action: 'kms:Encrypt', context: context({ Any: 'thing' }) }],
      refuses: [{}, { action: 'kms:Encrypt' }],
    },
    {
      says: 'key material is imported if it does not expire',
      policies: allowed('kms:ImportKeyMaterial', {
        StringEquals: { 'kms:ExpirationModel': 'KEY_MATERIAL_DOES_NOT_EXPIRE' },
      }),
      request: { ...request, action: 'kms:ImportKeyMaterial' },
      allows: keys({ 'kms:ExpirationModel': 'KEY_MATERIAL_DOES_NOT_EXPIRE' }),
      refuses: keys({ 'kms:ExpirationModel': 'KEY_MATERIAL_EXPIRES' }, {}),
    },
  ],
};
