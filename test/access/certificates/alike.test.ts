import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { parse, stringify } from 'yaml';
import { certificatesOf } from '../../../lib/access/certificates/certificates';
import { QUESTIONS } from '../../../lib/access/questions';
import { DataSite } from '../../../lib/app/data-site';
import { OrganizationGuardrails } from '../../../lib/app/organization-guardrails';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';
import { scratch } from '../../support/scratch';
import { templateOf } from '../access-to';
import { folderOf, hasPython, recordOf, verified } from './verifier';

const files = scratch();
const tests = hasPython ? test : test.skip;
/** Three sites that differ in their names only. */
const NAMES = ['dublin', 'galway', 'cork'];
const ACCOUNTS = ['481516234200', '481516234201', '481516234202'];
/** Questions of stores, keys, roles and the network, some of them about every account of the organization. */
const RULES = ['data-only-by-named-roles', 'nobody-deletes-versions', 'nobody-administers-and-uses'];

const deployment = loadDeployment(fileOf(), { today: '2026-11-23' });
const templates = synthesized();

function fileOf(): string {
  const reference = parse(readFileSync('deployments/reference.yaml', 'utf8'));
  const { replicatesTo: _, ...dublin } = reference.sites.dublin;
  const sites = Object.fromEntries(
    NAMES.map((id, index) => [
      id,
      { ...dublin, name: id, account: ACCOUNTS[index], addressRange: `10.16.${index * 16}.0/20` },
    ]),
  );
  const alike = { ...reference, sites, migrations: [], workloads: {} };
  return files.write('alike.yaml', stringify(alike, { aliasDuplicateObjects: false }));
}

function synthesized() {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const hooks = hookRules(scopeOfDeployment(deployment));
  const stages = NAMES.map((id) => new DataSite(app, id, { deployment, hooks }));
  const all = [...stages, new OrganizationGuardrails(app, 'guardrails', { deployment })];
  return all.flatMap((stage) => stage.synth().stacks).map(templateOf);
}

/** As much of the file as is altered. */
interface Written {
  readonly alike: [AlikeSite, AlikeSite, ...AlikeSite[]];
  readonly documents: { readonly site?: string; like?: number; resource?: string }[];
  readonly entries: readonly { readonly site: string }[];
  templates: unknown;
}

interface AlikeSite {
  readonly site: string;
  readonly as: string;
  readonly exchanged: string[][];
}

/** Certificates of the sites, as the templates are with a change; the search found that the questions hold. */
function certificatesWith(
  change: (stack: string, text: string) => string = (_stack, text) => text,
  holding: (site: string, rule: string) => boolean = (_site, rule) => RULES.includes(rule),
) {
  const changed = templates.map((one) => {
    const text = change(one.stackName, JSON.stringify(one.body));
    return { ...one, text, body: JSON.parse(text) };
  });
  const searches = NAMES.flatMap((site) => QUESTIONS.map(({ id }) => ({ site, rule: id }))).filter(({ site, rule }) =>
    holding(site, rule),
  );
  const assembly = new Assembly(changed, scopeOfDeployment(deployment));
  const made = certificatesOf(
    assembly,
    deployment,
    searches.map((one) => ({ ...one, holds: true as const })),
  );
  return { ...made, templates: changed, file: written(made.text) };
}

function written(text: string): Written {
  return JSON.parse(text);
}

type Made = ReturnType<typeof certificatesWith>;

/** What the verifier says of the certificates, with another file in their place or without. */
function saidOf({ text, results, templates }: Made, file?: unknown) {
  const evidence = recordOf(file === undefined ? text : JSON.stringify(file), results, templates);
  const assembly = Object.fromEntries(templates.map((one) => [one.file, one.text]));
  return verified(folderOf(evidence, files.folder), folderOf(assembly, files.folder));
}

const like = ({ file }: Made) => file.alike.map(({ site, as }) => [site, as]);

const made = certificatesWith();

