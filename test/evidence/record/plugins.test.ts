import { waiversOf } from '../../../lib/evidence/record/plugins';
import type { PluginReport } from '../../../lib/evidence/record/validation-report';
import type { Report } from '../../../lib/judge/report/report';
import type { Waiver } from '../../../lib/judge/waivers/waiver';

const REPORT: Report = { findings: [], rules: [], resources: 0, templates: 0 };
const RULE = 'CloudFormation Validate::W3010';

/** Waivers of as many sites, each acknowledged, and how often their paths were read. */
function excused(sites: number) {
  let reads = 0;
  const declared = Array.from(
    { length: sites },
    (_, number): Waiver => ({
      rule: RULE,
      get path() {
        reads++;
        return `site-${number}/Network`;
      },
      ...{ reason: `reason ${number}`, owner: 'platform security', expires: '2028-12-31' },
    }),
  );
  const suppressedViolations = declared.map((_, number) => ({
    ruleName: 'W3010',
    acknowledgedId: RULE.replaceAll(' ', '-'),
    acknowledgedAt: `site-${number}/Network`,
  }));
  const plugin = { pluginName: 'CloudFormation Validate', pluginVersion: '1', violations: [], suppressedViolations };
  const plugins: readonly PluginReport[] = [{ ...plugin, conclusion: 'success' }];
  return { waivers: waiversOf(REPORT, plugins, declared), reads: () => reads };
}

test('each acknowledgement is told with the owner and the reason of the waiver that made it', () => {
  const { waivers } = excused(3);
  expect(waivers.map(({ path, reason, excuses }) => [path, reason, excuses])).toEqual([
    ['site-0/Network', 'reason 0', 1],
    ['site-1/Network', 'reason 1', 1],
    ['site-2/Network', 'reason 2', 1],
  ]);
  expect(
    waivers.every(({ owner, plugin }) => owner === 'platform security' && plugin === 'CloudFormation Validate'),
  ).toBe(true);
});

test('waivers are looked through once, however many sites have them', () => {
  expect(excused(400).reads()).toBe(400);
});
