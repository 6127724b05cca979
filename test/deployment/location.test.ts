import type { Site } from '../../lib/deployment/deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { locationOf } from '../../lib/deployment/location';
import { TODAY } from './problems-of';

function site(name: string, id: string): Site {
  const found = loadDeployment(`deployments/${name}.yaml`, { today: TODAY }).sites[id];
  if (!found) throw new Error(`no site ${id}`);
  return found;
}

test('Hamar in a Region rests in Sweden, and says so', () => {
  const { data, keys, controlPlane } = locationOf(site('reference', 'hamar'));
  expect(data).toEqual({
    country: 'SE',
    place: 'Sweden (SE), in eu-north-1, Stockholm',
    how: 'by-region',
    statement:
      'Hamar: rests in Sweden (SE), in eu-north-1, Stockholm, not in Norway (NO): placement is `region`, so that AWS chooses the buildings',
  });
  expect([keys.country, controlPlane.country]).toEqual(['SE', 'SE']);
});

test('Hamar on a rack rests in Norway, as attested, while its keys and control plane are in Sweden', () => {
  const { data, keys, controlPlane } = locationOf(site('outposts', 'hamar'));
  expect([data.country, data.how]).toEqual(['NO', 'attested']);
  expect(data.statement).toBe(
    'Hamar: rests in Norway (NO), on an Outposts rack at data centre of Example AS, Hamar, as attested by ' +
      'B. Example, operations manager on 2026-09-01, Outposts order oo-0example2, site audit 2026-08, to be renewed by 2028-12-31',
  );
  expect(keys.statement).toBe('Hamar: keys are in Sweden (SE), in eu-north-1, Stockholm, not in Norway (NO)');
  expect(controlPlane.statement).toBe(
    'Hamar: logs, metadata and the control plane are in Sweden (SE), in eu-north-1, Stockholm, not in Norway (NO)',
  );
});

test('Dublin rests in Ireland and makes no more of it', () => {
  const { data } = locationOf(site('reference', 'dublin'));
  expect(data.statement).toBe(
    'Dublin: rests in Ireland (IE), in eu-west-1, Dublin: placement is `region`, so that AWS chooses the buildings',
  );
});

test('the place of a key from outside AWS cannot be asserted', () => {
  const externalDataKeyArn = 'arn:aws:kms:eu-north-1:666666666666:key/0a1b2c3d-0000-4000-8000-0123456789ab';
  const { keys } = locationOf({ ...site('reference', 'hamar'), externalDataKeyArn });
  expect([keys.country, keys.how]).toEqual([undefined, 'not-assertable']);
  expect(keys.statement).toBe(
    'Hamar: the material of the key for user data lies outside AWS, where its holder keeps it; ' +
      'the other keys are in Sweden (SE), in eu-north-1, Stockholm',
  );
});

test('a Region outside the table has no place', () => {
  expect(() => locationOf({ ...site('reference', 'hamar'), region: 'eu-nowhere-1' })).toThrow(
    'no place known of Region "eu-nowhere-1", expected a Region of lib/world/regions.ts',
  );
});
