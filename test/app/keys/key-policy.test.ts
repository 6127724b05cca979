import { KEY_PURPOSES } from '../../../lib/deployment/names';
import { keyOf, USE } from '../../support/key-fixture';

test('the roles that administer a key are denied its use', () => {
  const policy = keyOf('dublin', 'data').policy();
  const administrators = policy['Administration']?.Condition?.['ArnLike']?.['aws:PrincipalArn'];
  const denied = policy['AdministratorsDoNotUse'];
  expect(administrators).toContain('arn:aws:iam::222222222222:role/TrefoilKeyAdministrator');
  expect(denied).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' }, Action: USE });
  for (const role of ['TrefoilKeyAdministrator', 'TrefoilDeployer', 'TrefoilBreakGlass']) {
    expect(denied?.Condition?.['ArnLike']?.['aws:PrincipalArn']).toEqual(
      expect.arrayContaining([`arn:aws:iam::222222222222:role/${role}`, `arn:aws:iam::222222222222:role/*/${role}`]),
    );
  }
});

test('the role that sets the policy may set it again, so KMS accepts it', () => {
  expect(keyOf('dublin', 'data').policy()['Administration']).toMatchObject({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: expect.arrayContaining(['kms:PutKeyPolicy']),
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': expect.arrayContaining([
          'arn:aws:iam::222222222222:role/cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1',
        ]),
      },
    },
  });
});

test('only emergency roles can make data unreadable', () => {
  const statements = Object.values(keyOf('dublin', 'data').policy());
  const destroying = statements.filter(
    ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('kms:ScheduleKeyDeletion'),
  );
  expect(destroying.map(({ Condition }) => Condition)).toEqual([
    {
      ArnLike: {
        'aws:PrincipalArn': [
          'arn:aws:iam::222222222222:role/TrefoilBreakGlass',
          'arn:aws:iam::222222222222:role/*/TrefoilBreakGlass',
        ],
      },
    },
  ]);
});

test('nothing delegates a key to its account as a whole', () => {
  for (const purpose of KEY_PURPOSES) {
    const open = Object.values(keyOf('ireland-2', purpose).policy()).filter(
      ({ Effect, Condition }) => Effect === 'Allow' && Object.keys(Condition ?? {}).length === 0,
    );
    expect(open).toEqual([]);
  }
});

test('use is denied from outside the organization, but not to AWS services', () => {
  expect(keyOf('dublin', 'data').policy()['OutsideOrganization']).toMatchObject({
    Effect: 'Deny',
    Action: USE,
    Condition: {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  });
});
