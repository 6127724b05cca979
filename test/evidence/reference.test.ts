import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { addWorkloads } from '../../bin/workloads';
import { DataSite } from '../../lib/app/data-site';
import { OrganizationGuardrails } from '../../lib/app/organization-guardrails';
import { diff } from '../../lib/evidence/diff/diff';
import { renderHtml } from '../../lib/evidence/html/render-html';
import { gather, gatherUnproved } from '../../lib/evidence/record/gather';
import type { Evidence } from '../../lib/evidence/schema';
import { ResidencyChecks } from '../../lib/judge/cdk/plugin';
import { RECORD_FILE } from '../../lib/judge/report/run-record';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { hookRules } from '../../lib/site-policy/hooks/hook-rules';
import { ALL_RULES } from '../../lib/site-policy/rules';
import { siteWaivers } from '../../lib/site-policy/waivers/site-waivers';
import { deploymentFile, TODAY } from './evidence-for';
import { withAccess } from './html/large';

const outdir = mkdtempSync(join(tmpdir(), 'trefoil-'));
let evidence: Evidence;
const OPTIONS = { deployment: 'reference', today: TODAY, commit: { time: `${TODAY}T10:00:00.000Z` } };

beforeAll(() => {
  const { deployment } = deploymentFile('reference');
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  // Whether everything holds is asked where the app is run; here, what is where.
  const more = { 'aws:cdk:enable-path-metadata': true, '@aws-cdk/core:failSynthOnValidationErrors': false };
  const app = new App({ outdir, analyticsReporting: false, context: { ...context, ...more } });
  const hooks = hookRules(scopeOfDeployment(deployment));
  for (const id of Object.keys(deployment.sites)) addWorkloads(new DataSite(app, id, { deployment, hooks }));
  new OrganizationGuardrails(app, 'guardrails', { deployment });
  Validations.of(app).addPlugins(
    new ResidencyChecks({ deployment, today: TODAY, waivers: siteWaivers(deployment), rules: ALL_RULES }),
  );
  app.synth();
  evidence = gather(outdir, OPTIONS).evidence;
});

afterAll(() => rmSync(outdir, { recursive: true }));

test('every store of user data of the reference deployment rests in a known country of the EEA', () => {
  const stores = evidence.stores.filter(({ holds }) => holds === 'user-data');
  // The bucket, the table and the vault of each site; those of logs and alerts are none.
  expect(stores).toHaveLength(9);
  expect([...new Set(stores.map(({ data }) => data.country))].sort()).toEqual(['IE', 'SE']);
  expect(stores.filter(({ data }) => data.how !== 'by-region')).toEqual([]);
  expect(stores.filter(({ keys }) => keys.some(({ kind }) => kind !== 'customer'))).toEqual([]);
});

test('its crossings are those that it declares: replication and copies down the chain, and the auditor', () => {
  const { crossings } = evidence;
  const ways = (kind: string) =>
    crossings.filter((each) => each.kind === kind).map(({ from, to }) => `${from.site} ${to.site}`);
  expect(ways('replication')).toEqual(['dublin ireland-2', 'ireland-2 hamar']);
  expect(ways('backup-copy')).toEqual(['dublin ireland-2', 'ireland-2 hamar']);
  expect(crossings.filter(({ direction }) => direction === 'not-known')).toEqual([]);
  const outward = crossings.filter(({ direction }) => direction === 'outward');
  expect(new Set(outward.map(({ kind, to }) => `${kind} ${to.country}`))).toEqual(new Set(['auditor GB']));
});

test('the page of the reference, with all that there is about access, weighs less than 300 KB', () => {
  const whole = withAccess(evidence);
  const page = renderHtml(whole);
  expect(page.match(/do what matters 23/g)?.length).toBeGreaterThan(0);
  expect(page).toContain('48 questions over every request there is');
  expect(Buffer.byteLength(page)).toBeGreaterThan(200_000);
  expect(Buffer.byteLength(page)).toBeLessThan(300_000);
});

test('other logical ids, another order and no metadata are no change of meaning', () => {
  rename(outdir);
  const { evidence: head } = gatherUnproved(outdir, OPTIONS);
  expect(head.resources.length).toBe(evidence.resources.length);
  expect(head.resources[0]?.id).not.toBe(evidence.resources[0]?.id);
  expect(diff(evidence, head)).toEqual([]);
});

/** Gives every resource of an assembly another logical id and no construct path, and turns the order of resources around. */
function rename(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.template.json'),
  );
  expect([files.length > 9, readdirSync(folder).includes(RECORD_FILE)]).toEqual([true, true]);
  for (const file of files.map((name) => join(folder, name))) {
    const text = readFileSync(file, 'utf8');
    const ids = Object.keys(JSON.parse(text).Resources);
    const renamed = ids.reduce((all, id) => all.replaceAll(new RegExp(`(["{])${id}(["}.])`, 'g'), `$1Zz${id}$2`), text);
    const template = JSON.parse(renamed);
    for (const resource of Object.values<{ Metadata?: unknown }>(template.Resources)) delete resource.Metadata;
    template.Resources = Object.fromEntries(Object.entries(template.Resources).reverse());
    writeFileSync(file, JSON.stringify(template));
  }
}
