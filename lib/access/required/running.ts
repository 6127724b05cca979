import type { Reach } from '../../deployment/classes';
import type { Workload } from '../../deployment/deployment';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { principalsFor } from '../site/site-access';
import { workloadsOf } from '../site/workloads';
import type { Scene } from './scene';

export const WORKLOADS = { family: 'workloads' } as const;

/** A workload whose role a template makes. */
export interface Running {
  readonly id: string;
  readonly workload: Workload;
  /** User data that it may reach. */
  readonly reach: Reach;
  /** ARN of its role. */
  readonly arn: string;
  readonly who: NamedPrincipal;
  /** The role as what is assumed. */
  readonly itself: Resource;
  readonly because: TemplateResource;
}

/** The workloads of a site whose roles templates make. */
export function runningAt(scene: Scene): readonly Running[] {
  const declared = workloadsOf(scene.site);
  return principalsFor(scene.site, 'workload').flatMap(({ arn, role, principal }) => {
    const found = declared.find((one) => one.arn === arn);
    const itself = scene.role(arn)?.itself;
    return found && role && itself ? [{ ...found, who: principal, itself, because: role }] : [];
  });
}
