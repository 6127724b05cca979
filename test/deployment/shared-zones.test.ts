import { loadDeployment } from '../../lib/deployment/load-deployment';
import { zoneStatements } from '../../lib/deployment/shared-zones';
import { TODAY } from './problems-of';

const statements = (name: string) => zoneStatements(loadDeployment(`deployments/${name}.yaml`, { today: TODAY }));

test('sites of one Region that share a zone are told', () => {
  expect(statements('reference')).toEqual([
    'Dublin and Ireland-2: both are in euw1-az2: what happens to the buildings of one zone happens to both',
  ]);
});

test('zones by name are called names, which do not tell what two accounts share', () => {
  expect(statements('sovereign-cloud')).toEqual([
    expect.stringMatching(/^Brandenburg: its zones are given by name, .*: a name is no proof of place/),
    expect.stringMatching(/^Brandenburg-2: its zones are given by name, /),
    'Brandenburg and Brandenburg-2: zones by name do not tell whether they share buildings',
  ]);
});

test('a rack depends on the zone to which it is homed, and a name does not tell which that is', () => {
  expect(statements('outposts')).toEqual([
    expect.stringMatching(/^Ireland-2: the zone of its rack is given by name, eu-west-1c: a name is no proof of place/),
    expect.stringMatching(/^Hamar: the zone of its rack is given by name, eu-north-1a: /),
    'Dublin and the rack of Ireland-2: zones by name do not tell whether they depend on the same buildings',
  ]);
});

test('a rack that is homed to the zone of another site is told', () => {
  const { sites } = loadDeployment('deployments/outposts.yaml', { today: TODAY });
  const { dublin, 'ireland-2': ireland } = sites;
  const placement = ireland?.placement;
  if (!ireland || placement?.kind !== 'outpost' || !dublin) throw new Error('expected Dublin, and Ireland-2 on a rack');
  const homed = (zone: string) =>
    zoneStatements({ sites: { dublin, 'ireland-2': { ...ireland, placement: { ...placement, zone } } } });
  expect(homed('euw1-az2')).toEqual([
    'Dublin and the rack of Ireland-2: both depend on euw1-az2: what happens to the buildings of one zone happens to both',
  ]);
  expect(homed('euw1-az3')).toEqual([]);
});
