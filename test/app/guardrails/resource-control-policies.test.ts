import { resourceControlPolicy } from '../../../lib/app/guardrails/resource-control-policies';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { sovereignWithout } from '../../support/sovereign-fixture';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const statements = JSON.parse(JSON.stringify(resourceControlPolicy(deployment))).Statement;

test('strangers are denied storage, keys, secrets, queues and tables; the auditor is a stranger there', () => {
  const [perimeter] = statements;
  const everywhere = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];
  expect(perimeter.Action).toEqual([...everywhere, 'events:*', 'firehose:*', 'logs:*']);
  // What resource control policies reach since 2026, AWS does not say of its other partitions.
  const [sovereign] = JSON.parse(JSON.stringify(resourceControlPolicy(sovereignWithout()))).Statement;
  expect(sovereign.Action).toEqual(everywhere);
  expect(JSON.stringify(perimeter.Condition)).not.toContain(deployment.auditor.account);
});

test('roles are for the organization and for the account of the auditor', () => {
  const roles = statements.find((statement: { Sid: string }) => statement.Sid === 'RolesForOrganizationAndAuditor');
  expect(roles.Condition.StringNotEqualsIfExists).toEqual({
    'aws:PrincipalOrgID': 'o-exampleorgid',
    'aws:PrincipalAccount': '555555555555',
  });
});

test('nobody assumes a role of a site, or one with which it is deployed, by an identity provider', () => {
  const statement = statements.find(({ Sid }: { Sid: string }) => Sid === 'RolesForNoIdentityProvider');
  expect(statement.Action).toEqual(['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity']);
  expect(statement.Resource).toEqual(['arn:*:iam::*:role/trefoil-*', 'arn:*:iam::*:role/cdk-hnb659fds-*']);
  expect(statement.Condition).toBeUndefined();
});
