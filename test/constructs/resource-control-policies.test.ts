import { loadDeployment } from '../../lib/config/load-deployment';
import { resourceControlPolicy } from '../../lib/constructs/resource-control-policies';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const statements = JSON.parse(JSON.stringify(resourceControlPolicy(deployment))).Statement;

test('strangers are denied storage, keys, secrets, queues and tables; the auditor is a stranger there', () => {
  const [perimeter] = statements;
  expect(perimeter.Action).toEqual(['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*']);
  expect(JSON.stringify(perimeter.Condition)).not.toContain(deployment.auditor.account);
});

test('roles are for the organization and for the account of the auditor', () => {
  const roles = statements.find((statement: { Sid: string }) => statement.Sid === 'RolesForOrganizationAndAuditor');
  expect(roles.Condition.StringNotEqualsIfExists).toEqual({
    'aws:PrincipalOrgID': 'o-exampleorgid',
    'aws:PrincipalAccount': '555555555555',
  });
});
