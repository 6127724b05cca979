import { channelOf, propertiesOf } from '../../support/channel-fixture';

const { template } = channelOf('dublin');
const role = propertiesOf(template, 'AWS::IAM::Role').find(({ RoleName }) => RoleName === 'trefoil-dublin-alerts');

test('only rules of the detections of this account publish', () => {
  expect(role.AssumeRolePolicyDocument.Statement[0]).toMatchObject({
    Principal: { Service: 'events.amazonaws.com' },
    Condition: {
      StringEquals: { 'aws:SourceAccount': '222222222222' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:events:eu-west-1:222222222222:rule/trefoil-dublin-detect-*' },
    },
  });
});

test('the role publishes into the two topics, and uses the key of each through SNS', () => {
  const [publish, key] = role.Policies[0].PolicyDocument.Statement;
  expect(publish).toMatchObject({
    Action: 'sns:Publish',
    Resource: [
      'arn:aws:sns:eu-west-1:222222222222:trefoil-dublin-alerts-auditor',
      'arn:aws:sns:eu-west-1:222222222222:trefoil-dublin-alerts-operators',
    ],
  });
  expect(key.Resource).toEqual(
    ['alerts', 'alerts-operators'].map((purpose) => `arn:aws:kms:eu-west-1:222222222222:key/${purpose}`),
  );
  expect(JSON.stringify(key.Condition)).toContain('sns.eu-west-1');
});
