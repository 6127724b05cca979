import { Thumbnails } from '../examples/lambda-worker/app';
import type { DataSite } from '../lib/app/data-site';
import type { SiteWorkload } from '../lib/app/workload/site-workload';
import { workloadsAt } from '../lib/deployment/partner-sites';
import { InputError } from '../lib/judge/template/input-error';

/** The code of the workloads of `deployments/`, by their ids there. */
const WORKLOADS: ReadonlyMap<string, new (site: DataSite, id: string) => SiteWorkload> = new Map([
  ['thumbs', Thumbnails],
]);

/**
 * Adds to a site the stacks of the workloads that its deployment declares there.
 *
 * @throws an `InputError` with those whose code is not here
 */
export function addWorkloads(site: DataSite): void {
  const declared = workloadsAt(site.parts.deployment, site.node.id).map(([id]) => id);
  const unknown = declared.filter((id) => !WORKLOADS.has(id));
  if (unknown.length > 0)
    throw new InputError(
      unknown.map(
        (id) =>
          `workload ${id} runs at ${site.node.id}, and this app has no code for it: name its class in bin/workloads.ts, or synthesize the app that has it`,
      ),
    );
  for (const id of declared) {
    const Workload = WORKLOADS.get(id);
    if (Workload !== undefined) new Workload(site, id);
  }
}
