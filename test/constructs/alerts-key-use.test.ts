import { keyOf } from '../support/key-fixture';

test('services use the alerts key for this account alone', () => {
  expect(keyOf('dublin', 'alerts').policy()['Alerts']?.Condition).toEqual({
    StringEquals: { 'aws:SourceAccount': '222222222222' },
  });
});

test('no role but that of the auditor uses the alerts key, and no grant is kept on it', () => {
  const uses = Object.values(keyOf('dublin', 'alerts').policy()).filter(
    ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().some((action) => /Decrypt|CreateGrant/.test(action)),
  );
  expect(uses.map(({ Sid }) => Sid)).toEqual(['Alerts', 'AuditorReadsAlerts']);
});
