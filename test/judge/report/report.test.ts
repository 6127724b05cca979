import { Judge } from '../../../lib/judge/report/judge';
import { stands } from '../../../lib/judge/report/report';
import type { Finding, ResourceRule } from '../../../lib/judge/rule';
import { assemblyOf } from '../assembly-of';
import { bucketRule } from '../plugin-app';

const TODAY = '2026-11-24';
const finds = (...findings: readonly Finding[]): ResourceRule => ({ ...bucketRule('required'), check: () => findings });
const judged = (rule: ResourceRule, ...ids: readonly string[]) => {
  const judge = new Judge([rule], { waivers: [], today: TODAY });
  judge.judge(assemblyOf({ resources: Object.fromEntries(ids.map((id) => [id, { Type: 'AWS::S3::Bucket' }])) }));
  return judge.report();
};

test('counts what was asked, what failed, and what no rule applies to', () => {
  const { rules, resources, templates } = judged(bucketRule('mandatory'), 'A', 'B');
  expect(rules).toMatchObject([{ evaluated: 2, failed: 2, waived: 0 }]);
  expect([resources, templates]).toEqual([2, 1]);
  expect(judged({ ...bucketRule('mandatory'), appliesTo: () => false }, 'A').rules).toMatchObject([{ evaluated: 0 }]);
});

test('a verdict is the same, rule by rule or resource by resource', () => {
  const rules = [bucketRule('required'), bucketRule('mandatory')];
  const report = (how: 'add' | 'judge') => {
    const judge = new Judge(rules, { waivers: [], today: TODAY });
    judge[how](assemblyOf({ resources: { A: { Type: 'AWS::S3::Bucket' }, B: { Type: 'AWS::S3::Bucket' } } }));
    return judge.report();
  };
  expect(report('judge')).toEqual(report('add'));
  expect(report('judge').findings.map(({ rule, resource }) => `${rule.id} ${resource}`)).toEqual([
    'bucket-required A',
    'bucket-required B',
    'bucket-mandatory A',
    'bucket-mandatory B',
  ]);
});

test('says once what two options of a choice break in the same words', () => {
  const finding = { path: ['Properties', 'A'], message: 'found it' };
  expect(judged(finds(finding, { ...finding }), 'A').findings).toHaveLength(1);
  expect(judged(finds(finding, { ...finding, message: 'found another' }), 'A').findings).toHaveLength(2);
});

test('places one finding that a rule gives for two resources at each of them', () => {
  const places = judged(finds({ path: [], message: 'found it' }), 'A', 'B').findings.map(({ line }) => line);
  expect(new Set(places).size).toBe(2);
});

test('cuts the findings of one rule in one resource at a hundred, and says how many are left', () => {
  const many = Array.from({ length: 150 }, (_, at) => ({ path: ['Properties', at], message: 'found it' }));
  const { findings } = judged(finds(...many), 'A');
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)?.message).toBe('and 50 more of the kind');
});

test('advice does not stand, and neither does what is waived', () => {
  const [finding] = judged(bucketRule('required'), 'A').findings;
  if (!finding) throw new Error('expected a finding');
  expect(stands(finding)).toBe(true);
  expect(stands({ ...finding, level: 'advisory' })).toBe(false);
  const waiver = { rule: 'bucket-required', path: 'example/A', reason: 'agreed', owner: 'platform', expires: TODAY };
  expect(stands({ ...finding, waiver })).toBe(false);
});
