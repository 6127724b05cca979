import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { onRack } from '../../../support/rack';
import { siteFixture } from '../../../support/site-fixture';

test('the data of a site is its bucket and its table; on a rack, what is on the rack', () => {
  expect(watchedSite(siteFixture('hamar').deployment, 'hamar').data).toEqual([
    'arn:aws:s3:::trefoil-hamar-data-444444444444-eu-north-1',
    'arn:aws:dynamodb:eu-north-1:444444444444:table/trefoil-hamar-records',
  ]);
  expect(watchedSite(siteFixture('hamar', onRack).deployment, 'hamar').data).toEqual([
    'arn:aws:s3-outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0/',
  ]);
});

test('Regions of the boundary are watched, and no other', () => {
  const { regions } = watchedSite(siteFixture('dublin').deployment, 'dublin');
  expect(regions).toEqual(expect.arrayContaining(['eu-west-1', 'eu-north-1']));
  expect(regions).not.toContain('eu-west-2');
});

test('a site that is not there cannot be watched', () => {
  expect(() => watchedSite(siteFixture('dublin').deployment, 'oslo')).toThrow('no site "oslo"');
});
