import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { gather } from '../../lib/evidence/record/gather';
import type { ResidencyChecksOptions } from '../../lib/judge/cdk/plugin';
import { baselineOf, baselineText } from '../../lib/judge/report/baseline';
import { Judge } from '../../lib/judge/report/judge';
import { RECORD_FILE } from '../../lib/judge/report/run-record';
import { scopeOf } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { readAssembly } from '../../lib/judge/template/read-assembly';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { appUnderTest, removeAssemblies, synthesize } from '../judge/plugin-app';
import { scratch } from '../support/scratch';
import { TODAY } from './evidence-for';

const { write } = scratch();
const OPTIONS = { today: TODAY, commit: { time: `${TODAY}T10:00:00.000Z` } };
const waiver = { rule: 'object-log', reason: 'holds nothing of users', owner: 'web team', expires: '2027-01-01' };

afterAll(removeAssemblies);

/** An app without a deployment: a bucket with findings, a resource that it trusts another account with, and one of its own type. */
function foreignApp() {
  const { app, stack, bucket } = appUnderTest();
  bucket.addOverride('Metadata.Trefoil', { waive: [waiver] });
  new CfnResource(stack, 'Widget', { type: 'Acme::Store::Widget' });
  new CfnResource(stack, 'Policy', {
    type: 'AWS::SQS::QueuePolicy',
    properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/q'],
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { AWS: '999999999999' }, Action: 'sqs:SendMessage', Resource: '*' }],
      },
    },
  });
  return { app, stack };
}
const TOLD: ResidencyChecksOptions = {
  rules: TEMPLATE_RULES,
  today: TODAY,
  trustedAccounts: ['999999999999'],
  catalogue: { types: { 'Acme::Store::Widget': { holds: 'metadata', why: 'it keeps names of colours' } } },
  waivers: [{ ...waiver, rule: 'bucket-denies-http', path: 'site-Storage/Bucket' }],
};

test('evidence knows what the plugin was told, and finds what the synthesis found', () => {
  const { app } = foreignApp();
  expect(synthesize(app, TOLD)).toContain('data-kept');
  const { evidence } = gather(app.outdir, OPTIONS);
  const { rules } = JSON.parse(readFileSync(join(app.outdir, RECORD_FILE), 'utf8'));
  expect(evidence.rules.map(({ id, evaluated, failed, waived }) => ({ id, evaluated, failed, waived }))).toEqual(
    rules.map(({ level: _level, ...counts }: { level: string }) => counts),
  );
  expect(evidence.waivers.map(({ rule, owner }) => [rule, owner]).sort()).toEqual([
    ['bucket-denies-http', 'web team'],
    ['object-log', 'web team'],
  ]);
});

test('evidence takes no baseline: what it excused has failed', () => {
  const before = foreignApp();
  synthesize(before.app, TOLD);
  const { templates, orphans } = readAssembly(before.app.outdir);
  const scope = { ...scopeOf(['EEA']), trusted: new Set(TOLD.trustedAccounts), additions: TOLD.catalogue };
  const judge = new Judge(TEMPLATE_RULES, { waivers: TOLD.waivers ?? [], today: TODAY, templateWaivers: true });
  judge.judge(new Assembly(templates, scope, orphans));
  const entries = baselineOf(judge.report().findings, TODAY).map((entry) => ({ ...entry, file: basename(entry.file) }));
  expect(entries.length).toBeGreaterThan(0);

  const { app } = foreignApp();
  expect(synthesize(app, { ...TOLD, baseline: write('baseline.json', baselineText(entries)) })).toBe('');
  const record = JSON.parse(readFileSync(join(app.outdir, RECORD_FILE), 'utf8'));
  expect(record.passed).toBe(true);
  const { evidence } = gather(app.outdir, OPTIONS);
  expect(evidence.holds).toBe(false);
  expect(evidence.findings.filter(({ result }) => result === 'failed').length).toBeGreaterThan(0);
});
