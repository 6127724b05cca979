import { assemblyOfCase } from '../../corpus/assembly-of-case';
import { score } from '../../corpus/score';
import { alarmsOf, tableOf } from '../../corpus/table';
import { evaluate } from '../../lib/judge/report/evaluate';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';

const scored = (expectation: 'violation' | 'clean', type: string, target: string) => {
  const labelled = {
    id: 'case',
    family: 'public-access',
    control: 'no public gateways',
    expectation,
    targets: [target],
    namesNoOtherRegion: true,
    template: { Resources: { Thing: { Type: type, Properties: {} } } },
  };
  return score(labelled, evaluate(assemblyOfCase(labelled), TEMPLATE_RULES));
};

test('a violation is caught by a finding on its target, and missed elsewhere', () => {
  expect(scored('violation', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Thing')).toMatchObject({
    strict: true,
    family: true,
  });
  expect(scored('violation', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Other')).toMatchObject({
    family: false,
    anywhere: true,
    wrong: 'missed',
  });
});

test('a clean case with a finding is a false alarm, and one without is right', () => {
  expect(scored('clean', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Thing').wrong).toBe('false alarm');
  expect(scored('clean', 'AWS::SNS::Topic', 'Thing').wrong).toBeUndefined();
});

test('the table counts shares by family', () => {
  const table = tableOf([
    scored('violation', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Thing'),
    scored('violation', 'AWS::SNS::Topic', 'Thing'),
  ]);
  expect(table).toMatch(/public-access +2 +50\.0 %/);
});

test('a bucket of which no encryption is stated answers for encryption at rest by its key, one that states it does not', () => {
  const bucket = (expectation: 'violation' | 'clean', properties: object) => {
    const labelled = {
      id: 'case',
      family: 'encryption-at-rest',
      control: 'encrypt buckets',
      expectation,
      template: { Resources: { Thing: { Type: 'AWS::S3::Bucket', Properties: properties } } },
    };
    return score(labelled, evaluate(assemblyOfCase(labelled), TEMPLATE_RULES)).wrong;
  };
  const byDefault = {
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
  };
  expect(bucket('violation', {})).toBeUndefined();
  expect(bucket('clean', { BucketEncryption: byDefault })).toBeUndefined();
  expect(bucket('violation', { BucketEncryption: byDefault })).toBe('missed');
});

test('false alarms are counted by the rules that raised them', () => {
  const scores = [
    scored('clean', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Thing'),
    scored('clean', 'AWS::SNS::Topic', 'Thing'),
    scored('violation', 'AWS::ElasticLoadBalancing::LoadBalancer', 'Thing'),
  ];
  expect(alarmsOf(scores)).toBe('1  public-access  no-public-access');
});
