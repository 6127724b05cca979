import { App, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json';
import type { Deployment, Site } from '../../lib/deployment/deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { type SiteNames, siteNames } from '../../lib/deployment/names';

/** A site of the reference deployment and an empty stack pinned to it. */
export interface SiteFixture {
  readonly deployment: Deployment;
  readonly site: Site;
  readonly names: SiteNames;
  readonly stack: Stack;
}

const reference = loadDeployment('deployments/reference.yaml');

/** The site `id` of the reference deployment, changed by `change` if given. */
export function siteFixture(id: string, change?: (deployment: Deployment) => Deployment): SiteFixture {
  const deployment = change ? change(reference) : reference;
  const site = deployment.sites[id];
  if (!site) throw new Error(`no site "${id}" in the reference deployment`);
  const names = siteNames(deployment, id);
  const env = { account: site.account, region: site.region };
  const stack = new Stack(new Stage(new App({ context: cdk.context }), id, { env }), 'Test');
  return { deployment, site, names, stack };
}

/** The deployment with some properties of one site replaced. */
export function withSite(id: string, properties: Partial<Site>): (deployment: Deployment) => Deployment {
  return (deployment) => {
    const site = deployment.sites[id];
    if (!site) throw new Error(`no site "${id}" to change`);
    return { ...deployment, sites: { ...deployment.sites, [id]: { ...site, ...properties } } };
  };
}

/** A statement of a policy as the template has it, with Fn::Join and pseudo parameters folded to text. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of the policy found under `property` in the resources of a type, by Sid. */
export function statementsOf(stack: Stack, type: string, property: string): Readonly<Record<string, Statement>> {
  const resources = Object.values(Template.fromStack(stack).findResources(type));
  const statements: readonly Statement[] = resources.flatMap(({ Properties }) => Properties[property]?.Statement ?? []);
  return Object.fromEntries(statements.map((statement) => [statement.Sid ?? '', foldText(statement)]));
}

/** The value with each Fn::Join of literals, and the suffix of partition `aws`, as plain text. */
function foldText<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value).replace(
      /\{"Fn::Join":\["",\[((?:"[^"]*"|\{"Ref":"AWS::URLSuffix"\}|,)*)\]\]\}/g,
      (_, parts: string) =>
        `"${parts
          .replaceAll('{"Ref":"AWS::URLSuffix"}', '"amazonaws.com"')
          .replaceAll('","', '')
          .replace(/^"|"$/g, '')}"`,
    ),
  );
}
