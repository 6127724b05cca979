import { roleKeyGrant, roleKeyUse, serviceKeyUse } from '../../../lib/app/keys/key-use';

const USE = {
  sid: 'Use',
  organizationId: 'o-exampleorgid',
  accounts: ['222222222222'],
  roles: ['arn:role'],
  actions: ['Decrypt'],
  services: ['s3'],
  regions: ['eu-west-1'],
};

test('roles use a key in their organization and through the services named', () => {
  expect(roleKeyUse(USE).toStatementJson()).toMatchObject({
    Action: 'kms:Decrypt',
    Condition: {
      ArnLike: { 'aws:PrincipalArn': ['arn:role'] },
      StringEquals: {
        'aws:PrincipalOrgID': 'o-exampleorgid',
        'kms:ViaService': [expect.stringMatching(/^s3\.eu-west-1\./)],
      },
    },
  });
});

test('use can be bound to what the service says it encrypts, and is not unless asked', () => {
  const bound = roleKeyUse({ ...USE, encryptionContext: { 'aws:dynamodb:tableName': 'records' } });
  expect(JSON.stringify(bound.conditions)).toContain('"kms:EncryptionContext:aws:dynamodb:tableName":"records"');
  expect(JSON.stringify(roleKeyUse(USE).conditions)).not.toContain('EncryptionContext');
});

test('a grant is made only for a resource of AWS', () => {
  expect(roleKeyGrant(USE, ['aws:backup:backup-vault']).toStatementJson()).toMatchObject({
    Action: 'kms:CreateGrant',
    Condition: {
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
      'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': ['aws:backup:backup-vault'] },
    },
  });
});

test.each([
  [{ account: '222222222222' }, { StringEquals: { 'aws:SourceAccount': '222222222222' } }],
  [{ sourceArn: 'arn:trail' }, { ArnEquals: { 'aws:SourceArn': 'arn:trail' } }],
  [{ sourceArn: ['arn:one', 'arn:two'] }, { ArnEquals: { 'aws:SourceArn': ['arn:one', 'arn:two'] } }],
  [{ queue: 'arn:queue' }, { StringEquals: { 'kms:EncryptionContext:aws:sqs:arn': 'arn:queue' } }],
  [{ logGroups: 'arn:logs:*' }, { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:logs:*' } }],
])('a service uses a key bound to %j', (boundTo, conditions) => {
  const use = serviceKeyUse({ sid: 'Service', services: ['sns.amazonaws.com'], actions: ['Decrypt'], boundTo });
  expect(use.conditions).toEqual(conditions);
});
