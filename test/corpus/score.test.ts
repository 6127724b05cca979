import { assemblyOfCase } from '../../corpus/assembly-of-case';
import { score } from '../../corpus/score';
import { tableOf } from '../../corpus/table';
import { evaluate } from '../../lib/policy/evaluate';
import { RULES } from '../../lib/policy/rules';

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
  return score(labelled, evaluate(assemblyOfCase(labelled), RULES));
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
