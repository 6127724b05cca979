import { withoutCache } from '../../../lib/common/cache/cache';
import { Judge } from '../../../lib/judge/report/judge';
import { ownRules, type ResourceRule, type Rule } from '../../../lib/judge/rule';
import { RULES } from '../../../lib/judge/rules';
import type { Assembly } from '../../../lib/judge/template/assembly';
import type { RawMap } from '../../../lib/judge/template/template';
import { memoryCache } from '../../support/memory-cache';
import { assemblyOf } from '../assembly-of';

const cache = memoryCache();

let asked = 0;
const watching = (id: string): ResourceRule => {
  const rule = RULES.find((one) => one.subject === 'resource');
  if (rule?.subject !== 'resource') throw new Error('expected a rule of resources');
  return {
    ...rule,
    ...{ id, level: 'required' },
    appliesTo: ({ type }) => type === BUCKET.Type,
    concerns: undefined,
    needs: undefined,
    check: ({ logicalId }) => {
      asked += 1;
      return [{ path: ['Properties', 'BucketName'], message: `found ${logicalId}, expected another` }];
    },
  };
};
const own = ownRules([watching('watching')]);

const BUCKET = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'reports' } };
/** Small assemblies are not kept. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`Topic${index}`, { Type: 'AWS::SNS::Topic' }]),
);
const RESOURCES: RawMap = { ...OTHERS, Bucket: BUCKET };
const assembly = (resources = RESOURCES): Assembly => assemblyOf({ resources });
const WAIVER = {
  rule: 'watching',
  path: 'example/Bucket',
  reason: 'a test of exceptions',
  owner: 'A',
  expires: '2027-01-01',
};
const OPTIONS = { waivers: [WAIVER], today: '2026-11-24' };

/** The report of one assembly, and how often the rule was asked for it. */
function reportOf(one: Assembly, options = OPTIONS, rules: readonly Rule[] = own) {
  asked = 0;
  const judge = new Judge(rules, options);
  judge.judge(one);
  return { report: judge.report(), asked };
}

test('what did not change is not judged again, and reported the same', () => {
  const first = reportOf(assembly());
  expect(first).toMatchObject({ asked: 1, report: { resources: 21, findings: [{ rule: own[0], waiver: WAIVER }] } });
  const second = reportOf(assembly());
  expect(second.asked).toBe(0);
  expect(JSON.stringify(second.report)).toBe(JSON.stringify(first.report));
  // Exceptions are told from each other by what they are, and not by what they say.
  expect(second.report.findings[0]?.waiver).toBe(WAIVER);
});

const other = { ...BUCKET, Properties: { BucketName: 'reportz' } };
test.each([
  ['a byte of a template', assembly({ ...OTHERS, Bucket: other }), OPTIONS],
  ['the name of a resource', assembly({ ...OTHERS, Buckett: BUCKET }), OPTIONS],
  ['the boundary', assemblyOf({ resources: RESOURCES, boundary: ['NO'] }), OPTIONS],
  ['the Region', assemblyOf({ resources: RESOURCES, region: 'eu-north-1' }), OPTIONS],
  ['the account', assemblyOf({ resources: RESOURCES }, '333333333333'), OPTIONS],
  ['a template beside it', assemblyOf({ resources: RESOURCES, orphans: ['other.template.json'] }), OPTIONS],
  ['the day', assembly(), { ...OPTIONS, today: '2026-11-25' }],
  ['an exception', assembly(), { ...OPTIONS, waivers: [{ ...WAIVER, reason: 'another reason altogether' }] }],
  ['whether templates bring exceptions', assembly(), { ...OPTIONS, templateWaivers: true }],
])('a change of %s is judged', (_, changed, options) => {
  reportOf(assembly());
  expect(reportOf(changed, options).asked).toBe(1);
});

test('other rules, and another level of one, are asked', () => {
  reportOf(assembly());
  expect(reportOf(assembly(), OPTIONS, ownRules([watching('another')])).asked).toBe(1);
  expect(
    reportOf(
      assembly(),
      OPTIONS,
      own.map((one) => ({ ...one, level: 'advisory' as const })),
    ).asked,
  ).toBe(1);
});

test('a rule that is not of this package is always asked: nobody knows what its verdict follows from', () => {
  const foreign = [watching('foreign')];
  reportOf(assembly(), OPTIONS, foreign);
  expect(reportOf(assembly(), OPTIONS, foreign).asked).toBe(1);
  expect(cache.entries.size).toBe(0);
});

test('nothing is believed, and nothing kept, where verdicts must not rest on earlier runs', () => {
  reportOf(assembly());
  expect(withoutCache(() => reportOf(assembly())).asked).toBe(1);
  expect(withoutCache(() => reportOf(assembly({ ...OTHERS, Bucket: other }))).asked).toBe(1);
  expect(cache.entries.size).toBe(1);
  expect(reportOf(assembly()).asked).toBe(0);
});

test('an internal error is not kept', () => {
  const flawed = ownRules([
    {
      ...watching('flawed'),
      check: () => {
        asked += 1;
        throw new Error('a flaw');
      },
    },
  ]);
  expect(reportOf(assembly(), OPTIONS, flawed)).toMatchObject({ asked: 1, report: { flaws: [expect.any(String)] } });
  expect(reportOf(assembly(), OPTIONS, flawed)).toMatchObject({ asked: 1, report: { flaws: [expect.any(String)] } });
});

test('a small assembly is judged again: that takes no longer than to look it up', () => {
  const small = () => assembly({ Bucket: BUCKET });
  reportOf(small());
  expect(reportOf(small()).asked).toBe(1);
  expect(cache.entries.size).toBe(0);
});
