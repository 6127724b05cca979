import { loadDeployment } from '../../lib/deployment/load-deployment';
import { rackOf, rackStatements } from '../../lib/deployment/racks';
import { RACK_CLASSES, RACK_COUNTRIES } from '../../lib/world/rack-facts';
import { EEA } from '../../lib/world/regions';
import { TODAY } from './problems-of';

const deployment = (name: string) => loadDeployment(`deployments/${name}.yaml`, { today: TODAY });

test('of each rack is told what it is, and of each of its stores what it holds, under which key, its backups, copies and way in', () => {
  const statements = rackStatements(deployment('outposts'));
  for (const site of ['Ireland-2', 'Hamar']) {
    expect(statements).toContainEqual(
      expect.stringMatching(new RegExp(`^${site}: a rack of the first generation, which is homed to `)),
    );
    for (const store of ['objects', 'records'])
      for (const said of [
        `${store}: `,
        `backups of ${store}: `,
        `what of ${store} leaves the rack: `,
        `existing ${store} come in `,
      ])
        expect(statements.filter((each) => each.includes(site) && each.includes(`: ${said}`))).toHaveLength(1);
  }
});

test('what is so of two racks is said once', () => {
  const statements = rackStatements(deployment('outposts'));
  expect(statements.filter((each) => each.startsWith('Ireland-2 and Hamar: objects: '))).toHaveLength(1);
  expect(new Set(statements).size).toBe(statements.length);
});

test('the keys and the logs of a rack in Norway are in Sweden, and its objects are under no key of KMS', () => {
  const [hamar] = Object.values(deployment('outposts').sites).slice(-1);
  const rack = hamar && rackOf(hamar, deployment('outposts'));
  const [objects, records] = rack?.stores ?? [];
  expect(objects?.key).toContain('takes no key of KMS');
  expect(objects?.wayIn).toContain('no migration by AWS DataSync');
  expect(records?.key).toContain('lies in Sweden (SE), in eu-north-1');
  expect(records?.copies).toContain('CloudWatch Logs in Sweden (SE), in eu-north-1');
  expect(records?.backups).toMatch(/on the rack, for 35 days; .*written word/);
});

test('a key that is held outside AWS is not said to lie in the parent Region', () => {
  const { hamar } = deployment('outposts').sites;
  if (!hamar) throw new Error('expected Hamar');
  const externalDataKeyArn = 'arn:aws:kms:eu-north-1:444444444444:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
  const rack = rackOf({ ...hamar, externalDataKeyArn }, deployment('outposts'));
  expect(rack?.stores[1].key).toBe('a key for user data whose material lies outside AWS');
});

test('from which parents racks in Norway can hang is told with its date, and only inside the boundary', () => {
  const [norway] = rackStatements(deployment('outposts')).slice(-1);
  expect(norway).toMatch(
    /^Racks in Norway \(NO\) can be homed to eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1 inside the boundary \(.* as of 2026-09\), those of the second to eu-west-2 alone in Europe \(as of 2026-09\)/,
  );
  expect(norway).toContain('AWS names the country among those to which it delivers racks of the first generation');
});

test('a country that no source names is not said to get racks', () => {
  const { hamar } = deployment('outposts').sites;
  if (hamar?.placement.kind !== 'outpost') throw new Error('expected Hamar on a rack');
  const attestation = { ...hamar.placement.attestation, country: 'LI' };
  const rack = rackOf({ ...hamar, placement: { ...hamar.placement, attestation } }, deployment('outposts'));
  expect(rack?.delivery).toMatch(
    /^Racks in Liechtenstein \(LI\) can be homed to .*; no source names the country among those/,
  );
});

test('sites in a Region have no rack to tell of', () => {
  for (const name of ['reference', 'sovereign-cloud']) expect(rackStatements(deployment(name))).toEqual([]);
});

test('racks are delivered to every state of the EEA but Liechtenstein, and no class is of two generations', () => {
  expect(EEA.filter((country) => !RACK_COUNTRIES.countries.includes(country))).toEqual(['LI']);
  expect(RACK_CLASSES.first.filter((each) => RACK_CLASSES.second.includes(each))).toEqual([]);
});
