import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { parse, stringify } from 'yaml';
import { AlikeSites } from '../../lib/access/alike-sites';
import { answersOf, searchPart } from '../../lib/access/answers';
import { chainsAt } from '../../lib/access/chains/chains-at';
import { ChainSearch } from '../../lib/access/chains/closure';
import { QUESTIONS } from '../../lib/access/questions';
import { endpointsOnlyToOwnAccounts } from '../../lib/access/questions/endpoints';
import { accessIn, type SiteAccess } from '../../lib/access/site/site-access';
import { DataSite } from '../../lib/app/data-site';
import { OrganizationGuardrails } from '../../lib/app/organization-guardrails';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { Universe } from '../../lib/iam/search/universe';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { hookRules } from '../../lib/site-policy/hooks/hook-rules';
import { scratch } from '../support/scratch';
import { templateOf } from './access-to';

const { write } = scratch();
/** Sites that differ in their names only, but for the last, which is in another Region. */
const NAMES = ['dublin', 'galway', 'cork', 'hamar'];

const deployment = loadDeployment(fileOf(), { today: '2026-11-23' });
const scope = scopeOfDeployment(deployment);
const templates = synthesize();
const assembly = new Assembly(templates, scope);

function fileOf(): string {
  const reference = parse(readFileSync('deployments/reference.yaml', 'utf8'));
  const { replicatesTo: _, ...dublin } = reference.sites.dublin;
  const sites = Object.fromEntries(
    NAMES.map((id, index) => {
      const like = id === 'hamar' ? reference.sites.hamar : dublin;
      return [
        id,
        { ...like, name: id, account: String(481516234200 + index), addressRange: `10.16.${index * 16}.0/20` },
      ];
    }),
  );
  const alike = { ...reference, sites, migrations: [], workloads: {} };
  return write('alike.yaml', stringify(alike, { aliasDuplicateObjects: false }));
}

function synthesize() {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const hooks = hookRules(scope);
  const stages = NAMES.map((id) => new DataSite(app, id, { deployment, hooks }));
  const all = [...stages, new OrganizationGuardrails(app, 'guardrails', { deployment })];
  return all.flatMap((stage) => stage.synth().stacks).map(templateOf);
}

type Change = (stack: string, text: string) => string;

/** The sites, with the templates as a change leaves them. */
function sitesWith(change: Change = (_stack, text) => text): readonly SiteAccess[] {
  const changed = templates.map((one) => ({
    ...one,
    body: JSON.parse(change(one.stackName, JSON.stringify(one.body))),
  }));
  return accessIn(new Assembly(changed, scope), deployment).sites;
}

/** For each site, in order, the one that it is like. */
function alike(sites: readonly SiteAccess[]): readonly (string | undefined)[] {
  const all = new AlikeSites();
  return sites.map((site) => {
    const asked = site.stores.flatMap((store) =>
      QUESTIONS.filter(({ kinds }) => kinds.includes(store.kind)).map((question) => question.asks(site, store, scope)),
    );
    return all.like({ site, asked: { ...asked } })?.site.id;
  });
}

test('of sites that are alike but for names one is searched, and a further one has its answers', () => {
  const sites = sitesWith();
  expect(sites.map(({ id }) => id)).toEqual(NAMES);
  expect(alike(sites)).toEqual([undefined, 'dublin', 'dublin', undefined]);
  const answers = sites.slice(0, 3).map((site) => answersOf(site, scope).flatMap((one) => one.answers));
  const whose = answers.map((own) => [...new Set(own.map(({ as }) => as))]);
  expect(whose).toEqual([[undefined], ['dublin'], ['dublin']]);
  expect(answers.map((own) => own.every(({ holds }) => holds === true) && own.length > 100)).toEqual([
    true,
    true,
    true,
  ]);
  // Each answer is about a store of its own site.
  expect(answers[2]?.every(({ store }) => store.itself.account === '481516234202')).toBe(true);
});

