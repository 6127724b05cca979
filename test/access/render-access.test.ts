import type { AccessRecord } from '../../lib/access/access-record';
import { renderAccess } from '../../lib/access/render-access';

const RECORD: AccessRecord = {
  principals: [{ id: 'dublin/reader/gateway', name: 'reader, at Dublin', from: 'through the endpoints' }],
  actions: ['data/read', 'data/write'].map((id) => ({ id, name: id })),
  cells: [
    {
      ...{ principal: 'dublin/reader/gateway', action: 'data/read', decision: 'allow' },
      ...{ policy: 'identity', sid: 'Reads', reason: 'allows this' },
    },
    {
      principal: 'dublin/reader/gateway',
      action: 'data/write',
      decision: 'explicit-deny',
      sid: 'Deny',
      reason: 'denies this',
    },
  ],
  searches: [true, false].map((holds) => ({
    ...{ question: `Dublin: asks ${holds}`, site: 'dublin', rule: 'rule', asks: `asks ${holds}`, holds, cells: 3 },
  })),
};

test('the brief tells what holds and what is allowed, a principal in a line, and counts the rest', () => {
  expect(
    renderAccess(RECORD, 'text', { brief: true }),
  ).toBe(`somebody can do what nobody should: 1 of 2 questions over every request there is hold
  does not hold: Dublin: asks false

who may do what at dublin
  reader: data: read (through the site's network)

1 of 2 decisions deny; --all shows each, with the statement that decides
`);
});

test('the brief has sites of which the same is true once, and no line that a terminal would break', () => {
  const cells = ['dublin', 'hamar', 'oslo'].flatMap((site) =>
    ['gateway', 'elsewhere', 'outside-regions'].flatMap((from) =>
      Array.from({ length: 20 }, (_, index) => ({
        ...{ principal: `${site}/reader/${from}`, action: `data/read-${index}`, reason: 'allows this' },
        decision: site === 'oslo' && index === 0 ? ('undecided' as const) : ('allow' as const),
      })),
    ),
  );
  const lines = renderAccess({ ...RECORD, cells, searches: [] }, 'text', { brief: true }).split('\n');
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.filter((line) => line.startsWith('who may'))).toEqual([
    'who may do what at dublin, hamar',
    'who may do what at oslo',
  ]);
  expect(lines.join(' ')).toContain('read-0 (undecided)');
  expect(lines.join(' ')).toMatch(/read-19 +\(from anywhere\)/);
});

test('the brief as a table counts the rest, too', () => {
  const out = renderAccess(RECORD, 'markdown', { brief: true });
  expect(out).toContain('1 of 2 decisions deny; 1 of 2 questions over every request there is hold; --all shows each');
  expect(out).not.toMatch(/denies this|asks true/);
});

test('the whole has each decision and each search, and so has JSON', () => {
  const out = renderAccess(RECORD, 'text');
  expect(out.trim().split('\n')).toHaveLength(5);
  expect(out).toMatch(/^principal +action +decision +by +why\n.*allow +identity policy Reads\n/);
  expect(out).toContain('denies this');
  expect(JSON.parse(renderAccess(RECORD, 'json', { brief: true }))).toEqual(RECORD);
});
