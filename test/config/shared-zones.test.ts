import { loadDeployment } from '../../lib/config/load-deployment';
import { zoneStatements } from '../../lib/config/shared-zones';
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

test('a rack stands where it is attested, whatever zone it is homed to', () => {
  expect(statements('outposts')).toEqual([]);
});
