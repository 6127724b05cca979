import { OBLIGATIONS } from '../../../lib/judge/catalogue';
import { evaluate } from '../../../lib/judge/report/evaluate';
import { customerManagedKey } from '../../../lib/judge/rules/keys/customer-managed-key';
import { customerManagedKeyMetadata } from '../../../lib/judge/rules/keys/customer-managed-key-metadata';
import { assemblyOf } from '../assembly-of';

/** What is said of a resource that has these properties, of the key of its data. */
const said = (Type: string, Properties: object) =>
  evaluate(assemblyOf({ resources: { It: { Type, Properties } } }), [customerManagedKey, customerManagedKeyMetadata])
    .flatMap(({ findings }) => findings.map(({ message }) => message))
    .filter((message) => /[Kk]ey/.test(message));

test.each([
  ['AWS::RDS::DBInstance', { StorageEncrypted: true }, 'an AWS managed key'],
  ['AWS::DynamoDB::Table', {}, 'an AWS owned key'],
  ['AWS::DynamoDB::Table', { SSESpecification: { SSEEnabled: true } }, 'an AWS managed key'],
  ['AWS::Events::EventBus', {}, 'an AWS owned key'],
  ['AWS::SQS::Queue', {}, 'a key that SQS owns'],
  ['AWS::SQS::Queue', { KmsMasterKeyId: 'alias/aws/sqs' }, 'an AWS managed key'],
  ['AWS::S3Files::FileSystem', {}, 'a key that is not customer managed'],
])('%s with %j is under one kind of key: %s', (type, properties, key) => {
  const found = said(type, properties);
  expect(found).not.toEqual([]);
  expect(found.filter((message) => !message.includes(`under ${key}`))).toEqual([]);
});

test('no reason leaves open which of two kinds of key it is', () => {
  const reasons = Object.values(OBLIGATIONS).flatMap((all) => all.map(({ why }) => why));
  expect(reasons.filter((why) => why.includes('a key that is not customer managed')).length).toBeGreaterThan(50);
  expect(reasons.filter((why) => /AWS owned .*or.* AWS managed/.test(why))).toEqual([]);
});
