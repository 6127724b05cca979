import { keyOf } from '../../support/key-fixture';

test('services use the logs key for this site alone', () => {
  const policy = keyOf('dublin', 'logs').policy();
  expect(policy['LogGroups']).toMatchObject({
    Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
    Condition: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:222222222222:log-group:*' },
    },
  });
  expect(policy['Trail']?.Condition).toEqual({
    ArnEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-1:222222222222:trail/trefoil-dublin-trail' },
  });
  expect(policy['Configuration']?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': '222222222222' } });
});

test('no role but the auditor, the archive of alerts and what writes logs uses the logs key, and no service without a binding', () => {
  const uses = Object.values(keyOf('dublin', 'logs').policy()).filter(
    ({ Sid, Effect, Action }) =>
      !['AuditorReadsLogs', 'AlertsAreArchived', 'LogsAreWritten'].includes(Sid ?? '') &&
      Effect === 'Allow' &&
      [Action].flat().some((action) => action.includes('Decrypt')),
  );
  expect(uses.map(({ Sid }) => Sid)).toEqual(['LogGroups', 'Trail', 'Configuration']);
  expect(keyOf('dublin', 'logs').policy()['LogsAreWritten']?.Condition).toMatchObject({
    ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/trefoil-*'] },
    StringEquals: { 'kms:ViaService': ['logs.eu-west-1.amazonaws.com'] },
  });
  for (const { Principal, Condition } of uses) {
    expect(Object.keys(Principal ?? {})).toEqual(['Service']);
    expect(Object.keys(Condition ?? {})).toHaveLength(1);
  }
});
