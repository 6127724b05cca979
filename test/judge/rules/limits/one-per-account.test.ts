import { onePerAccount } from '../../../../lib/judge/rules/limits/one-per-account';
import { messagesOf, type StackOf, stacksOf } from '../../assembly-of';

const ACCOUNT = '222222222222';
const say = (stacks: readonly StackOf[], scope = {}) => messagesOf(stacksOf(stacks, scope), onePerAccount);
const recorder = (more: object = {}) => ({
  Recorder: { Type: 'AWS::Config::ConfigurationRecorder', Properties: {}, ...more },
});

test('an account has one recorder in a Region', () => {
  expect(say([{ resources: recorder() }, { resources: recorder() }])).toEqual([
    'found Recorder beside stack-0/Recorder, expected one AWS::Config::ConfigurationRecorder of 222222222222 eu-west-1',
  ]);
  expect(say([{ resources: recorder() }, { resources: recorder(), region: 'eu-north-1' }])).toEqual([]);
  expect(say([{ resources: recorder() }, { resources: recorder(), account: '333333333333' }])).toEqual([]);
  expect(say([{ resources: recorder() }, { resources: recorder({ Condition: 'C' }) }])).toEqual([]);
});

test('what an account has by the deployment file is not made again', () => {
  const existing = new Map([[ACCOUNT, ['AWS::Config::ConfigurationRecorder']]]);
  expect(say([{ resources: recorder() }], { existing })).toEqual([
    'found AWS::Config::ConfigurationRecorder, of which account 222222222222 has one by the deployment file',
  ]);
});

test('a bucket has one policy, named by reference or by its name', () => {
  const policy = (bucket: unknown) => ({ Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: bucket } });
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'data' } };
  expect(say([{ resources: { Data: bucket, One: policy({ Ref: 'Data' }), Other: policy('data') } }])).toHaveLength(1);
  expect(say([{ resources: { Data: bucket, One: policy({ Ref: 'Data' }), Other: policy('logs') } }])).toEqual([]);
});
