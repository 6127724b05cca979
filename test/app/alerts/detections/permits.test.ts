import { detectionsOf } from '../../../../lib/app/alerts/detections';
import type { Detection } from '../../../../lib/app/alerts/detections/detection';
import { during, restOfDays } from '../../../../lib/app/alerts/detections/permit-times';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import type { Deployment } from '../../../../lib/deployment/deployment';
import { PERMITS } from '../../../../lib/deployment/permit';
import { matchesFilter } from '../../../support/filter-pattern';
import { siteFixture } from '../../../support/site-fixture';
import { ACCOUNT, call, type Happening, session } from './events';
import { filtersOf, notices } from './scene';

type Changed = Partial<Deployment['permits'][number]>;

/** Of two people, from eight to noon. */
const permit = (change: Changed = {}) => ({
  ...{ id: 'restore', team: 'emergency', person: 'a.person', what: 'a restore', reference: 'INC-1' },
  ...{ requestedBy: 'A. Person', approvedBy: 'C. Example', from: '2026-12-01T08:05Z', until: '2026-12-01T12:00Z' },
  ...change,
});

function detectionsWith(permits: readonly ReturnType<typeof permit>[], roles = ['TrefoilBreakGlass']) {
  const { deployment } = siteFixture('ireland-2', (reference) => {
    const { emergency } = reference.people;
    if (!emergency) throw new Error('no emergency team');
    return {
      ...reference,
      operators: { ...reference.operators, breakGlass: roles },
      people: { ...reference.people, emergency: { ...emergency, roles, byPermit: true } },
      permits: [...permits],
    };
  });
  return detectionsOf(watchedSite(deployment, 'ireland-2'));
}

const used = (eventTime: string, person?: string): Happening => {
  const { sessionContext, ...identity } = session('TrefoilBreakGlass');
  const context = { ...Object(sessionContext), ...(person && { sourceIdentity: person }) };
  return call('sqs', 'ListQueues', {
    eventTime,
    readOnly: true,
    userIdentity: { ...identity, sessionContext: context },
  });
};
const assumed = (eventTime: string, sourceIdentity?: string): Happening =>
  call('sts', 'AssumeRole', {
    ...{ eventTime, readOnly: true, userIdentity: { type: 'AWSAccount', accountId: '555555555555' } },
    requestParameters: {
      roleArn: `arn:aws:iam::${ACCOUNT}:role/TrefoilBreakGlass`,
      ...(sourceIdentity && { sourceIdentity }),
    },
  });
const noticedBy = (detections: readonly Detection[], happening: Happening) =>
  detections.filter((detection) => notices(detection, happening)).map(({ id }) => id);

const one = detectionsWith([permit(), permit({ id: 'late', from: '2026-12-31T22:00Z', until: '2027-01-01T01:30Z' })]);

test.each([
  ['the day before', used('2026-11-30T09:00:00Z', 'a.person'), 'break-glass-used'],
  ['before the permit', used('2026-12-01T07:59:59Z', 'a.person'), 'break-glass-used'],
  ['during the permit', used('2026-12-01T09:15:04Z', 'a.person'), 'permit-used'],
  ['after the permit', used('2026-12-01T12:00:00Z', 'a.person'), 'break-glass-used'],
  ['during the permit, by another person', used('2026-12-01T09:15:04Z', 'b.person'), 'break-glass-used'],
  ['during the permit, by nobody knows whom', used('2026-12-01T09:15:04Z'), 'break-glass-used'],
  ['after midnight, within a permit', used('2027-01-01T01:00:00Z', 'a.person'), 'permit-used'],
  ['later that night', used('2027-01-01T01:30:00Z', 'a.person'), 'break-glass-used'],
  ['as the role is assumed during the permit', assumed('2026-12-01T08:05:00Z', 'a.person'), 'permit-used'],
  ['as the role is assumed for somebody else', assumed('2026-12-01T08:05:00Z', 'b.person'), 'break-glass-used'],
  ['as the role is assumed on another day', assumed('2026-12-02T08:05:00Z', 'a.person'), 'break-glass-used'],
])('an emergency role is used %s', (_, happening, by) => {
  expect(noticedBy(one, happening)).toEqual([by]);
});

test('a team that has no permit is told of at any time, and one that needs none as before', () => {
  const none = detectionsWith([]);
  expect(noticedBy(none, used('2026-12-01T09:15:04Z', 'a.person'))).toEqual(['break-glass-used']);
  const always = detectionsOf(watchedSite(siteFixture('ireland-2').deployment, 'ireland-2'));
  expect(noticedBy(always, used('2026-12-01T09:15:04Z', 'a.person'))).toEqual(['break-glass-used']);
});

test('alerts say which permits there are, and nothing that people wrote into them', () => {
  for (const id of ['break-glass-used', 'permit-used']) {
    const detection = one.find((each) => each.id === id);
    expect(detection?.evidence).toContain(
      'permit restore of emergency, 2026-12-01T08:05Z to 2026-12-01T12:00Z, in the deployment file',
    );
    expect(JSON.stringify(detection)).not.toContain('Example');
  }
});

test('times are named by few beginnings, and each of a day by one of them', () => {
  const night = { from: '2026-12-01T19:50Z', until: '2026-12-02T00:10Z' };
  expect(during([night])).toEqual(['2026-12-01T19:5', '2026-12-01T2', '2026-12-02T00:0']);
  const minutes = Array.from({ length: 2880 }, (_, minute) =>
    new Date(Date.parse('2026-12-01T00:00Z') + minute * 60_000).toISOString(),
  );
  const beginnings = [...during([night]), ...restOfDays([night])];
  for (const minute of minutes) expect(beginnings.filter((text) => minute.startsWith(text))).toHaveLength(1);
});

test('the most permits of the longest names fit into patterns and log group, and no event counts twice', () => {
  const roles = ['A', 'B', 'C'].map((letter) => letter.repeat(64));
  const detections = detectionsWith(
    Array.from({ length: PERMITS }, (_, index) => {
      const day = String(2 * index + 1).padStart(2, '0');
      const next = String(2 * index + 2).padStart(2, '0');
      return permit({ person: 'p'.repeat(64), from: `2026-12-${day}T17:11Z`, until: `2026-12-${next}T05:11Z` });
    }),
    roles,
  );
  const filters = detections.flatMap(({ source }) => (source.kind === 'trail' ? filtersOf(source) : []));
  expect(filters.filter((filter) => filter.length > 1024)).toEqual([]);
  expect(filters.length).toBeLessThan(100);
  const emergency = one.flatMap(({ id, source }) =>
    source.kind === 'trail' && ['break-glass-used', 'permit-used'].includes(id) ? filtersOf(source) : [],
  );
  for (const hour of ['07', '08', '09', '12', '23'])
    expect(
      emergency.filter((filter) => matchesFilter(filter, used(`2026-12-01T${hour}:05:00Z`, 'a.person').inTrail)),
    ).toHaveLength(1);
});