test('a site that has the answers of another one would be answered the same by a search of its own', () => {
  const [dublin, , cork] = sitesWith();
  if (dublin === undefined || cork === undefined) throw new Error('expected three sites');
  answersOf(dublin, scope);
  const taken = answersOf(cork, scope).flatMap(({ question, answers }) =>
    answers.map((answer) => ({ answer, asked: question.asks(cork, answer.store, scope) })),
  );
  expect(taken.every(({ answer }) => answer.as === 'dublin')).toBe(true);
  const universe = new Universe(taken.flatMap(({ asked }) => asked.flat()));
  expect(taken.map(({ answer, asked }) => searchPart(asked, answer.store, universe).holds)).toEqual(
    taken.map(({ answer }) => answer.holds),
  );
});

test('steps of chains that are closed at a site are closed at one that is like it', () => {
  const { sites, ...templates } = accessIn(assembly, deployment);
  const [dublin, galway, cork, hamar] = sites.map((site) => new ChainSearch(site, scope, { assembly, ...templates }));
  const of = (search: ChainSearch | undefined, index: number) => {
    const site = sites[index];
    if (search === undefined || site === undefined) throw new Error('expected four sites');
    return { site, asked: search.asked };
  };
  const all = new AlikeSites();
  expect(all.isAlike(of(galway, 1), of(dublin, 0))).toBe(true);
  expect(all.isAlike(of(cork, 2), of(dublin, 0))).toBe(true);
  expect(all.isAlike(of(hamar, 3), of(dublin, 0))).toBe(false);
  expect(galway?.movesBeyondDesign).toEqual([]);
  const [, , third] = sites.map((site) => chainsAt(site, scope, { assembly, ...templates }));
  expect(third).toEqual(cork?.answer());
});

test.each([
  ['of an endpoint', /vpce-[0-9a-f]{17}/, 'vpce-a874631647556b3c8'],
  ['of a key', /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'a0776542-33b2-4df2-83a4-390008032800'],
])(
  'digits in the id %s name no account, so that a site which happens to have them is like the others',
  (_, id, other) => {
    const [site] = sitesWith();
    const [trail] = site?.stores.filter(({ kind }) => kind === 'trail') ?? [];
    if (site === undefined || trail === undefined) throw new Error('expected a site with a trail');
    const text = JSON.stringify(site.endpoints);
    const [written = ''] = id.exec(text) ?? [];
    expect(written).not.toBe('');
    const accountsAt = (endpoints: SiteAccess['endpoints']) =>
      endpointsOnlyToOwnAccounts
        .asks({ ...site, endpoints }, trail, scope)
        .flat()
        .flatMap(({ resources }) => resources.map(({ account }) => account));
    const accounts = accountsAt(site.endpoints);
    expect(accounts.length).toBeGreaterThan(5);
    expect(accountsAt(JSON.parse(text.replaceAll(written, other)))).toEqual(accounts);
    expect(accountsAt(JSON.parse(text.replaceAll(site.site.account, '112233445566')))).toContain('112233445566');
  },
);

const replaced = (stack: string, from: string, to: string): Change => {
  return (name, text) => (name === stack ? text.replaceAll(from, to) : text);
};

test.each([
  ['a statement of its bucket', replaced('trefoil-cork-storage', '"Effect":"Deny"', '"Effect":"Allow"')],
  ['whom its keys know', replaced('trefoil-cork-keys', 'TrefoilKeyAdministrator', 'TrefoilKeyAdministrators')],
  ['a name of its bucket', replaced('trefoil-cork-storage', 'trefoil-cork-data', 'trefoil-corks-data')],
  ['an account that a policy names', replaced('trefoil-cork-network', '481516234202', '481516234200')],
  [
    'a resource that it does not have',
    replaced('trefoil-cork-storage', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::Export'),
  ],
] as const)('a site that differs in %s is not like the others', (_what, change) => {
  expect(alike(sitesWith(change))).toEqual([undefined, 'dublin', undefined, undefined]);
});

test('sites are not alike where a pattern of the organization tells one name from the others', () => {
  const change = replaced('trefoil-guardrails', 'trefoil-*-restore', 'trefoil-c*-restore');
  expect(alike(sitesWith(change))).toEqual([undefined, undefined, undefined, undefined]);
});

test('the stack of the guardrails has the pattern that the test changes', () => {
  const text = templates.map((one) => `${one.stackName} ${JSON.stringify(one.body)}`);
  expect(text.filter((one) => one.startsWith('trefoil-guardrails') && one.includes('trefoil-*-restore'))).toHaveLength(
    1,
  );
});
