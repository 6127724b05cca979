import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { deploymentText } from '../../bench/deployment-of';
import { answeredAs } from '../../lib/access/answers';
import { type DecidedFlow, decideFlow, requiredIn } from '../../lib/access/required';
import { accessIn } from '../../lib/access/site/site-access';
import { DataSite } from '../../lib/app/data-site';
import { OrganizationGuardrails } from '../../lib/app/organization-guardrails';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { hookRules } from '../../lib/site-policy/hooks/hook-rules';
import { scratch } from '../support/scratch';
import { templateOf } from './access-to';

const { write } = scratch();

/** The templates of so many sites, like those of the reference deployment in turn, which replicate three by three. */
function synthesized(count: number) {
  const file = write('deployment.yaml', deploymentText(count, { copies: true }));
  const deployment = loadDeployment(file, { today: '2026-12-01' });
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const scope = scopeOfDeployment(deployment);
  const hooks = hookRules(scope);
  const stages = Object.keys(deployment.sites).map((id) => new DataSite(app, id, { deployment, hooks }));
  const all = [...stages, new OrganizationGuardrails(app, 'guardrails', { deployment })];
  return { deployment, scope, templates: all.flatMap((stage) => stage.synth().stacks).map(templateOf) };
}

type Synthesized = ReturnType<typeof synthesized>;

/** The sites, with the templates as a change leaves them. */
function sitesOf({ deployment, scope, templates }: Synthesized, change = (_stack: string, text: string) => text) {
  const changed = templates.map((one) => {
    const text = JSON.stringify(one.body);
    const written = change(one.stackName, text);
    return written === text ? one : { ...one, body: JSON.parse(written) };
  });
  const assembly = new Assembly(changed, scope);
  return { sites: accessIn(assembly, deployment).sites, flows: requiredIn(assembly, deployment) };
}

/** Ids of the sites of which what has to work was decided by itself: the others have some decisions of these. */
function decidedIn(flows: readonly DecidedFlow[]): readonly string[] {
  const before = new Set<object>();
  const decided = new Set<string>();
  for (const id of new Set(flows.map(({ site }) => site.id))) {
    const own = flows.filter(({ site }) => site.id === id).flatMap(({ steps }) => steps);
    if (!own.some(({ decision }) => before.has(decision))) decided.add(id);
    for (const { decision } of own) before.add(decision);
  }
  return [...decided];
}

const replicating = synthesized(30);

test('of 30 sites that replicate three by three, the first three are searched, and what has to work is decided there', () => {
  const { sites, flows } = sitesOf(replicating);
  const searched = sites.filter((site) => answeredAs(site, replicating.scope) === undefined).map(({ id }) => id);
  expect(sites).toHaveLength(30);
  expect(searched).toEqual(['site-0', 'site-1', 'site-2']);
  expect(decidedIn(flows)).toEqual(searched);
});

test('what has to work at a site that has the decisions of another would be decided the same by itself', () => {
  const { flows } = sitesOf(replicating);
  const decisions = (id: string, from: (one: DecidedFlow) => DecidedFlow) =>
    flows
      .filter(({ site }) => site.id === id)
      .flatMap((one) => from(one).steps)
      .map(({ step: { action, on }, decision, needs }) => ({ action, on: on.arn, decision, needs }));
  for (const id of ['site-28', 'site-29']) {
    const taken = decisions(id, (one) => one);
    expect(taken.length).toBeGreaterThan(3000);
    expect(taken).toEqual(decisions(id, ({ flow, site }) => decideFlow(flow, site)));
  }
});

test('a site is searched and decided by itself where it differs, and where one differs to which it replicates', () => {
  const change = (stack: string, text: string) =>
    stack === 'trefoil-site-10-storage' ? text.replaceAll('"OtherEncryption"', '"AnotherEncryption"') : text;
  const { sites, flows } = sitesOf(replicating, change);
  const searched = sites.filter((site) => answeredAs(site, replicating.scope) === undefined).map(({ id }) => id);
  expect(searched).toEqual(['site-0', 'site-1', 'site-2', 'site-10']);
  expect(decidedIn(flows)).toEqual(['site-0', 'site-1', 'site-2', 'site-9', 'site-10']);
});
