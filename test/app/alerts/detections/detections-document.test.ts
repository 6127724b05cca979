import { detectionsOf } from '../../../../lib/app/alerts/detections';
import { detectionsDocument } from '../../../../lib/app/alerts/detections/detections-document';
import { LIMITS } from '../../../../lib/app/alerts/detections/limits';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { onRack } from '../../../support/rack';
import { siteFixture } from '../../../support/site-fixture';

const inRegion = { deployment: siteFixture('dublin').deployment, id: 'dublin' };
const rack = { deployment: siteFixture('hamar', onRack).deployment, id: 'hamar' };
const document = detectionsDocument(inRegion, rack);

test('each detection has a line and a section, those of a rack too', () => {
  const detections = [inRegion, rack].flatMap(({ deployment, id }) => detectionsOf(watchedSite(deployment, id)));
  for (const { id, response } of detections) {
    expect(document.split('\n').filter((line) => line === `## ${id}`)).toHaveLength(1);
    expect(document).toContain(`| [${id}](#${id}) |`);
    expect(document).toContain(`- do: ${response}`);
  }
});

test('it says where a detection does not exist, and what cannot be seen', () => {
  expect(document).toMatch(/\[user-data-off-gateway\].*\| a site in a Region \|/);
  expect(document).toMatch(/\[database-failing\].*\| a site on a rack \|/);
  for (const limit of LIMITS) expect(document).toContain(`- ${limit}`);
});
