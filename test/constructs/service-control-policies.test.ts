import { loadDeployment } from '../../lib/config/load-deployment';
import { serviceControlPolicies } from '../../lib/constructs/service-control-policies';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const statements = serviceControlPolicies(deployment).flatMap(({ content }) =>
  content.Statement.map((statement) => JSON.parse(JSON.stringify(statement))),
);
const named = (sid: string) => statements.find((statement) => statement.Sid === sid);

test('every statement denies, and has a name of its own', () => {
  expect(statements.filter((statement) => statement.Effect !== 'Deny')).toEqual([]);
  expect(new Set(statements.map((statement) => statement.Sid)).size).toBe(statements.length);
});

test('the Regions are those of the sites and of the organization, whatever is not global', () => {
  expect(named('OnlyRegionsOfTheSites').Condition).toEqual({
    StringNotEquals: { 'aws:RequestedRegion': ['eu-north-1', 'eu-west-1'] },
  });
  expect(named('OnlyRegionsOfTheSites').NotAction).not.toContain('s3:*');
  expect(named('OnlyRegionsOfTheSites').NotAction.filter((action: string) => action.startsWith('sts:'))).toEqual([]);
});

test('every exemption names the emergency roles, but for passwords of user data, which they do not read', () => {
  const exempting = statements.filter(({ Sid, Condition }) => Condition?.ArnNotLike && Sid !== 'KeepPasswords');
  expect(exempting.length).toBeGreaterThan(8);
  for (const { Condition } of exempting)
    expect(Condition.ArnNotLike['aws:PrincipalArn']).toEqual(
      expect.arrayContaining(['arn:*:iam::*:role/TrefoilBreakGlass']),
    );
});

test.each(['KeepTrails', 'KeepArchives', 'KeepRecorders', 'KeepLogs', 'KeepKeys', 'KeepVaults', 'KeepChannel'])(
  '%s exempts nobody else, the deployer included',
  (sid) => {
    expect(named(sid).Condition.ArnNotLike['aws:PrincipalArn']).toEqual([
      'arn:*:iam::*:role/TrefoilBreakGlass',
      'arn:*:iam::*:role/*/TrefoilBreakGlass',
    ]);
  },
);

test.each(['NoLeaving', 'NoRoot', 'NoSharingOutside'])('%s exempts nobody at all', (sid) => {
  expect(named(sid).Condition?.ArnNotLike).toBeUndefined();
});

test('only gateway roles that write read the password of a database', () => {
  expect(named('KeepPasswords').Condition).toEqual({
    ArnNotLike: {
      'aws:PrincipalArn': expect.arrayContaining(['arn:*:iam::222222222222:role/trefoil-dublin-gateway-write']),
    },
  });
});

test('the roles of CloudFormation are exempt by their whole names', () => {
  const [exempt] = statements.filter(({ Sid }) => Sid === 'ShapeData');
  expect(exempt.Condition.ArnNotLike['aws:PrincipalArn']).toContain(
    'arn:*:iam::222222222222:role/cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1',
  );
  expect(JSON.stringify(statements)).not.toContain('cdk-*');
});
