import { commandsIn } from '../../lib/cli/main';
import { evaluate } from '../../lib/judge/report/evaluate';
import { Judge } from '../../lib/judge/report/judge';
import type { ResourceRule, Rule } from '../../lib/judge/rule';
import type { Assembly } from '../../lib/judge/template/assembly';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from '../judge/assembly-of';
import { bucketRule } from '../judge/plugin-app';
import { scratch } from '../support/scratch';
import { runIn } from './terminal';

const { write } = scratch();
const resources = {
  Calm: { Type: 'AWS::S3::Bucket', Properties: {} },
  Odd: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'odd' } },
};

/** A rule with a flaw that shows on some resources. */
function flawed(part: 'appliesTo' | 'check', level: ResourceRule['level'] = 'mandatory'): ResourceRule {
  const rule = { ...bucketRule(level), id: 'flawed' };
  return {
    ...rule,
    [part]: (resource: Parameters<ResourceRule['check']>[0], assembly: Assembly) => {
      if (resource.logicalId === 'Odd') throw new TypeError('Cannot convert object to primitive value');
      return part === 'check' ? rule.check(resource, assembly) : rule.appliesTo(resource);
    },
  };
}

describe.each(['appliesTo', 'check'] as const)('a rule that throws in %s', (part) => {
  test('leaves the other rules, and itself elsewhere, to speak', () => {
    const rules = [flawed(part), bucketRule('required')];
    const said = evaluate(assemblyOf({ resources }), rules).map(
      ({ rule, resource, findings, flaw }) => `${rule.id} ${resource?.logicalId} ${flaw ? 'flaw' : findings.length}`,
    );
    expect(said.sort()).toEqual([
      'bucket-required Calm 1',
      'bucket-required Odd 1',
      'flawed Calm 1',
      'flawed Odd flaw',
    ]);
  });

  test.each(['judge', 'add'] as const)('does not hold, whatever its level, by %s', (how) => {
    const judge = new Judge([flawed(part, 'advisory')], { waivers: [], today: '2026-11-24' });
    judge[how](assemblyOf({ resources: { Odd: resources.Odd } }));
    const { rules, flaws } = judge.report();
    expect(rules).toMatchObject([{ evaluated: 1, failed: 1, waived: 0 }]);
    expect(flaws).toEqual([
      expect.stringMatching(
        /^example\.template\.json: rule flawed on resource Odd \(AWS::S3::Bucket\): internal error \(TypeError: Cannot convert .*, at flaws\.test\.ts:\d+:\d+\): .*please report it/,
      ),
    ]);
  });
});

describe('check with a rule that throws', () => {
  const commands = commandsIn({
    commit: () => undefined,
    rules: (): readonly Rule[] => [...TEMPLATE_RULES, flawed('check')],
  });
  const file = write('buckets.json', { Resources: resources });
  const run = (...args: readonly string[]) =>
    runIn(['check', file, '--region', 'eu-west-1', '--profile', 'full', ...args], commands);

  test('ends in 70 and one line that names rule and resource and asks for a report; the rest is checked', () => {
    const { code, out, err } = run();
    expect(code).toBe(70);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/rule flawed on resource Odd .*internal error .*please report it/),
    ]);
    expect(out).toContain('bucket-denies-http');
    expect(out).toContain('1 internal error: not everything was checked');
  });

  test.each(['text', 'json', 'sarif', 'markdown'])('says so in %s', (format) => {
    expect(run('--format', format).out).toContain('internal error');
  });

  test('is no successful run of SARIF, and no rule that holds in JSON', () => {
    const sarif = JSON.parse(run('--format', 'sarif').out);
    expect(sarif.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false });
    const { rules, flaws } = JSON.parse(run('--format', 'json').out);
    expect(flaws).toHaveLength(1);
    expect(rules.find(({ id }: { id: string }) => id === 'flawed')).toMatchObject({ evaluated: 2, failed: 2 });
  });

  test('gives no verdict', () => {
    const { code, out, err } = runIn(['verdict', file], commands);
    expect([code, out, err]).toEqual([70, '', expect.stringContaining('rule flawed on resource Odd')]);
  });

  test('writes no baseline', () => {
    expect(run('--write-baseline', `${file}.baseline`).code).toBe(70);
  });
});

test('an error of any other kind ends in 70 and one line', () => {
  const command = {
    ...{ name: 'odd', summary: '', help: '' },
    run: () => {
      throw new RangeError('Maximum call stack size exceeded\nat odd');
    },
  };
  const { code, err } = runIn(['odd'], { odd: () => command });
  expect(code).toBe(70);
  expect(err).toMatch(
    /^trefoil odd: internal error \(RangeError: Maximum call stack size exceeded, at flaws.*report it.*\n$/,
  );
});
