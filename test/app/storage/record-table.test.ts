import { Match, Template } from 'aws-cdk-lib/assertions';
import { RecordTable, recordStatement } from '../../../lib/app/storage/record-table';
import { storageFixture } from '../../support/storage-fixture';

function tableOf(backupDays = 35) {
  const { stack, names, keys, arns, organizationId } = storageFixture('dublin');
  new RecordTable(stack, 'Records', {
    names,
    key: keys.data,
    tableArn: arns.table,
    organizationId,
    endpointId: 'vpce-dynamodb',
    gatewayRoles: [arns.role('gateway-read'), arns.role('gateway-write')],
    workloads: [],
    keepers: [arns.role('backup'), 'arn:aws:iam::222222222222:role/deployment'],
    auditorRole: arns.role('auditor'),
    backupDays,
  });
  return Template.fromStack(stack);
}

function policyOf() {
  const [table] = Object.values(tableOf().findResources('AWS::DynamoDB::Table'));
  const statements: { Sid: string }[] = table?.Properties.ResourcePolicy.PolicyDocument.Statement;
  return Object.fromEntries(statements.map((statement) => [statement.Sid, statement]));
}

test('the table lies under the customer key, can be recovered, and is neither deleted nor replaced', () => {
  tableOf().hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      TableName: 'trefoil-dublin-records',
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/data',
      },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
    },
  });
});

test('recovery reaches back no further than recovery points are kept, nor than DynamoDB can', () => {
  const days = (backupDays: number) => ({
    PointInTimeRecoverySpecification: Match.objectLike({ RecoveryPeriodInDays: Math.min(backupDays, 35) }),
  });
  tableOf(14).hasResourceProperties('AWS::DynamoDB::Table', days(14));
  tableOf(400).hasResourceProperties('AWS::DynamoDB::Table', days(400));
});

test('keys of items are not shown outside the customer key', () => {
  tableOf().hasResourceProperties('AWS::DynamoDB::Table', { ContributorInsightsSpecification: { Enabled: false } });
});

test('the table cannot have replicas', () => {
  tableOf().resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
});

test('items are denied to all but the gateway roles, and to these off the endpoint', () => {
  const policy = policyOf();
  expect(policy['OnlyNamedRoles']).toMatchObject({
    Effect: 'Deny',
    Action: expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:PutItem']),
    Condition: {
      ArnNotLike: {
        'aws:PrincipalArn': [
          'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-read',
          'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-write',
        ],
      },
    },
  });
  expect(policy['OffEndpoint']).toMatchObject({
    Effect: 'Deny',
    Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-dynamodb' } },
  });
});

test('copies that the policy would not protect are denied to everyone', () => {
  expect(policyOf()['NoUnprotectedCopies']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: expect.arrayContaining(['dynamodb:ExportTableToPointInTime', 'dynamodb:RestoreTableToPointInTime']),
  });
});

test('denials leave the configuration of the table to deployments of the organization', () => {
  for (const [sid, statement] of Object.entries(policyOf()))
    if (!['OutsideOrganization', 'OnlyNamedRolesAndKeepers', 'OffEndpointSaveKeepers'].includes(sid))
      expect(JSON.stringify(statement)).not.toMatch(/:\*"|ResourcePolicy|UpdateTable/);
  for (const sid of ['OnlyNamedRolesAndKeepers', 'OffEndpointSaveKeepers'])
    expect(JSON.stringify(policyOf()[sid])).toContain('role/deployment');
});

test('to others everything is denied but to look at the configuration', () => {
  for (const sid of ['OnlyNamedRolesAndKeepers', 'OffEndpointSaveKeepers'])
    expect(policyOf()[sid]).toMatchObject({
      Effect: 'Deny',
      NotAction: ['dynamodb:Describe*', 'dynamodb:GetResourcePolicy', 'dynamodb:List*'],
    });
});

test('the reading role reads, and does not write', () => {
  const { Action } = recordStatement('arn:table', 'read').toStatementJson();
  expect(Action).toContain('dynamodb:GetItem');
  expect(Action).not.toContain('dynamodb:PutItem');
  expect(recordStatement('arn:table', 'write').toStatementJson().Action).toContain('dynamodb:PutItem');
});

test('the auditor is denied reading, writing and copying by name', () => {
  expect(policyOf()['AuditorTakesNothing']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: expect.arrayContaining([
      'dynamodb:GetItem',
      'dynamodb:PartiQLSelect',
      'dynamodb:Scan',
      'dynamodb:PutItem',
      'dynamodb:ExportTableToPointInTime',
    ]),
    Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/trefoil-dublin-auditor' } },
  });
});
