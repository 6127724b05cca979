import type { Deployment } from '../../../lib/deployment/deployment';
import { diff } from '../../../lib/evidence/diff/diff';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { renderSummary } from '../../../lib/evidence/render-summary';
import { deploymentFile, evidenceFor } from '../evidence-for';

const { deployment } = deploymentFile('reference');
const thumbs = deployment.workloads['thumbs'];
if (!thumbs) throw new Error('no workload');
const evidence = (change: Partial<Deployment> = {}) =>
  evidenceFor([], { file: deploymentFile('reference', change), rules: [] });
const withThumbs = (change: Partial<typeof thumbs>) => evidence({ workloads: { thumbs: { ...thumbs, ...change } } });
const changes = (head: ReturnType<typeof evidence>, base = evidence()) =>
  diff(base, head)
    .filter(({ topic }) => topic === 'workload')
    .map(({ strength, subject, what }) => `${strength} ${subject}: ${what}`);

test('each workload is told with its sites, its roles, and what it may reach', () => {
  expect(evidence().workloads).toMatchObject([
    {
      id: 'thumbs',
      sites: ['dublin'],
      runsOn: ['lambda'],
      roles: ['trefoil-dublin-app-thumbs'],
      reads: ['pictures/'],
      writes: ['thumbnails/'],
      records: 'write',
      services: ['s3', 'dynamodb'],
    },
  ]);
  expect(withThumbs({ sites: undefined }).workloads[0]?.sites).toEqual(['dublin', 'ireland-2', 'hamar']);
  expect(withThumbs({ objects: { read: [], write: [] } }).workloads[0]?.services).toEqual(['dynamodb']);
});

test('page and summary have them, where there are any', () => {
  for (const render of [renderHtml, renderSummary]) {
    expect(render(evidence())).toContain('What runs at the sites, and what it may reach');
    expect(render(evidence())).toContain('pictures/');
    expect(render(evidence({ workloads: {} }))).not.toContain('What runs at the sites');
  }
});

test('a workload that comes or reaches more weakens', () => {
  expect(changes(evidence())).toEqual([]);
  expect(changes(evidence(), evidence({ workloads: {} }))).toEqual(['weakened thumbs: a workload was added']);
  expect(changes(evidence({ workloads: {} }))).toEqual(['strengthened thumbs: a workload was removed']);
  expect(changes(withThumbs({ records: 'read' }))).toEqual(['strengthened thumbs: does other things with records']);
  expect(changes(withThumbs({ objects: { read: ['pictures/', 'orders/'], write: ['thumbnails/'] } }))).toEqual([
    'weakened thumbs: reads other objects',
  ]);
  expect(changes(withThumbs({ objects: { read: ['pictures/'], write: ['logos/'] } }))).toEqual([
    'weakened thumbs: writes other objects',
  ]);
  expect(changes(withThumbs({ database: 'postgresql' }))).toEqual(['weakened thumbs: has other databases']);
});
