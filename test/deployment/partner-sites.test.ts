import { loadDeployment } from '../../lib/deployment/load-deployment';
import { destinationsOf, partnerRegions, sourcesOf } from '../../lib/deployment/partner-sites';

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
