import { auditExceptions } from '../../../lib/site-policy/waivers/audit-exceptions';
import { onRack } from '../../support/rack';
import { siteFixture } from '../../support/site-fixture';

const exceptionsOf = (change?: Parameters<typeof siteFixture>[1]) => {
  const { names, site } = siteFixture('hamar', change);
  return auditExceptions(names, site.placement);
};

test('one exception is for everything, and it is that of the auditor, who changes nothing', () => {
  const wide = exceptionsOf().filter(([rule]) => rule === 'IAM5[Resource::*]');
  expect(wide.map(([, path]) => path)).toEqual(['Audit/Auditor/Role/Resource']);
});

test('no exception concerns user data', () => {
  expect(exceptionsOf().filter(([rule]) => /-data-|key\/|table\//.test(rule))).toEqual([]);
});

test('logs of a database are excepted only where there is one', () => {
  const database = (exceptions: ReturnType<typeof exceptionsOf>) =>
    exceptions.filter(([rule]) => rule.includes('/aws/rds/instance/'));
  expect(database(exceptionsOf())).toEqual([]);
  expect(database(exceptionsOf(onRack))).toHaveLength(1);
});
