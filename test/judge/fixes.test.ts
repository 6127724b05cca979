import { evaluate } from '../../lib/judge/report/evaluate';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from './assembly-of';

/** What is inside the package, or of this repository alone: nobody elsewhere can change it. */
const INSIDE = /\b(?:lib|dist|bin|node_modules|corpus|hooks)\/|\b[\w-]+\.(?:ts|js)\b|npm run |\bthis repository\b/;

const fixes = TEMPLATE_RULES.flatMap((rule) => [
  [rule.id, rule.fix] as const,
  ...rule.examples.bad.flatMap((example) =>
    evaluate(assemblyOf(example), [rule]).flatMap(({ findings }) =>
      findings.flatMap(({ fix }) => (fix === undefined ? [] : [[rule.id, fix] as const])),
    ),
  ),
]);

test('what to do is said for the project of the reader', () => {
  expect(fixes.length).toBeGreaterThanOrEqual(TEMPLATE_RULES.length);
  expect(fixes.filter(([, fix]) => INSIDE.test(fix))).toEqual([]);
});

test('every rule says what to do, in words and not in a name alone', () => {
  expect(fixes.filter(([, fix]) => fix.trim().split(/\s+/).length < 4)).toEqual([]);
});
