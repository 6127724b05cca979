import { renderHtml } from '../../lib/evidence/html/render-html';
import { renderSummary } from '../../lib/evidence/render-summary';
import type { Evidence } from '../../lib/evidence/schema';
import { BUCKET, type DeploymentName, deploymentFile, evidenceFor, KEY } from './evidence-for';

const made = new Map<DeploymentName, Evidence>();
function evidenceOf(name: DeploymentName): Evidence {
  const evidence =
    made.get(name) ?? evidenceFor([{ resources: { Bucket: BUCKET, Key: KEY } }], { file: deploymentFile(name) });
  made.set(name, evidence);
  return evidence;
}
const sitesOf = (name: DeploymentName) => evidenceOf(name).sites;
/** The section on zones and racks, without markup. */
const textOf = (name: DeploymentName) =>
  (renderHtml(evidenceOf(name)).match(/<section id="zones".*?<\/section>/s)?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

test('a zone that two sites are in is told of both, in the record, on the page and in the summary', () => {
  const shared = sitesOf('reference').flatMap(({ id, zones }) =>
    zones.flatMap(({ zone, sharedWith }) => (sharedWith.length > 0 ? [[id, zone, ...sharedWith]] : [])),
  );
  expect(shared).toEqual([
    ['dublin', 'euw1-az2', 'ireland-2'],
    ['ireland-2', 'euw1-az2', 'dublin'],
  ]);
  const text = textOf('reference');
  expect(text).toMatch(/^ Availability zones /);
  expect(text).toContain('Dublin euw1-az1 id euw1-az2 id euw1-az2 with Ireland-2');
  expect(text).toContain('Hamar eun1-az1 id eun1-az2 id no other site in eu-north-1');
  expect(text).not.toMatch(/-az\d name/);
  expect(renderSummary(evidenceOf('reference'))).toContain('`euw1-az2`, shared with ireland-2');
});

test('a zone of which only the name is known is called a name, which does not tell who shares it', () => {
  expect(sitesOf('sovereign-cloud').flatMap(({ zones }) => zones.map(({ by }) => by))).toEqual(Array(4).fill('name'));
  expect(textOf('sovereign-cloud')).toContain(
    'eusc-de-east-1a name eusc-de-east-1b name with Brandenburg-2: names do not tell',
  );
  expect(renderSummary(evidenceOf('sovereign-cloud'))).toContain('`eusc-de-east-1a` (a name)');
});

test('the record says of a rack its generation, its parents as of a date, and of its stores what is so of them', () => {
  const [dublin, , hamar] = sitesOf('outposts');
  expect(dublin).toMatchObject({ id: 'dublin', rack: undefined });
  expect(hamar?.rack).toMatchObject({
    generation: 'first',
    parents: { regions: expect.arrayContaining(['eu-north-1']), asOf: '2026-09' },
    delivery: expect.stringMatching(/^Racks in Norway \(NO\) can be homed to /),
    stores: [{ store: 'objects' }, { store: 'records' }],
  });
  expect(sitesOf('reference').every(({ rack }) => rack === undefined)).toBe(true);
});

test('page and summary say what racks hold, under which key, what leaves them and how data comes in', () => {
  const [, , hamar] = sitesOf('outposts');
  const said = hamar?.rack?.stores.flatMap(({ holds, key, backups, copies, wayIn }) => [
    ...[holds, key, backups, copies, wayIn],
  ]);
  expect(said).toHaveLength(10);
  const page = textOf('outposts').toLowerCase();
  const summary = renderSummary(evidenceOf('outposts')).toLowerCase();
  const plain = (text: string) => text.replace(/[^a-z0-9]+/g, '');
  for (const text of said ?? []) {
    expect(plain(page)).toContain(plain(text.toLowerCase()));
    expect(plain(summary)).toContain(plain(text.toLowerCase()));
  }
  expect(page).toMatch(/^ zones, and what racks hold /);
  expect(page).toContain('the rack of hamar of the first generation; its parent region is eu-north-1 in sweden (se)');
});
