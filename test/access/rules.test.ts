import { ACCESS_RULES } from '../../lib/access/rules';
import { evaluate } from '../../lib/judge/report/evaluate';
import { assemblyOf } from '../judge/assembly-of';

test.each(ACCESS_RULES.flatMap((rule) => rule.examples.bad.map((example) => [rule.id, rule, example] as const)))(
  '%s names a request that is allowed, and does not merely doubt',
  (_id, rule, example) => {
    const findings = evaluate(assemblyOf(example), [rule]).flatMap((verdict) => verdict.findings);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) expect(message).toMatch(/^found that .+ may .+, expected that /);
  },
);

test.each(ACCESS_RULES.map((rule) => [rule.id, rule] as const))(
  '%s says nothing where no deployment is known',
  (_id, rule) => {
    for (const example of [...rule.examples.good, ...rule.examples.bad])
      expect(evaluate(assemblyOf({ ...example, deployment: undefined }), [rule])).toEqual([]);
  },
);
