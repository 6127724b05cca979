import { detectionsOf } from '../../../../lib/app/alerts/detections';
import type { Detection } from '../../../../lib/app/alerts/detections/detection';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { onRack } from '../../../support/rack';
import { siteFixture } from '../../../support/site-fixture';
import { CHANGE_SCENES } from './change.scenes';
import { DEPARTURE_SCENES } from './departure.scenes';
import { IDENTITY_SCENES } from './identity.scenes';
import { RACK_SCENES } from './rack.scenes';
import { filtersOf, notices, type Scene } from './scene';
import { TOLD_SCENES } from './told.scenes';
import { USER_DATA_SCENES } from './user-data.scenes';

const { deployment } = siteFixture('ireland-2');
const migration = (id: string, destination: string) => ({
  id,
  source: { account: '666666666666', bucket: 'old', prefix: '', region: 'eu-west-1', country: 'IE' },
  destination,
  opens: '2026-01-01',
  closes: '2027-01-01',
});
const withMigrations = { ...deployment, migrations: [migration('crm', 'ireland-2'), migration('other', 'hamar')] };
const inRegion = detectionsOf(watchedSite(withMigrations, 'ireland-2'));
const onTheRack = detectionsOf(watchedSite(siteFixture('hamar', onRack).deployment, 'hamar'));
const regionScenes = [...USER_DATA_SCENES, ...IDENTITY_SCENES, ...CHANGE_SCENES, ...DEPARTURE_SCENES, ...TOLD_SCENES];
const stages: readonly (readonly [string, readonly Detection[], readonly Scene[]])[] = [
  ['in a Region', inRegion, regionScenes],
  ['on a rack', onTheRack, RACK_SCENES],
];

describe.each(stages)('%s', (_where, detections, scenes) => {
  test.each(scenes.map((scene) => [scene.what, scene] as const))('%s', (_what, { happening, noticed, nearly }) => {
    const by = detections.filter((detection) => notices(detection, happening)).map(({ id }) => id);
    expect(by.sort()).toEqual([...noticed].sort());
    expect(nearly.filter((id) => noticed.includes(id))).toEqual([]);
  });
});

const scenes = [...regionScenes, ...RACK_SCENES];
const ids = [...new Set([...inRegion, ...onTheRack].map(({ id }) => id))];

test('each detection has something that it notices, and something that comes near and that it does not', () => {
  expect(ids.filter((id) => !scenes.some(({ noticed }) => noticed.includes(id)))).toEqual([]);
  expect(ids.filter((id) => !scenes.some(({ nearly }) => nearly.includes(id)))).toEqual([]);
});

test('no scene names a detection that there is not', () => {
  const named = scenes.flatMap(({ noticed, nearly }) => [...noticed, ...nearly]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['in a Region', inRegion],
  ['on a rack', onTheRack],
])('ids %s are literal, unique, and short enough to name rules', (_where, detections) => {
  const found = detections.map(({ id }) => id);
  expect(new Set(found).size).toBe(found.length);
  for (const id of found) expect(id).toMatch(/^[a-z][a-z-]{3,30}$/);
});

test('patterns and filters are no longer than AWS takes', () => {
  for (const { id, source } of [...inRegion, ...onTheRack]) {
    const texts = source.kind === 'event' ? [JSON.stringify(source.pattern)] : filtersOf(source);
    const fits = texts.every(({ length }) => length <= (source.kind === 'event' ? 2048 : 1024));
    expect({ id, fits }).toEqual({ id, fits: true });
  }
});

test('each detection says why, what to collect and what to do', () => {
  for (const { what, why, evidence, response } of [...inRegion, ...onTheRack]) {
    for (const line of [what, why, response, ...evidence]) expect(line).toMatch(/^[^<>"]{10,}[^.]$/);
    expect(evidence.length).toBeGreaterThan(0);
  }
});

test('a detection that starts a clock has somebody to hear it', () => {
  for (const { clocks, severity } of inRegion) if (clocks.length > 0) expect(['critical', 'high']).toContain(severity);
});
