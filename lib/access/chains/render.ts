import type { Deployment } from '../../deployment/deployment';
import { scopeOfDeployment } from '../../judge/scope';
import type { Assembly } from '../../judge/template/assembly';
import { accessIn } from '../site/site-access';
import { allowedByDesign, type DesignedStep } from './by-design';
import { chainText } from './chain';
import { ChainSearch } from './closure';

/** What chains there are at a site: those that are allowed by design, and those that are findings. */
export interface SiteChains {
  readonly site: string;
  readonly name: string;
  readonly holds: boolean | 'undecided';
  readonly byDesign: readonly DesignedStep[];
  /** In words, step by step. */
  readonly chains: readonly string[];
}

/** The chains of every site of a deployment. */
export function chainsIn(assembly: Assembly, deployment: Deployment): readonly SiteChains[] {
  const scope = scopeOfDeployment(deployment);
  const { sites, concrete } = accessIn(assembly, deployment);
  return sites.map((site) => {
    const search = new ChainSearch(site, scope, { assembly, concrete });
    const { holds, chains } = search.answer();
    const byDesign = allowedByDesign(search);
    return { site: site.id, name: site.site.name, holds, byDesign, chains: chains.map(chainText) };
  });
}

/** Chains for people, a line for each. */
export function renderChains(sites: readonly SiteChains[]): string {
  return sites
    .flatMap(({ name, byDesign, chains }) => [
      `${name}`,
      ...byDesign.map(({ by, gains, reason }) => `  allowed by design: ${by} ${gains}: ${reason}`),
      ...(chains.length === 0
        ? ['  nobody comes to user data, keys, logs or alerts by any other chain']
        : chains.map((chain) => `  found: ${chain}`)),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
