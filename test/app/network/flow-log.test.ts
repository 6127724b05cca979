import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { FlowLog } from '../../../lib/app/network/flow-log';
import { logGroupIn, networkFixture } from '../../support/network-fixture';

function flowLog(encryptionStatus = true): Template {
  const { stack, network } = networkFixture('dublin');
  const key = Key.fromKeyArn(stack, 'LogsKey', 'arn:aws:kms:eu-west-1:222222222222:key/logs');
  new FlowLog(stack, 'Flow', { vpc: network.vpc, logGroup: logGroupIn(stack), key, encryptionStatus });
  return Template.fromStack(stack);
}

test('all traffic of the network is recorded by the minute', () => {
  flowLog().hasResourceProperties('AWS::EC2::FlowLog', {
    ResourceType: 'VPC',
    ResourceId: { Ref: Match.stringLikeRegexp('^NetworkVpc') },
    TrafficType: 'ALL',
    MaxAggregationInterval: 60,
    LogGroupName: { Ref: Match.stringLikeRegexp('^LogGroup') },
  });
});

test('a record tells who spoke with whom, whether it was refused and why, on which rack, and whether encrypted', () => {
  const [log] = Object.values(flowLog().findResources('AWS::EC2::FlowLog'));
  const fields = String(log?.['Properties'].LogFormat).split(' ');
  for (const field of ['pkt-srcaddr', 'pkt-dstaddr', 'action', 'reject-reason', 'sublocation-id', 'encryption-status'])
    expect(fields).toContain(`\${${field}}`);
  expect(fields).toHaveLength(new Set(fields).size);
});

test('without encryption controls no record tells whether a flow was encrypted', () => {
  const [log] = Object.values(flowLog(false).findResources('AWS::EC2::FlowLog'));
  expect(String(log?.['Properties'].LogFormat)).not.toContain('encryption-status');
  expect(String(log?.['Properties'].LogFormat)).toContain('sublocation-id');
});

test('the delivery role is assumed for flow logs of this account and writes to their log group, under its key, alone', () => {
  flowLog().hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        Match.objectLike({
          Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '222222222222' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:eu-west-1:222222222222:vpc-flow-log/*' },
          },
        }),
      ],
    },
    Policies: [
      {
        PolicyDocument: {
          Statement: [
            Match.objectLike({ Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LogGroup'), 'Arn'] } }),
            Match.objectLike({
              Resource: 'arn:aws:kms:eu-west-1:222222222222:key/logs',
              Condition: { StringEquals: { 'kms:ViaService': ['logs.eu-west-1.amazonaws.com'] } },
            }),
          ],
        },
      },
    ],
  });
});
