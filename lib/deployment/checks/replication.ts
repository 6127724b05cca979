import { nearestName } from '../../common/suggest';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

type Sites = NonNullable<Draft['sites']>;

/** Sites replicate to other sites of the deployment, in no circle, and neither from nor to an Outpost. */
export function replicationProblems({ sites = {} }: Draft): readonly Problem[] {
  return [
    ...edges(sites).flatMap(([id, target, index]) => targetProblems(sites, id, target, index)),
    ...cycleProblems(sites),
  ];
}

function targetProblems(sites: Sites, id: string, target: string, index: number): readonly Problem[] {
  const path = ['sites', id, 'replicatesTo', index];
  const targets = sites[id]?.replicatesTo ?? [];
  const others = Object.keys(sites).filter((other) => other !== id);
  const expected = others.length > 0 ? `one of ${others.join(', ')}` : 'another site, and there is none';
  if (targets.indexOf(target) < index)
    return [{ path, expected: 'each site once', found: `${quote(target)} a second time`, fix: 'remove it' }];
  if (target === id) return [{ path, expected, found: `${quote(target)}, the site itself`, fix: 'remove it' }];
  if (!Object.hasOwn(sites, target)) {
    const near = nearestName(target, others);
    const fix = near ? `did you mean ${near}` : 'name a site, or remove it';
    return [{ path, expected, found: quote(target), fix, restsOn: [['sites']] }];
  }
  const racks = [id, target].filter((end) => sites[end]?.placement?.kind === 'outpost');
  if (racks.length === 0) return [];
  return [
    {
      path,
      expected: 'replication between sites in Regions',
      found: `${id} -> ${target}, and ${racks.join(' and ')} ${racks.length > 1 ? 'are on Outposts' : 'is on an Outpost'}`,
      fix: 'remove it: S3 on Outposts replicates to other Outposts only, and by its API, which CloudFormation cannot say',
    },
  ];
}

/** One problem for each circle, at the edge that closes it. */
function cycleProblems(sites: Sites): readonly Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (id: string, trail: readonly string[]): void => {
    for (const [, target, index] of edges(sites, id)) {
      const start = trail.indexOf(target);
      if (start >= 0 && target !== id)
        problems.push({
          path: ['sites', id, 'replicatesTo', index],
          expected: 'replication in no circle, because a target has to exist first',
          found: `the circle ${[...trail.slice(start), target].join(' -> ')}`,
          fix: `remove ${target} here, or another edge of the circle`,
        });
      else if (start < 0 && !done.has(target)) visit(target, [...trail, target]);
    }
    done.add(id);
  };
  for (const id of Object.keys(sites)) if (!done.has(id)) visit(id, [id]);
  return problems;
}

function edges(sites: Sites, only?: string): readonly (readonly [id: string, target: string, index: number])[] {
  const ids = only === undefined ? Object.keys(sites) : [only];
  return ids.flatMap((id) => {
    const targets = Object.hasOwn(sites, id) ? (sites[id]?.replicatesTo ?? []) : [];
    return targets.flatMap((target, index) => (target === undefined ? [] : [[id, target, index] as const]));
  });
}
