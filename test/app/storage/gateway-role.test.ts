import { Match, Template } from 'aws-cdk-lib/assertions';
import { GatewayRole, useOfKey } from '../../../lib/app/storage/gateway-role';
import { siteFixture } from '../../support/site-fixture';

function gateway(withStatement: boolean) {
  const { stack, names } = siteFixture('dublin');
  new GatewayRole(stack, 'Gateway', {
    names,
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
