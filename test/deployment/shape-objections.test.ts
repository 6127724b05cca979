import { edited, problemsOf } from './problems-of';

const MIGRATION = `migrations:
  - id: legacy
    source: { account: "777777777777", bucket: legacy-users, prefix: users/, region: eu-west-1, country: IE }
    destination: dublin
    opens: 2026-12-01
    closes: 2027-03-31`;

test('the form of a file has no unknown keys, and says which was meant', () => {
  const text = edited('reference', [['addressRange: 10.16.0.0', 'addresRange: 10.16.0.0']]);
  expect(problemsOf(text)).toEqual([
    '18:5 sites.dublin.addresRange: expected one of name, country, region, account, placement, addressRange, replicatesTo, accountServices, externalDataKeyArn; got the unknown key "addresRange"; did you mean addressRange',
  ]);
});

test('the form of a file has no unknown keys in another notation', () => {
  const text = edited('reference', [['managementAccount', 'management_account']]);
  expect(problemsOf(text)).toEqual([
    '7:3 organization.management_account: expected one of id, managementAccount, homeRegion, sitesOrganizationalUnit; got the unknown key "management_account"; did you mean managementAccount',
  ]);
});

test('the form of a file has no unknown keys that resemble nothing', () => {
  const text = edited('reference', [['migrations: []', 'migrations: []\nzzz: 1']]);
  expect(problemsOf(text)).toEqual([
    '55:1 zzz: expected one of name, boundary, organization, sites, operators, identity, classes, people, permits, bastion, auditor, migrations, workloads, retention, prefixLists, omissions; got the unknown key "zzz"; remove it, or rename it',
  ]);
});

test('the form of a file has no unknown keys in a list', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['opens:', 'begins: 2026-01-01\n    opens:'],
  ]);
  expect(problemsOf(text)).toEqual([
    '58:5 migrations[0].begins: expected one of id, source, destination, bandwidthMiBps, schedule, opens, closes; got the unknown key "begins"; remove it, or rename it',
  ]);
});

test('the form of a file has values for its keys', () => {
  const text = edited('reference', [['logsDays: 731', 'logsDays:']]);
  expect(problemsOf(text)).toEqual([
    '57:12 retention.logsDays: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; got nothing; give it a value: log groups and the write-once archive; periods of a year or more that CloudWatch Logs accepts',
  ]);
});

test('the form of a file has all required keys', () => {
  const text = edited('reference', [['  logsDays: 731\n', '']]);
  expect(problemsOf(text)).toEqual([
    '56:1 retention.logsDays: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; got nothing; add it: log groups and the write-once archive; periods of a year or more that CloudWatch Logs accepts',
  ]);
});

test('the form of a file has all required sections', () => {
  const text = edited('reference', [[/retention:\n( {2}.*\n)+/, '']]);
  expect(problemsOf(text)).toEqual([
    '2:1 retention: expected a map with logsDays, backupDays, noncurrentVersionDays; got nothing; add it: how long things are kept',
  ]);
});

test('the form of a file has lists where lists belong', () => {
  const text = edited('reference', [
    ['keyAdministrators: [TrefoilKeyAdministrator]', 'keyAdministrators: TrefoilKeyAdministrator'],
  ]);
  expect(problemsOf(text)).toEqual([
    '39:22 operators.keyAdministrators: expected a list; got "TrefoilKeyAdministrator"; write it as a list: [TrefoilKeyAdministrator]',
  ]);
});

