import { CORRECTIONS } from '../../lib/world/registry/corrections';
import { kindsOf, REGISTRY, registeredType, registeredTypes } from '../../lib/world/registry/registry';
import { actionsNamed } from '../support/service-reference';

const corrections = CORRECTIONS.trim()
  .split(/\n(?=\S)/)
  .flatMap((entry) => {
    const [type = '', ...lines] = entry.split('\n');
    return lines.map((line) => ({ type, line }));
  });
const PATTERN = /^ (\?|-|\+[crud]+) ?([^:]*): ([a-z0-9-]+) ([A-Za-z ]+)(?:; (.+))?$/;
const entryOf = (type: string) => REGISTRY.find((entry) => entry.startsWith(`${type} `)) ?? '';

test('the registry has handlers of more than a thousand types; one that calls nothing to make it is not known', () => {
  expect(registeredTypes().length).toBeGreaterThan(1400);
  expect(registeredTypes().filter((type) => registeredType(type) === undefined)).toEqual(['AWS::EMR::Step']);
});

test('each correction is of what the registry lists, or adds what it does not, and says who says so', () => {
  expect(corrections.length).toBeGreaterThan(100);
  const wrong = corrections.filter(({ type, line }) => {
    const [, kind = '', , service = '', names = '', source] = PATTERN.exec(line) ?? [];
    const listed = (name: string) => new RegExp(`^ \\w+ ${service} .*\\b${name}\\b`, 'm').test(entryOf(type));
    const actions = names.split(' ');
    return kind.startsWith('+')
      ? source === undefined || actions.some(listed)
      : kind === '' || source !== undefined || !actions.every(listed);
  });
  expect(wrong).toEqual([]);
});

test('what is added and what a type is left with are actions of IAM', async () => {
  const added = corrections.flatMap(({ line }) => {
    const [, , , service = '', names = ''] = PATTERN.exec(line) ?? [];
    return names.split(' ').map((name) => `${service}:${name}`);
  });
  const known = await Promise.all(added.map(actionsNamed));
  expect(added.filter((_, at) => known[at]?.length === 0)).toEqual([]);
});

test('an action is authorized on what the reference of services says', () => {
  expect(kindsOf('sqs:CreateQueue')).toEqual([{ key: 'queue', arn: 'arn:%:sqs:@:#:${QueueName}', required: true }]);
  expect(kindsOf('kms:CreateAlias')?.map(({ key }) => key)).toEqual(['alias', 'key']);
  expect(kindsOf('ec2:DescribeVpcs')).toEqual([]);
  expect(kindsOf('ec2:NoSuchAction')).toBeUndefined();
});

test('a type is read with its name, what triggers its calls and what is omitted', () => {
  expect(registeredType('AWS::SQS::Queue')).toMatchObject({
    service: 'sqs',
    own: 'queue',
    name: { variable: 'QueueName', property: 'QueueName', generated: true },
  });
  const bucket = registeredType('AWS::S3::Bucket');
  expect(bucket?.calls.find(({ action }) => action === 's3:PutBucketWebsite')).toEqual({
    action: 's3:PutBucketWebsite',
    handlers: ['create', 'update'],
    when: ['WebsiteConfiguration'],
  });
  expect(bucket?.omitted).toContainEqual({ action: 's3:DeleteBucketEncryption', reason: 'is no action of IAM' });
  expect(registeredType('AWS::Foo::Bar')).toBeUndefined();
  expect(registeredType('toString')).toBeUndefined();
});
