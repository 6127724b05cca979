import { Template } from 'aws-cdk-lib/assertions';
import { SiteLogGroup } from '../../../lib/app/logging/site-log-group';
import { keysIn } from '../../support/network-fixture';
import { siteFixture } from '../../support/site-fixture';

test('a log group is encrypted, protected and kept for the retention of the deployment', () => {
  const { stack, names, deployment } = siteFixture('dublin');
  new SiteLogGroup(stack, 'Logs', {
    names,
    purpose: 'trail',
    key: keysIn(stack).logs,
    retentionDays: deployment.retention.logsDays,
  });
  Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', {
    DeletionPolicy: 'Retain',
    Properties: {
      LogGroupName: '/trefoil/dublin/trail',
      KmsKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/logs',
      RetentionInDays: 731,
      DeletionProtectionEnabled: true,
    },
  });
});

test('two sites never write to the same log group', () => {
  const nameOf = (id: string) => siteFixture(id).names.logGroup('trail');
  expect(nameOf('dublin')).not.toBe(nameOf('ireland-2'));
});
