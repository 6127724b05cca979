import { serviceControlPolicies } from '../../../lib/app/guardrails/service-control-policies';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { sovereignWithout } from '../../support/sovereign-fixture';

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

test('every exemption names the emergency roles, but for passwords, which they do not read, and logs, which they do not write', () => {
  const theirs = ['KeepPasswords', 'OnlyServicesWriteLogs'];
  const exempting = statements.filter(({ Sid, Condition }) => Condition?.ArnNotLike && !theirs.includes(Sid));
  expect(exempting.length).toBeGreaterThan(8);
  for (const { Condition } of exempting)
    expect(Condition.ArnNotLike['aws:PrincipalArn']).toEqual(
      expect.arrayContaining(['arn:*:iam::*:role/TrefoilBreakGlass']),
    );
});

test.each([
  'KeepTrails',
  'KeepArchives',
  'KeepRecorders',
  'KeepLogs',
  'KeepBootstrap',
  'KeepKeysAndHooks',
  'KeepVaults',
  'KeepChannel',
])('%s exempts nobody else, the deployer included', (sid) => {
  expect(named(sid).Condition.ArnNotLike['aws:PrincipalArn']).toEqual([
    'arn:*:iam::*:role/TrefoilBreakGlass',
    'arn:*:iam::*:role/*/TrefoilBreakGlass',
  ]);
});

test.each(['NoLeaving', 'NoRoot', 'NoSharingOutside'])('%s exempts nobody at all', (sid) => {
  expect(named(sid).Condition?.ArnNotLike).toBeUndefined();
});

test('only gateway roles that write read the password of a database', () => {
  expect(named('KeepPasswords').Condition).toEqual({
    ArnNotLike: { 'aws:PrincipalArn': ['arn:*:iam::*:role/trefoil-*-gateway-write'] },
  });
});

test('hooks are shaped by deployments alone, and what is staged put in place by the CLI alone', () => {
  const exempt = (sid: string) => named(sid).Condition.ArnNotLike['aws:PrincipalArn'];
  expect(exempt('ShapeHooks')).toContain(
    'arn:*:iam::*:role/cdk-hnb659fds-cfn-exec-role-${aws:PrincipalAccount}-eu-west-1',
  );
  expect(exempt('KeepStagedFiles')).toContain(
    'arn:*:iam::*:role/cdk-hnb659fds-file-publishing-role-${aws:PrincipalAccount}-eu-west-1',
  );
  expect(exempt('KeepStagedFiles')).not.toEqual(expect.arrayContaining([expect.stringContaining('cfn-exec-role')]));
  expect(named('KeepStagedFiles').Resource).toEqual(['arn:aws:s3:::cdk-hnb659fds-assets-*/*']);
});

test('deployments are started by deployers, and stacks updated by what these start', () => {
  const exempt = (sid: string) => named(sid).Condition.ArnNotLike['aws:PrincipalArn'].slice(2);
  expect(named('StartDeployments').Resource).toEqual(['arn:*:iam::*:role/cdk-hnb659fds-*']);
  expect(exempt('StartDeployments')).toEqual([
    'arn:*:iam::*:role/TrefoilDeployer',
    'arn:*:iam::*:role/*/TrefoilDeployer',
  ]);
  expect(named('KeepStacks').Resource).toEqual(['arn:aws:cloudformation:*:*:stack/trefoil-*']);
  expect(exempt('KeepStacks')).toContain(
    'arn:*:iam::*:role/cdk-hnb659fds-deploy-role-${aws:PrincipalAccount}-eu-west-1',
  );
  expect(exempt('KeepStacks')).not.toContain('arn:*:iam::*:role/TrefoilDeployer');
});

test('the roles of CloudFormation are exempt by their whole names, each in its own account', () => {
  const [exempt] = statements.filter(({ Sid }) => Sid === 'ShapeData');
  expect(exempt.Condition.ArnNotLike['aws:PrincipalArn']).toContain(
    'arn:*:iam::*:role/cdk-hnb659fds-cfn-exec-role-${aws:PrincipalAccount}-eu-west-1',
  );
  const exempted = statements.flatMap(({ Condition }) => Condition?.ArnNotLike?.['aws:PrincipalArn'] ?? []);
  expect(exempted.filter((arn) => arn.includes('cdk-') && !arn.includes('${aws:PrincipalAccount}'))).toEqual([]);
});

test('deployments may neither narrow a trail nor shape an archive, and roles are kept from everybody else', () => {
  const sparing = statements.filter((one) => JSON.stringify(one.Condition ?? {}).includes('cfn-exec-role'));
  expect(sparing.map(({ Sid }) => Sid).toSorted()).toEqual([
    'AddToChannel',
    'BackUpData',
    'KeepGrants',
    'KeepNetwork',
    'KeepRoles',
    'KeepStacks',
    'KeepTags',
    'KeepTriggers',
    'KeepWorkloads',
    'PassRoles',
    'ShapeData',
    'ShapeHooks',
    'ShapeLogs',
    'ShapeRecorders',
    'ShapeRecords',
  ]);
  expect(named('KeepRoles').Resource).toEqual(['arn:*:iam::*:role/trefoil-*', 'arn:*:iam::*:policy/trefoil-*']);
  for (const role of ['role/cdk-hnb659fds-*', 'role/TrefoilBreakGlass', 'role/*/TrefoilDeployer'])
    expect(named('KeepSparedRoles').Resource).toContain(`arn:*:iam::*:${role}`);
});

test('policies do not grow with the number of sites', () => {
  const dublin = deployment.sites['dublin'];
  if (!dublin) throw new Error('no site dublin');
  const many = Array.from({ length: 200 }, (_, index) => [
    `site-${index}`,
    { ...dublin, account: String(200000000000 + index) },
  ]);
  const sizes = (one: typeof deployment) =>
    serviceControlPolicies(one).map(({ content }) => JSON.stringify(content).length);
  const few = sizes({ ...deployment, sites: { dublin } });
  expect(sizes({ ...deployment, sites: Object.fromEntries(many) })).toEqual(few);
});

test('in the sovereign cloud, whose one Region answers everything, no service is exempt from the Regions', () => {
  const [region] = serviceControlPolicies(sovereignWithout())
    .flatMap(({ content }) => content.Statement.map((statement) => JSON.parse(JSON.stringify(statement))))
    .filter(({ Sid }) => Sid === 'OnlyRegionsOfTheSites');
  expect(region).toEqual({
    Sid: 'OnlyRegionsOfTheSites',
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eusc-de-east-1'] } },
  });
});
