import { deployOrder } from '../../lib/deployment/deploy-order';
import type { Site } from '../../lib/deployment/deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { TODAY } from './problems-of';

const reference = loadDeployment('deployments/reference.yaml', { today: TODAY });

function sites(edges: Readonly<Record<string, string[]>>): { readonly sites: Record<string, Site> } {
  const any = Object.values(reference.sites)[0];
  if (!any) throw new Error('no site');
  return {
    sites: Object.fromEntries(Object.entries(edges).map(([id, replicatesTo]) => [id, { ...any, replicatesTo }])),
  };
}

test('targets of replication come first', () => {
  expect(deployOrder(reference)).toEqual([['hamar'], ['ireland-2'], ['dublin']]);
});

test('sites that do not depend on each other share a wave, in the order of the file', () => {
  expect(deployOrder(loadDeployment('deployments/outposts.yaml', { today: TODAY }))).toEqual([
    ['dublin', 'ireland-2', 'hamar'],
  ]);
  expect(deployOrder(sites({ d: ['b', 'c'], c: ['a'], b: ['a'], a: [] }))).toEqual([['a'], ['c', 'b'], ['d']]);
});

test('a circle has no order', () => {
  expect(() => deployOrder(sites({ a: ['b'], b: ['a'] }))).toThrow('replication among a, b is cyclic');
});
