import { drawingOf } from '../../../lib/evidence/html/flows';
import { boxAbout, labelsFor } from '../../../lib/evidence/html/labels';
import { map } from '../../../lib/evidence/html/map';
import { distinctNodes, siteNodes } from '../../../lib/evidence/html/nodes';
import { spotsOf } from '../../../lib/evidence/html/spots';
import { viewOf } from '../../../lib/evidence/html/view';
import { wordsOf } from '../../../lib/evidence/language/words';
import { record, siteOf } from './fixture';

const sites = [siteOf('dublin', 'Dublin'), siteOf('ireland-2', 'Ireland-2'), ...record().sites.slice(1)];
const ENGLISH = wordsOf('en');
const end = (site: string) => ({ name: site, site });
const auditor = { name: 'Auditors', country: 'GB' };
const crossing = (kind: 'auditor' | 'replication' | 'migration', from: object, to: object) =>
  ({ ...record().crossings[0], kind, from, to }) as (typeof CROSSINGS)[number];
const CROSSINGS: ReturnType<typeof record>['crossings'] = [
  crossing('replication', end('dublin'), end('ireland-2')),
  crossing('auditor', end('dublin'), auditor),
  crossing('auditor', end('ireland-2'), auditor),
  crossing('migration', { name: 'bucket of a name that is long', country: 'IE' }, end('dublin')),
];
const evidence = record({ sites, crossings: CROSSINGS });
const spots = spotsOf(distinctNodes(evidence, siteNodes(sites, ENGLISH)));

test('sites of one city stand at one place of the map, each by its name', () => {
  expect(spots.map(({ lines }) => lines)).toEqual([['Dublin', 'Ireland-2'], ['Hamar']]);
});

test('no site is moved to make room: what is known by its country alone is', () => {
  const places = (some: typeof spots) => viewOf(some).places;
  const drawn = spotsOf(drawingOf(evidence, ENGLISH).nodes);
  const scale = Number(/scale\(([\d.]+)\)/.exec(viewOf(drawn).transform)?.[1]);
  const [x, y] = [0, 1].map((axis) =>
    Number(/translate\(([-\d.]+) ([-\d.]+)\)/.exec(viewOf(drawn).transform)?.[axis + 1]),
  );
  for (const { key, kind, point } of drawn) {
    const place = places(drawn).get(key) ?? [0, 0];
    const moved = Math.hypot(place[0] - (point[0] + (x ?? 0)) * scale, place[1] - (point[1] + (y ?? 0)) * scale);
    if (kind === 'site') expect([key, Math.round(moved / 2)]).toEqual([key, 0]);
  }
  const source = drawn.find(({ kind }) => kind === 'other');
  const [dublin, from] = [drawn[0], source].map((spot) => places(drawn).get(spot?.key ?? '') ?? [0, 0]);
  expect(Math.hypot((dublin?.[0] ?? 0) - (from?.[0] ?? 0), (dublin?.[1] ?? 0) - (from?.[1] ?? 0))).toBeGreaterThan(90);
});

test('flows of one kind between two places are one line, with their numbers', () => {
  const { text } = map(evidence, drawingOf(evidence, ENGLISH), ENGLISH);
  expect(text.match(/marker-end=/g)).toHaveLength(3);
  expect(text).toMatch(/<text[^>]*>3, 4<\/text>/);
});

test('numbers that would cover each other stand together, and flows stay apart', () => {
  const dublin = siteOf('dublin', 'Dublin');
  const nearby = {
    ...siteOf('ireland-2', 'Ireland-2'),
    data: { ...dublin.data, how: 'attested' as const, place: 'Ireland (IE), on an Outposts rack in Cork' },
  };
  const near = record({ sites: [dublin, nearby], crossings: CROSSINGS.slice(1, 3) });
  const { text } = map(near, drawingOf(near, ENGLISH), ENGLISH);
  expect(text.match(/marker-end=/g)).toHaveLength(2);
  expect([...text.matchAll(/<text[^>]*>(\d[^<]*)<\/text>/g)].map(([, numbers]) => numbers)).toEqual(['1, 2']);
});

test('labels cover neither each other nor numbers, and what may goes without one', () => {
  const at = (x: number, y: number, isOptional = false) => ({
    ...{ lines: ['a name of some length'], note: 'Ireland (IE)', place: [x, y] as const, isOptional },
  });
  const [one, other] = labelsFor([at(500, 500), at(520, 560)], [], []);
  expect([one?.at, other?.at]).not.toContain(undefined);
  expect(Math.abs((one?.at[1] ?? 0) - (other?.at[1] ?? 0))).toBeGreaterThan(40);
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [500 + dx * 60, 500 + dy * 50] as const));
  const numbers = around.filter(([x, y]) => x !== 500 || y !== 500);
  const boxes = numbers.map((number) => boxAbout(number, 45));
  expect(labelsFor([at(500, 500, true)], boxes, [])).toEqual([undefined]);
  expect(labelsFor([at(500, 500)], boxes, [])).not.toEqual([undefined]);
});

test('what lies off the map, at its edge, has its name inside the picture', () => {
  const lines = ['bucket copies-in-', 'virginia'];
  const [label] = labelsFor([{ lines, note: 'United States (US)', place: [20, 16], isOptional: true }], [], []);
  expect(label?.anchor).toBe('start');
  expect(label?.at[1]).toBeGreaterThan(20);
});
