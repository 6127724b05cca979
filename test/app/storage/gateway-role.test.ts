import { Match, Template } from 'aws-cdk-lib/assertions';
import { GatewayRole, useOfKey } from '../../../lib/app/storage/gateway-role';
import { unlimited } from '../../../lib/deployment/classes';
import { siteFixture } from '../../support/site-fixture';

function gateway(withStatement: boolean) {
  const { stack, names, deployment } = siteFixture('dublin', ({ identity: _, ...rest }) => ({ ...rest, people: {} }));
  new GatewayRole(stack, 'Gateway', {
    names,
    deployment,
    purpose: 'gateway-read',
    assumedBy: ['Reader'],
    statements: withStatement ? [useOfKey('arn:key', ['kms:Decrypt'], names.region, ['s3'])] : [],
  });
  return Template.fromStack(stack);
}

test('only the named roles of the account assume the role, for an hour', () => {
  gateway(true).hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-dublin-gateway-read',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { AWS: 'arn:aws:iam::222222222222:root' },
          Condition: {
            ArnLike: {
              'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/Reader', 'arn:aws:iam::222222222222:role/*/Reader'],
            },
          },
        },
      ],
    },
  });
});

test('a key is used only through the services named', () => {
  gateway(true).hasResourceProperties('AWS::IAM::Role', {
    Policies: [
      Match.objectLike({
        PolicyDocument: {
          Statement: [Match.objectLike({ Action: 'kms:Decrypt', Resource: 'arn:key', Condition: Match.anyValue() })],
        },
      }),
    ],
  });
});

test('a role without statements has no empty policy, which IAM refuses', () => {
  gateway(false).hasResourceProperties('AWS::IAM::Role', { Policies: Match.absent() });
});

test('a role that a team has is assumed from its countries, with its second factor, in its time, and passes on what it brings', () => {
  const { stack, names, deployment } = siteFixture('dublin');
  new GatewayRole(stack, 'Gateway', {
    ...{ names, deployment, statements: [] },
    purpose: 'gateway-read',
    assumedBy: unlimited(deployment, deployment.operators.dataReaders),
  });
  const Condition = {
    ArnLike: Match.anyValue(),
    StringEquals: { 'aws:PrincipalTag/workCountry': ['IE', 'PL'], 'aws:PrincipalTag/amr': ['fido', 'hwk'] },
    DateGreaterThanEquals: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
    DateLessThan: { 'aws:CurrentTime': '2029-01-01T00:00:00Z' },
  };
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        Match.objectLike({ Action: 'sts:AssumeRole', Condition }),
        Match.objectLike({ Action: ['sts:SetSourceIdentity', 'sts:TagSession'], Condition }),
      ],
    },
  });
});
