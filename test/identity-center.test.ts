import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedColumn, askedRow } from '../lib/access/matrix/asked';
import { cellsOf } from '../lib/access/matrix/matrix';
import { accessIn } from '../lib/access/site/site-access';
import { detectionsOf } from '../lib/app/alerts/detections';
import { watchedSite } from '../lib/app/alerts/detections/watched-site';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../lib/judge/scope';
import { read as readAssembly } from '../lib/judge/template/read';
import { call, session } from './app/alerts/detections/events';
import { matchesFilter } from './support/filter-pattern';
import { runApp } from './support/run-app';

const FILE = 'test/fixtures/four-sites.yaml';
const ACCOUNT = '100000000002';
const PATH = 'aws-reserved/sso.amazonaws.com/';
const out = mkdtempSync(join(tmpdir(), 'trefoil-people-'));
const synth = runApp(out, { deployment: FILE, guard: true });
afterAll(() => rmSync(out, { recursive: true }));

test('four sites of a company with IAM Identity Center synthesize without a finding of any check', () => {
  const { status, stderr } = synth;
  expect({ status, stderr: stderr.split('\n').filter((line) => /error|fatal|warning/i.test(line)) }).toEqual({
    status: 0,
    stderr: [],
  });
  expect(stderr).toContain('Milano: rests in Italy (IT), in eu-south-1, Milan');
});

const templates = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.template.json'))
  .map((file) => readFileSync(join(out, file), 'utf8'));

test('templates name people of Identity Center, and under its path alone', () => {
  const names = templates.flatMap((text) => [...text.matchAll(/[^"]*AWSReservedSSO_(\w+?)_[^"]*/g)]);
  expect([...new Set(names.map(([, set]) => set))].sort()).toEqual([
    'NordwindEmergency',
    'NordwindKeys',
    'NordwindRead',
    'NordwindWrite',
    'PruefAudit',
  ]);
  const elsewhere = names
    .map(([text]) => text)
    .filter((text) => /:role\//.test(text) && !text.includes(`role/${PATH}*AWSReservedSSO_`));
  expect(elsewhere).toEqual([]);
});

test('no principal of a policy has a wildcard in its name, which AWS would refuse', () => {
  const principals = templates.flatMap((text) => [...text.matchAll(/"Principal": \{\s*"AWS":([^}]*)\}/g)]);
  expect(principals.length).toBeGreaterThan(100);
  expect(principals.filter(([, text = '']) => text.includes('AWSReservedSSO_'))).toEqual([]);
});

const deployment = loadDeployment(FILE, { today: '2026-11-23' });
const [read] = [...readAssembly(out, scopeOfDeployment(deployment), {})];
if (!read?.assembly) throw new Error('expected an assembly');
const { sites } = accessIn(read.assembly, deployment);
const frankfurt = sites.filter(({ id }) => id === 'frankfurt');

/** Whether a role of Frankfurt, with every permission of its account, may assume a role of the gateway. */
function assumes(role: string, purpose: string): boolean {
  const cells = frankfurt.flatMap((site) =>
    cellsOf(site, sites, scopeOfDeployment(deployment), {
      columns: [askedColumn('sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/nordwind-frankfurt-gateway-${purpose}`)],
      rows: () => [askedRow(`arn:aws:iam::${ACCOUNT}:role/${role}`, site, sites) ?? []].flat(),
    }),
  );
  expect(cells.length).toBeGreaterThan(0);
  return cells.some(({ decision }) => decision.decision === 'allow');
}

test.each([
  ['a reader', `${PATH}eu-central-1/AWSReservedSSO_NordwindRead_00112233aabbccdd`, 'read', true],
  ['one of identities in us-east-1', `${PATH}AWSReservedSSO_NordwindRead_00112233aabbccdd`, 'read', true],
  ['a writer', `${PATH}eu-central-1/AWSReservedSSO_NordwindWrite_00112233aabbccdd`, 'write', true],
  ['a plain role beside it', 'NordwindImport', 'write', true],
  ['a reader who would write', `${PATH}eu-central-1/AWSReservedSSO_NordwindRead_00112233aabbccdd`, 'write', false],
  ['a role that took the name', 'AWSReservedSSO_NordwindRead_00112233aabbccdd', 'read', false],
  ['one with a path of its own', `x/${PATH}AWSReservedSSO_NordwindRead_00112233aabbccdd`, 'read', false],
  ['another permission set', `${PATH}eu-central-1/AWSReservedSSO_NordwindReaders_00112233aabbccdd`, 'read', false],
])('%s and the gateway: %s, %s: %s', (_who, role, purpose, allowed) => {
  expect(assumes(role, purpose)).toBe(allowed);
});

test('whatever an emergency role of Identity Center does is noticed, and what another set does is not', () => {
  const detections = detectionsOf(watchedSite(deployment, 'frankfurt'));
  const [source] = detections.flatMap(({ id, source }) => (id === 'break-glass-used' ? [source] : []));
  if (source === undefined || source.kind === 'event') throw new Error('expected a filter of the trail');
  const noticed = (role: string) => {
    const { inTrail } = call('sqs', 'ListQueues', { readOnly: true, userIdentity: session(role, ACCOUNT) });
    return inTrail !== undefined && matchesFilter(source.filter, inTrail);
  };
  expect(noticed('AWSReservedSSO_NordwindEmergency_00112233aabbccdd')).toBe(true);
  expect(noticed('NordwindBreakGlass')).toBe(true);
  expect(noticed('AWSReservedSSO_NordwindRead_00112233aabbccdd')).toBe(false);
});
