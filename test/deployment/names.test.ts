import { nameProblems } from '../../lib/deployment/checks/names';
import { siteNames } from '../../lib/deployment/names';

const site = { account: '222222222222', region: 'eu-west-1' };

test('names carry deployment and site, buckets also account and Region', () => {
  const names = siteNames({ name: 'trefoil', sites: { dublin: site } }, 'dublin');
  expect(names.bucket('data')).toBe('trefoil-dublin-data-222222222222-eu-west-1');
  expect(names.keyAlias('data')).toBe('alias/trefoil-dublin/data');
  expect(names.role('gateway-read')).toBe('trefoil-dublin-gateway-read');
});

test('what carries and raises alerts has names by which others know it', () => {
  const names = siteNames({ name: 'trefoil', sites: { dublin: site } }, 'dublin');
  expect(names.channel('auditor-dead')).toBe('trefoil-dublin-alerts-auditor-dead');
  expect(names.detection('*')).toBe('trefoil-dublin-detect-*');
});

test('the longest names of rules fit', () => {
  const id = 'mnopqrstuvwx';
  const names = siteNames({ name: 'abcdefghijkl', sites: { [id]: site } }, id);
  expect(names.detection('x'.repeat(31)).length).toBeLessThanOrEqual(64);
});

test.each(['oslo', 'constructor'])('there are no names of a site %s that the deployment does not have', (id) => {
  expect(() => siteNames({ name: 'trefoil', sites: { dublin: site } }, id)).toThrow(
    `no site "${id}" in deployment "trefoil", expected one of dublin`,
  );
});

test('the longest names fit in most Regions, and are refused where they do not', () => {
  const long = (region: string) =>
    nameProblems({ name: 'abcdefghijkl', sites: { mnopqrstuvwx: { account: site.account, region } } });
  expect(long('eu-central-1')).toEqual([]);
  expect(long('eusc-de-east-1')).toEqual([
    {
      path: ['sites', 'mnopqrstuvwx'],
      part: 'key',
      expected: 'names of buckets of at most 63 characters',
      found: 'abcdefghijkl-mnopqrstuvwx-access-logs-222222222222-eusc-de-east-1, 65 characters',
      fix: 'shorten the name of the deployment or the id of the site by 2',
    },
  ]);
});