test('the form of a file has maps where maps belong', () => {
  const text = edited('reference', [['mandate: { from: 2026-01-01, until: 2028-12-31 }', 'mandate: 2028-12-31']]);
  expect(problemsOf(text)).toEqual([
    '51:12 auditor.mandate: expected a map with from, until; got "2028-12-31"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file has sites', () => {
  const text = edited('reference', [[/sites:\n([ #].*\n)+/, 'sites: {}\n']]);
  expect(problemsOf(text)).toEqual([
    '11:8 sites: expected one site or more; got an empty map; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file has sites as a map', () => {
  const text = edited('reference', [[/sites:\n([ #].*\n)+/, 'sites: [a]\n']]);
  expect(problemsOf(text)).toEqual([
    '11:8 sites: expected a map; got a list of 1; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file has text where text belongs', () => {
  const text = edited('reference', [['name: Example Assurance Ltd', 'name: 2026']]);
  expect(problemsOf(text)).toEqual([
    '46:9 auditor.name: expected a name of 2 to 40 letters, digits, spaces and . _ : / = + @ -; got the number 2026; put it in quotes: "2026"',
  ]);
});

test('the form of a file has text of one line', () => {
  const text = edited('reference', [['name: Example Assurance Ltd', 'name: "a\\nb"']]);
  expect(problemsOf(text)).toEqual([
    '46:9 auditor.name: expected a name of 2 to 40 letters, digits, spaces and . _ : / = + @ -; got "a�b"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file has text without spaces around it', () => {
  const text = edited('reference', [['name: trefoil', 'name: " trefoil"']]);
  expect(problemsOf(text)).toEqual([
    '2:7 name: expected lower-case letters, digits and single hyphens, 2 to 12 characters, a letter first; got " trefoil"; remove the spaces around it',
  ]);
});

test('the form of a file has dates that exist', () => {
  const text = edited('reference', [['2028-12-31', '2028-02-30']]);
  expect(problemsOf(text)).toEqual([
    '51:39 auditor.mandate.until: expected a date, YYYY-MM-DD; got "2028-02-30"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file has periods of log retention that CloudWatch Logs accepts', () => {
  const text = edited('reference', [['logsDays: 731', 'logsDays: 730']]);
  expect(problemsOf(text)).toEqual([
    '57:13 retention.logsDays: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; got the number 730; choose one of these',
  ]);
});

test('the form of a file keeps logs for a year or more', () => {
  const text = edited('reference', [['logsDays: 731', 'logsDays: 180']]);
  expect(problemsOf(text)).toEqual([
    '57:13 retention.logsDays: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; got the number 180; choose one of these',
  ]);
});

test('the form of a file keeps backups for a week or more', () => {
  const text = edited('reference', [['backupDays: 35', 'backupDays: 3']]);
  expect(problemsOf(text)).toEqual([
    '58:15 retention.backupDays: expected a whole number of days from 7 to 3649; got the number 3; choose a number in that range',
  ]);
});

test('the form of a file keeps overwritten versions for a month or more', () => {
  const text = edited('reference', [['noncurrentVersionDays: 90', 'noncurrentVersionDays: 0']]);
  expect(problemsOf(text)).toEqual([
    '59:26 retention.noncurrentVersionDays: expected a whole number of days from 30 to 36500; got the number 0; choose a number in that range',
  ]);
});

test('the form of a file counts whole days', () => {
  const text = edited('reference', [['noncurrentVersionDays: 90', 'noncurrentVersionDays: 1.5']]);
  expect(problemsOf(text)).toEqual([
    '59:26 retention.noncurrentVersionDays: expected a whole number of days from 30 to 36500; got the number 1.5; correct it; docs/deployment-file.md describes it',
  ]);
});

test('the form of a file counts in numbers', () => {
  const text = edited('reference', [['noncurrentVersionDays: 90', 'noncurrentVersionDays: "90"']]);
  expect(problemsOf(text)).toEqual([
    '59:26 retention.noncurrentVersionDays: expected a whole number of days from 30 to 36500; got "90"; remove the quotes',
  ]);
});

test('the form of a file names account services as managed or existing', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.32.0/20\n    accountServices: { guardDuty: exists }']]);
  expect(problemsOf(text)).toEqual([
    '37:35 sites.hamar.accountServices.guardDuty: expected one of managed, existing; got "exists"; choose one of these',
  ]);
});
