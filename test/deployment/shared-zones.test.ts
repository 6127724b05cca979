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

test('of many sites it is told by zone, in as many lines as there are zones', () => {
  const { sites } = loadDeployment('deployments/reference.yaml', { today: TODAY });
  const [one] = Object.values(sites);
  if (one?.placement.kind !== 'region') throw new Error('expected a site in a Region');
  const { placement } = one;
  const many = (count: number, zones: (index: number) => readonly string[]) =>
    zoneStatements({
      sites: Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `s${index}`,
          { ...one, name: `S${index}`, placement: { ...placement, zones: [...zones(index)] } },
        ]),
      ),
    });
  expect(many(100, (index) => [`euw1-az${(index % 2) + 1}`, 'euw1-az3'])).toEqual([
    expect.stringMatching(/^50 sites are in euw1-az1 or depend on it, .*: S0, S2, .*, S98$/),
    expect.stringMatching(/^100 sites are in euw1-az3 or depend on it, .*: S0, S1, .*, S99$/),
    expect.stringMatching(/^50 sites are in euw1-az2 or depend on it, .*: S1, S3, .*, S99$/),
  ]);
  const named = many(7, (index) => (index === 3 ? ['eu-west-1a', 'eu-west-1b'] : [`euw1-az${(index % 2) + 1}`]));
  expect(named.at(-1)).toBe('Zones by name do not tell which buildings these share with other sites in eu-west-1: S3');
});
