import { edited, problemsOf } from '../problems-of';

const MIGRATION = `migrations:
  - id: legacy
    source: { account: "777777777777", bucket: legacy-users, prefix: users/, region: eu-west-1, country: IE }
    destination: dublin
    opens: 2026-12-01
    closes: 2027-03-31`;

test('a migration from a bucket in the Region of its site is accepted', () => {
  const text = edited('reference', [['migrations: []', MIGRATION]]);
  expect(problemsOf(text)).toEqual([]);
});

test('a migration has an id of its own', () => {
  const text = edited('reference', [
    ['migrations: []', `${MIGRATION}\n${MIGRATION.slice(MIGRATION.indexOf('\n') + 1)}`],
  ]);
  expect(problemsOf(text)).toEqual([
    '60:9 migrations[1].id: expected an id of its own; got "legacy", as in migrations[0]; rename one of the two',
  ]);
});

test('a migration ends in a site that exists', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['destination: dublin', 'destination: dubln'],
  ]);
  expect(problemsOf(text)).toEqual([
    '57:18 migrations[0].destination: expected one of dublin, ireland-2, hamar; got "dubln"; did you mean dublin',
  ]);
});

test('a migration does not end in a property of every object', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['destination: dublin', 'destination: constructor'],
  ]);
  expect(problemsOf(text)).toEqual([
    '57:18 migrations[0].destination: expected one of dublin, ireland-2, hamar; got "constructor"; name a site',
  ]);
});

test('a migration does not end on an Outpost', () => {
  const text = edited('outposts', [
    ['migrations: []', MIGRATION],
    ['destination: dublin', 'destination: hamar'],
  ]);
  expect(problemsOf(text)).toEqual([
    '80:18 migrations[0].destination: expected a site in a Region; got hamar, which is on an Outpost; choose another site, or move the data inside the site: CloudFormation has no DataSync location for S3 on Outposts, which needs an agent on the rack',
  ]);
});

test('a migration is not past its closing date', () => {
  const text = edited('reference', [['migrations: []', MIGRATION]]);
  expect(problemsOf(text, '2027-04-01')).toEqual([
    '59:13 migrations[0].closes: expected a day that has not passed, 2027-04-01 or after; got 2027-03-31; remove the migration and deploy, so that its roles and tasks go, or extend it by a later day',
  ]);
});

test('a migration is open on its closing date', () => {
  const text = edited('reference', [['migrations: []', MIGRATION]]);
  expect(problemsOf(text, '2027-03-31')).toEqual([]);
});

test('a migration opens before it closes', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['opens: 2026-12-01', 'opens: 2027-03-31'],
  ]);
  expect(problemsOf(text)).toEqual([
    '59:13 migrations[0].closes: expected a day after 2027-03-31, on which it opens; got 2027-03-31; correct opens or closes',
  ]);
});

test('a migration has a source Region that there is', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['region: eu-west-1, country: IE', 'region: us-esat-1, country: US'],
  ]);
  expect(problemsOf(text)).toEqual([
    '56:86 migrations[0].source.region: expected the name of an AWS Region; got "us-esat-1"; did you mean us-east-1',
  ]);
});

test('a migration has a source Region that this release knows', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['region: eu-west-1, country', 'region: moon-base-1, country'],
  ]);
  expect(problemsOf(text)).toEqual([
    '56:86 migrations[0].source.region: expected the name of an AWS Region; got "moon-base-1"; correct it; a Region newer than this release belongs into lib/world/source-regions.ts',
  ]);
});

test('a migration names the country of its source Region', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['region: eu-west-1, country: IE', 'region: eu-west-1, country: US'],
  ]);
  expect(problemsOf(text)).toEqual([
    '56:106 migrations[0].source.country: expected Ireland (IE), where eu-west-1 is; got United States (US); write "IE", or correct the Region',
  ]);
});

const OTHER_PARTITION =
  'choose another site, or copy the data outside of Trefoil, with credentials of each partition: neither DataSync between buckets nor a role reaches from one partition into another';

test('a migration does not leave its partition', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['region: eu-west-1, country: IE', 'region: eusc-de-east-1, country: DE'],
  ]);
  expect(problemsOf(text)).toEqual([
    `57:18 migrations[0].destination: expected a site in the partition aws-eusc, that of the source; got dublin, in aws; ${OTHER_PARTITION}`,
  ]);
});

test('a migration does not come into the sovereign cloud from outside', () => {
  const text = edited('sovereign-cloud', [
    ['migrations: []', MIGRATION],
    ['destination: dublin', 'destination: brandenburg'],
  ]);
  expect(problemsOf(text)).toEqual([
    `56:18 migrations[0].destination: expected a site in the partition aws, that of the source; got brandenburg, in aws-eusc; ${OTHER_PARTITION}`,
  ]);
});

test.each([
  ['us-east-1', 'US'],
  ['eu-north-1', 'SE'],
])(
  'a migration does not begin in %s, another Region than that of its site, and says how to come here',
  (region, country) => {
    const text = edited('reference', [
      ['migrations: []', MIGRATION],
      ['region: eu-west-1, country: IE', `region: ${region}, country: ${country}`],
    ]);
    expect(problemsOf(text)).toEqual([
      `56:86 migrations[0].source.region: expected eu-west-1, the Region of dublin; got "${region}"; copy the data into a bucket in eu-west-1 first, by S3 replication or a copy of the source's owner, and name that bucket: docs/migration.md`,
    ]);
  },
);

test('a migration within the sovereign cloud is accepted', () => {
  const text = edited('sovereign-cloud', [
    ['migrations: []', MIGRATION],
    ['destination: dublin', 'destination: brandenburg'],
    ['region: eu-west-1, country: IE', 'region: eusc-de-east-1, country: DE'],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('a migration has a prefix without a slash in front', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['prefix: users/', 'prefix: /users/'],
  ]);
  expect(problemsOf(text)).toEqual([
    '56:70 migrations[0].source.prefix: expected a key prefix without a slash in front; got "/users/"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('a migration has the name of a bucket', () => {
  const text = edited('reference', [
    ['migrations: []', MIGRATION],
    ['bucket: legacy-users', 'bucket: s3://legacy-users'],
  ]);
  expect(problemsOf(text)).toEqual([
    '56:48 migrations[0].source.bucket: expected the name of a bucket; got "s3://legacy-users"; correct it; docs/deployment-file.md describes it',
  ]);
});
