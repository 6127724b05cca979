import { organizationPolicies } from '../../lib/access/site/organization';
import { type DeploymentAccess, siteAccess } from '../../lib/access/site/site-access';
import type { Deployment } from '../../lib/deployment/deployment';
import { BOOTSTRAP_STACK } from '../../lib/deployment/hook-rules';
import { Concrete } from '../../lib/judge/concrete/concrete';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import type { Resource } from '../../lib/judge/template/resource';
import type { Template } from '../../lib/judge/template/template';
import { text } from '../json';
import { type Deployed, keyOf } from '../world/deployed';

/** What exists, in the form in which access is decided: every policy and every name as it is now, not as a template has it. */
export interface View {
  readonly assembly: Assembly;
  readonly access: DeploymentAccess;
  /** The resource that stands for one that exists. */
  resourceOf(deployed: Pick<Deployed, 'type' | 'account' | 'region' | 'physicalId'>): Resource | undefined;
}

/** The view of some resources of a deployment, of these sites or all that have any. */
export function viewOf(existing: Iterable<Deployed>, deployment: Deployment, sites?: readonly string[]): View {
  const templates = new Map<string, { readonly template: Template; readonly resources: Record<string, object> }>();
  const places = new Map<string, Deployed>();
  const ids = new Map<string, readonly [stack: string, logicalId: string]>();
  for (const one of existing) {
    const stack = one.stack ?? `none/${one.account}/${one.region}`;
    const logicalId = one.stack === undefined ? keyOf(one) : one.logicalId;
    const known = templates.get(stack) ?? templateOf(one, stack, templates.size);
    templates.set(stack, known);
    known.resources[logicalId] = { Type: one.type, Properties: one.actual };
    places.set(`${known.template.index} ${logicalId}`, one);
    ids.set(keyOf(one), [`${known.template.index}`, logicalId]);
  }
  const all = [...templates.values()].map(({ template }) => template);
  const assembly = new Assembly(all, scopeOfDeployment(deployment));
  const made = new Map(
    assembly.resources.map((resource) => [`${resource.template.index} ${resource.logicalId}`, resource]),
  );
  const concrete = new Concrete(assembly, ({ template, logicalId }) => {
    const found = places.get(`${template.index} ${logicalId}`);
    return found && { ref: found.physicalId, attribute: (name) => attributeText(found, name) };
  });
  const organization = organizationPolicies(assembly, concrete, deployment);
  const access = {
    concrete,
    gaps: concrete.gaps,
    sites: (sites ?? Object.keys(deployment.sites)).flatMap(
      (id) => siteAccess(id, assembly, deployment, concrete, organization) ?? [],
    ),
  };
  return { assembly, access, resourceOf: (deployed) => made.get((ids.get(keyOf(deployed)) ?? []).join(' ')) };
}

/** What of a world belongs to a deployment: of bootstrapping, roles and their policies alone. */
export function ofDeployment(existing: Iterable<Deployed>): readonly Deployed[] {
  return [...existing].filter(
    ({ stack, type }) => !stack?.includes(`:stack/${BOOTSTRAP_STACK}/`) || type.startsWith('AWS::IAM::'),
  );
}

function templateOf({ account, region, stack: arn }: Deployed, stack: string, index: number) {
  const resources: Record<string, object> = {};
  // What no stack made is there before any is deployed.
  const stackName = arn?.split('/')[1] ?? BOOTSTRAP_STACK;
  const body = { Resources: resources };
  const template: Template = { index, file: stack, text: '', body, stackName, account, region, nested: new Map() };
  return { template, resources };
}

function attributeText({ attributes }: Deployed, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? text(attributes[name]) : undefined;
}
