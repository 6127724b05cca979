import { assemblyOfCase } from '../../corpus/assembly-of-case';
import { findingsOn, precisionOf, readAdjudications, sampleOf } from '../../corpus/precision';
import { evaluate } from '../../lib/judge/report/evaluate';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';

const findings = (expectation: 'violation' | 'clean') => {
  const labelled = {
    id: 'case',
    family: 'public-access',
    control: 'no public gateways',
    expectation,
    template: {
      Resources: Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`Topic${at}`, { Type: 'AWS::S3::Bucket', Properties: {} }]),
      ),
    },
  };
  return findingsOn(labelled, evaluate(assemblyOfCase(labelled), TEMPLATE_RULES));
};

test('findings on clean cases alone are sampled', () => {
  expect(findings('clean').length).toBeGreaterThan(250);
  expect(findings('violation')).toEqual([]);
});

test('the sample is the same in every run, and whatever stands beside it', () => {
  const all = findings('clean');
  const sample = sampleOf(all);
  expect(sample).toHaveLength(250);
  expect(sampleOf([...all].reverse())).toEqual(sample);
  const kept = sampleOf(all.filter((_, at) => at % 10 !== 0)).filter((each) => sample.includes(each));
  expect(kept.length).toBeGreaterThan(200);
});

test('what somebody called wrong is counted, and what nobody read is neither', () => {
  const [one, two, three] = sampleOf(findings('clean'));
  const judged = (finding: typeof one, verdict: 'right' | 'wrong') =>
    [finding?.digest ?? '', { finding: finding?.digest ?? '', rule: 'x', verdict, reason: 'as it stands' }] as const;
  const sample = [one, two, three].flatMap((each) => each ?? []);
  const text = precisionOf(sample, 300, new Map([judged(one, 'wrong'), judged(two, 'right')]));
  expect(text).toMatch(/of 3 findings sampled out of 300 on clean cases, 2 were read:\n1 wrong \(50\.0 %\)/);
});

test('each finding was adjudicated once, by a rule that there is', () => {
  const adjudications = readAdjudications();
  const ids = new Set(TEMPLATE_RULES.map(({ id }) => id));
  expect(adjudications.size).toBeGreaterThanOrEqual(150);
  expect([...adjudications.values()].filter(({ rule }) => !ids.has(rule))).toEqual([]);
});
