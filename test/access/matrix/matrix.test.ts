import { COLUMNS } from '../../../lib/access/matrix/column';
import { matrixOf } from '../../../lib/access/matrix/matrix';
import { accessTo } from '../access-to';
import { IN_REGION, ON_RACK, RECEIVES, SENDS } from './allowed';

const SITES = [
  ['reference', 'dublin', { ...IN_REGION, ...SENDS }],
  ['reference', 'ireland-2', { ...IN_REGION, ...SENDS, ...RECEIVES }],
  ['reference', 'hamar', { ...IN_REGION, ...RECEIVES }],
  ['outposts', 'dublin', IN_REGION],
  ['outposts', 'ireland-2', ON_RACK],
  ['outposts', 'hamar', ON_RACK],
  ['sovereign-cloud', 'brandenburg', { ...IN_REGION, ...SENDS }],
  ['sovereign-cloud', 'brandenb-2', { ...IN_REGION, ...RECEIVES }],
] as const;

const matrices = new Map(
  (['reference', 'outposts', 'sovereign-cloud'] as const).map((name) => {
    const { sites, scope } = accessTo(name);
    return [name, matrixOf(sites, scope)];
  }),
);
const cellsOf = (deployment: 'reference' | 'outposts' | 'sovereign-cloud', site: string) =>
  matrices.get(deployment)?.find((matrix) => matrix.site.id === site)?.cells ?? [];

describe.each(SITES)('in %s, at %s', (deployment, site, allowed) => {
  const cells = cellsOf(deployment, site);
  const rows = [...new Set(cells.map(({ row, origin }) => `${row.id}/${origin}`))];

  test.each(rows)('%s may do what is written, and nothing else', (row) => {
    const own = cells.filter((cell) => `${cell.row.id}/${cell.origin}` === row);
    const found = own.filter(({ decision }) => decision.decision === 'allow').map(({ column }) => column.id);
    const written: Readonly<Record<string, readonly string[]>> = allowed;
    expect(found.toSorted()).toEqual((written[row] ?? []).toSorted());
    expect(own.filter(({ decision }) => decision.decision === 'undecided')).toEqual([]);
  });

  test('every principal and every action that is written is in the matrix', () => {
    expect(Object.keys(allowed).filter((row) => !rows.includes(row))).toEqual([]);
    const columns = new Set(cells.map(({ column }) => column.id));
    expect(
      Object.values(allowed)
        .flat()
        .filter((column) => !columns.has(column)),
    ).toEqual([]);
  });

  test('the auditor is kept from user data by statements that deny, not by a lack of permission', () => {
    // The access point of a rack answers inside its VPC alone: there is nothing to deny elsewhere.
    const origin = allowed === ON_RACK ? 'gateway' : 'elsewhere';
    const read = /^data\/(?:list|(?:read|write|delete)-(?:object|record))$/;
    const own = cells.filter(
      (cell) => cell.row.id === 'auditor' && cell.origin === origin && read.test(cell.column.id),
    );
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const { decision } of own) expect(decision.decision).toBe('explicit-deny');
  });
});

test('the cells are those of every principal, from everywhere, and of every action that has something to be done to', () => {
  const all = [...matrices.values()].flat();
  expect(all.map(({ cells }) => cells.length).every((count) => count > 700)).toBe(true);
  const asked = new Set(all.flatMap(({ cells }) => cells.map(({ column }) => column.id)));
  expect(COLUMNS.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

test('from outside the Regions nobody but the staff of the auditor may do anything', () => {
  const all = [...matrices.values()].flat().flatMap(({ cells }) => cells);
  const outside = all.filter(({ origin, decision }) => origin === 'outside-regions' && decision.decision === 'allow');
  expect(new Set(outside.map(({ row, column }) => `${row.id} ${column.id}`))).toEqual(
    new Set(['auditor-staff roles/audit']),
  );
});
