import { loadDeployment } from '../../lib/deployment/load-deployment';
import { destinationsOf, partnerRegions, sitesNear, sourcesOf } from '../../lib/deployment/partner-sites';

const deployment = loadDeployment('deployments/reference.yaml');

test('a site knows the sites that replicate to it, and those it replicates to', () => {
  expect(sourcesOf(deployment, 'ireland-2').map(({ site }) => site)).toEqual(['dublin']);
  expect(destinationsOf(deployment, 'ireland-2').map(({ site }) => site)).toEqual(['hamar']);
});

test('the first site has no source, the last no destination', () => {
  expect(sourcesOf(deployment, 'dublin')).toEqual([]);
  expect(destinationsOf(deployment, 'hamar')).toEqual([]);
});

test('the Regions of partners are named once, the own one first', () => {
  expect(partnerRegions(deployment, 'hamar')).toEqual(['eu-north-1', 'eu-west-1']);
  expect(partnerRegions(deployment, 'dublin')).toEqual(['eu-west-1']);
});

test('near a site are its destinations, its sources, and theirs, in that order', () => {
  const sites = { a: ['b'], b: ['c'], c: ['d'], d: ['e'], e: [] };
  const near = (id: string) => {
    const replicating = Object.entries(sites).map(([one, replicatesTo]) => [one, { ...dublin(), replicatesTo }]);
    return sitesNear({ sites: Object.fromEntries(replicating) }, id);
  };
  expect(['a', 'b', 'c', 'e'].map(near)).toEqual([
    ['b', 'c'],
    ['c', 'a', 'd'],
    ['d', 'b', 'e', 'a'],
    ['d', 'c'],
  ]);
});

function dublin() {
  const site = deployment.sites['dublin'];
  if (site === undefined) throw new Error('the reference deployment has no site dublin');
  return site;
}
