import { detectionsOf } from '../../../../lib/app/alerts/detections';
import { alertRecord, heartbeatRecord } from '../../../../lib/app/alerts/detections/alert-record';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { onRack } from '../../../support/rack';
import { siteFixture } from '../../../support/site-fixture';

const origin = siteFixture('hamar');
const detections = detectionsOf(watchedSite(origin.deployment, 'hamar'));
const recordOf = (id: string) => {
  const detection = detections.find((candidate) => candidate.id === id);
  if (!detection) throw new Error(`no detection ${id}`);
  return alertRecord(detection, origin);
};

test('an alert says where, how bad, which clocks start, what to collect and what to do', () => {
  expect(JSON.parse(recordOf('user-data-stranger').template)).toMatchObject({
    kind: 'alert',
    site: 'hamar',
    detection: 'user-data-stranger',
    severity: 'critical',
    clocks: [{ hours: 72 }, { hours: 24 }, { hours: 72 }, { hours: 792 }],
    evidence: expect.arrayContaining([expect.stringContaining('the trail')]),
    response: expect.stringContaining('end the sessions'),
  });
});

test('it names the country of the site and that in which its data rests', () => {
  expect(JSON.parse(recordOf('root-used').template).jurisdiction).toEqual({ site: 'NO', data: 'SE' });
  const rack = siteFixture('hamar', onRack);
  const [detection] = detectionsOf(watchedSite(rack.deployment, 'hamar'));
  if (!detection) throw new Error('no detection on a rack');
  expect(JSON.parse(alertRecord(detection, rack).template).jurisdiction).toEqual({ site: 'NO', data: 'NO' });
});

test.each(detections.map(({ id }) => id))(
  'the alert of %s takes all that it names, and names all that it takes',
  (id) => {
    const { paths, template } = recordOf(id);
    const named = new Set([...template.matchAll(/<(\w+)>/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(paths).sort());
    expect(Object.keys(paths).length).toBeGreaterThan(3);
    expect(template.length).toBeLessThan(8192);
  },
);

test('no alert takes names of objects or keys of records', () => {
  const taken = detections.flatMap(({ id }) => Object.values(recordOf(id).paths));
  expect(taken.filter((path) => /requestParameters|responseElements|resources|errorMessage/.test(path))).toEqual([]);
  expect(taken).toContain('$.detail.eventID');
});

test('a heartbeat is told from an alert by its kind', () => {
  expect(JSON.parse(heartbeatRecord(origin).template)).toMatchObject({ kind: 'heartbeat', site: 'hamar' });
});