tests('the proofs of one site are those of the sites that are like it, and the verifier checks each of these', () => {
  expect(like(made)).toEqual([
    ['galway', 'dublin'],
    ['cork', 'dublin'],
  ]);
  expect(new Set(made.file.entries.map(({ site }) => site))).toEqual(new Set(['dublin']));
  const proved = made.results.filter(({ steps }) => typeof steps === 'number');
  expect(proved.map(({ site, rule }) => `${site} ${rule}`)).toEqual(
    NAMES.flatMap((site) =>
      made.results
        .filter((one) => one.site === 'dublin' && typeof one.steps === 'number')
        .map(({ rule }) => `${site} ${rule}`),
    ),
  );
  expect(proved).toHaveLength(NAMES.length * RULES.length);
  const { said, status } = saidOf(made);
  expect(said).toContain(`${proved.length} of ${made.results.length} questions are proved`);
  expect(said).toContain(`the policies are those of ${made.templates.length} templates`);
  expect(status).toBe(0);
});

const replaced = (stack: string, from: string, to: string) => (name: string, text: string) =>
  name === stack ? text.replaceAll(from, to) : text;

test.each([
  ['a statement of its bucket', replaced('trefoil-cork-storage', '"Effect":"Deny"', '"Effect":"Allow"')],
  ['whom its keys know', replaced('trefoil-cork-keys', 'TrefoilKeyAdministrator', 'TrefoilKeyAdministrators')],
  ['an account that a policy names', replaced('trefoil-cork-network', ACCOUNTS[2] ?? '', ACCOUNTS[0] ?? '')],
])('a site that differs in %s has proofs of its own', (_what, change) => {
  const other = certificatesWith(change);
  expect(like(other)).toEqual([['galway', 'dublin']]);
  expect(other.file.entries.some(({ site }) => site === 'cork')).toBe(true);
});

test('a site of which the search found something else has proofs of its own', () => {
  const other = certificatesWith(undefined, (site, rule) => RULES.slice(site === 'cork' ? 1 : 0).includes(rule));
  expect(like(other)).toEqual([['galway', 'dublin']]);
});

type Change = (file: Written) => void;

const ofCork = (file: Written) => file.documents.filter(({ site }) => site === 'cork');

tests.each<[string, Change]>([
  ['an account that is not exchanged', ({ alike }) => alike[1].exchanged.shift()],
  ['an id that is not exchanged', ({ alike }) => alike[1].exchanged.splice(1, 1)],
  ['the names of another site', ({ alike }) => Object.assign(alike[1], { exchanged: alike[0].exchanged })],
  ['a name exchanged for one of another site', ({ alike }) => alike[1].exchanged[0]?.splice(1, 1, ACCOUNTS[1] ?? '')],
  ['a site twice', ({ alike }) => alike.push(alike[0])],
  ['a site that is none', ({ alike }) => Object.assign(alike[1], { site: 'limerick' })],
  ['a site like itself', ({ alike }) => Object.assign(alike[1], { as: 'cork', exchanged: [] })],
  ['a site like one that has no entries', ({ alike }) => Object.assign(alike[1], { as: 'galway' })],
  ['a site left out', ({ alike }) => alike.pop()],
  [
    'a policy like that of another place',
    (file) => Object.assign(ofCork(file)[0] ?? {}, { like: ofCork(file).at(-1)?.like }),
  ],
  ['a policy of another resource', (file) => Object.assign(ofCork(file)[0] ?? {}, { resource: 'Other' })],
  ['a policy of another site', (file) => Object.assign(ofCork(file)[0] ?? {}, { site: 'galway' })],
  [
    'policies of the site that it is like',
    (file) => Object.assign(file, { documents: file.documents.filter(({ site }) => site !== 'cork') }),
  ],
])('the verifier refuses %s', (_what, change) => {
  const file = written(made.text);
  change(file);
  const { status, said } = saidOf(made, file);
  expect([status, said]).toEqual([expect.any(Number), expect.stringMatching(/^(?:refuted|unusable): ./)]);
  expect([1, 2]).toContain(status);
});

tests('the verifier refuses policies that were altered at one of the sites that are alike', () => {
  const weaker = made.templates.map((one) =>
    one.stackName === 'trefoil-cork-storage' ? { ...one, text: one.text.replaceAll('"Deny"', '"Allow"') } : one,
  );
  expect(weaker).not.toEqual(made.templates);
  const renewed = written(made.text);
  renewed.templates = JSON.parse(recordOf('', [], weaker)['evidence.json'] ?? '').templates;
  const { status, said } = saidOf({ ...made, templates: weaker }, renewed);
  expect(said).toContain('the template has another policy than the certificates');
  expect(status).toBe(1);
});
