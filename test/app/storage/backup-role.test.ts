import { Template } from 'aws-cdk-lib/assertions';
import { BackupRole } from '../../../lib/app/storage/backup-role';
import { storageFixture } from '../../support/storage-fixture';

const VAULT = 'arn:aws:backup:eu-north-1:444444444444:backup-vault:trefoil-hamar-vault';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

function roleOf(withTarget: boolean) {
  const { stack, names, keys, arns, organizationId } = storageFixture('ireland-2');
  new BackupRole(stack, 'BackupRole', {
    names,
    dataKey: keys.data,
    vaultKey: keys.backup,
    tableArn: arns.table,
    vaultArn: arns.vault,
    organizationId,
    targets: withTarget ? [{ account: '444444444444', region: 'eu-north-1', vaultArn: VAULT }] : [],
  });
  const [role] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  const policies: readonly { PolicyDocument: { Statement: readonly Statement[] } }[] = role?.Properties.Policies;
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const allowing = (action: string) => statements.filter(({ Action }) => [Action].flat().includes(action));
  return { trust: role?.Properties.AssumeRolePolicyDocument.Statement, allowing, managed: role?.Properties };
}

test('AWS Backup assumes the role for no other account', () => {
  expect(roleOf(true).trust).toEqual([
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'backup.amazonaws.com' },
    },
    {
      Sid: 'NotForOthers',
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'backup.amazonaws.com' },
      Condition: { StringNotEquals: { 'aws:SourceAccount': '333333333333' }, Null: { 'aws:SourceAccount': 'false' } },
    },
  ]);
});

test('the role carries no policy that AWS manages', () => {
  expect(roleOf(true).managed).not.toHaveProperty('ManagedPolicyArns');
});

test('it reads the one table, and copies to the vaults it is told', () => {
  const { allowing } = roleOf(true);
  expect(allowing('dynamodb:StartAwsBackupJob').map(({ Resource }) => Resource)).toEqual([
    'arn:aws:dynamodb:eu-west-1:333333333333:table/trefoil-ireland-2-records',
  ]);
  expect(allowing('backup:CopyIntoBackupVault').map(({ Resource }) => Resource)).toEqual([VAULT]);
  expect(allowing('backup:CopyFromBackupVault').map(({ Condition }) => Condition)).toEqual([
    { 'ForAnyValue:ArnEquals': { 'backup:CopyTargets': [VAULT] } },
  ]);
});

test('a site without targets copies nowhere', () => {
  expect(roleOf(false).allowing('backup:CopyFromBackupVault')).toEqual([]);
});
