import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import { backupServiceRoleArn, deploymentRoleArn, operatorRoleArns, roleArn } from '../../lib/app/role-arns';
import { glob, matches } from '../../lib/iam/language/pattern';
import { siteFixture } from '../support/site-fixture';

const { stack } = siteFixture('dublin');

test('an operator is matched by name, with a path and without', () => {
  expect(operatorRoleArns(stack, '222222222222', ['Operator'])).toEqual([
    'arn:aws:iam::222222222222:role/Operator',
    'arn:aws:iam::222222222222:role/*/Operator',
  ]);
});

test('people of Identity Center are matched under its path alone, with a Region and without, whatever the suffix', () => {
  const arns = operatorRoleArns(stack, '222222222222', ['AWSReservedSSO_Operator_*']);
  expect(arns).toEqual(['arn:aws:iam::222222222222:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Operator_*']);
  const [arn = ''] = arns;
  const matched = (role: string) => matches(glob(arn), `arn:aws:iam::222222222222:role/${role}`);
  expect(matched('aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Operator_1234567890abcdef')).toBe(true);
  expect(matched('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Operator_1234567890abcdef')).toBe(true);
  expect(matched('AWSReservedSSO_Operator_1234567890abcdef')).toBe(false);
  expect(matched('other/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Operator_1234567890abcdef')).toBe(false);
  expect(matched('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Operators_1234567890abcdef')).toBe(false);
});

test('no operators, no ARNs', () => {
  expect(operatorRoleArns(stack, '222222222222', [])).toEqual([]);
});

test('the role of CloudFormation is that of the bootstrap of this account and Region', () => {
  expect(deploymentRoleArn(stack)).toBe(
    'arn:aws:iam::222222222222:role/cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1',
  );
});

test('a bootstrap of one’s own qualifier has its own role', () => {
  const own = new Stack(new App(), 'Own', {
    env: { account: '222222222222', region: 'eu-west-1' },
    synthesizer: new DefaultStackSynthesizer({ qualifier: 'own' }),
  });
  expect(deploymentRoleArn(own)).toContain('role/cdk-own-cfn-exec-role-222222222222-eu-west-1');
});

test('a role may be of another account', () => {
  expect(roleArn(stack, '333333333333', 'Role')).toBe('arn:aws:iam::333333333333:role/Role');
  expect(backupServiceRoleArn(stack, '333333333333')).toBe(
    'arn:aws:iam::333333333333:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup',
  );
});
