import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Judge } from '../../lib/judge/report/judge';
import { scopeOf } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { readAssembly } from '../../lib/judge/template/read-assembly';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';

export const ENV = { account: '111111111111', region: 'eu-west-1' } as const;

/** What the rules find in an app of one stack, as `level rule resource`, without advice. */
export function findingsOf(build: (app: App) => Stack): readonly string[] {
  const outdir = mkdtempSync(join(tmpdir(), 'foreign-'));
  try {
    const zones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'];
    const app = new App({
      outdir,
      context: { [`availability-zones:account=${ENV.account}:region=${ENV.region}`]: zones },
    });
    build(app);
    app.synth();
    const { templates, problems } = readAssembly(outdir);
    expect(problems).toEqual([]);
    const judge = new Judge(TEMPLATE_RULES, { waivers: [], today: '2026-11-29' });
    judge.judge(new Assembly(templates, scopeOf(['EEA'])));
    const report = judge.report();
    expect(report.resources).toBeGreaterThan(10);
    return [
      ...new Set(
        report.findings
          .filter(({ level }) => level !== 'advisory')
          .map(
            ({ level, rule, resource = 'template' }) => `${level} ${rule.id} ${resource.replace(/[0-9A-F]{8}$/, '')}`,
          ),
      ),
    ].sort();
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
