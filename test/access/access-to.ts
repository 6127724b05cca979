import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { accessIn, type SiteAccess } from '../../lib/access/site/site-access';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { type Scope, scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import type { Template } from '../../lib/judge/template/template';
import { synthesized } from '../synthesized';

/** Everything that access to a deployment depends on. */
interface Access {
  readonly assembly: Assembly;
  readonly scope: Scope;
  readonly sites: readonly SiteAccess[];
  readonly gaps: ReturnType<typeof accessIn>['gaps'];
}

/** A synthesized stack as a template of an assembly. */
export function templateOf(artifact: CloudFormationStackArtifact, index: number): Template {
  return {
    index,
    file: artifact.templateFile,
    text: '',
    body: artifact.template,
    stackName: artifact.stackName,
    account: artifact.environment.account,
    region: artifact.environment.region,
    nested: new Map(),
  };
}

/** The access to a deployment, as its templates make it. */
export function accessTo(name: 'reference' | 'outposts' | 'sovereign-cloud'): Access {
  const deployment = loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' });
  const templates = synthesized(name).map(({ artifact }, index) => templateOf(artifact, index));
  const scope = scopeOfDeployment(deployment);
  const assembly = new Assembly(templates, scope);
  return { assembly, scope, ...accessIn(assembly, deployment) };
}
