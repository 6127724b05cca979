import { edited, problemsOf } from '../problems-of';

test('an Outpost of the example is accepted', () => {
  const text = edited('outposts', []);
  expect(problemsOf(text)).toEqual([]);
});

test('an Outpost needs an attestation', () => {
  const text = edited('outposts', [[/ {6}attestation:\n( {8}.*\n){6}/, '']]);
  expect(problemsOf(text)).toEqual([
    '29:5 sites.ireland-2.placement.attestation: expected a map with by, on, reference, country, place, expires; got nothing; add it: where the rack stands: AWS has no record of it that a template could prove',
  ]);
});

test('an Outpost needs an attestation with all its parts', () => {
  const text = edited('outposts', [[/ {8}reference: .*\n/, '']]);
  expect(problemsOf(text)).toEqual([
    '33:7 sites.ireland-2.placement.attestation.reference: expected one line of 3 to 200 characters; got nothing; add it: order, contract or audit report that shows it',
  ]);
});

test('an Outpost needs an attestation that has been made', () => {
  const text = edited('outposts', [['on: 2026-09-01', 'on: 2026-12-01']]);
  expect(problemsOf(text)).toEqual([
    '35:13 sites.ireland-2.placement.attestation.on: expected a day that has come, 2026-11-23 or before; got 2026-12-01; write the day on which it was declared',
  ]);
});

test('an Outpost needs an attestation that has not expired', () => {
  const text = edited('outposts', []);
  expect(problemsOf(text, '2029-01-01')).toEqual([
    '39:18 sites.ireland-2.placement.attestation.expires: expected a day that has not passed, 2029-01-01 or after; got 2028-12-31; have the statement made again, and write its days here',
    '57:18 sites.hamar.placement.attestation.expires: expected a day that has not passed, 2029-01-01 or after; got 2028-12-31; have the statement made again, and write its days here',
    '74:39 auditor.mandate.until: expected a day that has not passed, 2029-01-01 or after; got 2028-12-31; renew the mandate, or name another auditor',
  ]);
});

test('an Outpost needs an attestation that ends after it was made', () => {
  const text = edited('outposts', [
    ['on: 2026-09-01', 'on: 2026-11-23'],
    ['expires: 2028-12-31', 'expires: 2026-11-23'],
  ]);
  expect(problemsOf(text)).toEqual([
    '39:18 sites.ireland-2.placement.attestation.expires: expected a day after 2026-11-23, on which it was declared; got 2026-11-23; correct one of the two',
  ]);
});

test('an Outpost stands in the country of its site', () => {
  const text = edited('outposts', [['country: NO\n        place', 'country: SE\n        place']]);
  expect(problemsOf(text)).toEqual([
    '55:18 sites.hamar.placement.attestation.country: expected the country of the site, Norway (NO); got Sweden (SE); correct the country of the site, or have the place of the rack attested',
  ]);
});

test('an Outpost has an ARN', () => {
  const text = edited('outposts', [
    ['arn:aws:outposts:eu-north-1:444444444444:outpost/op-0f1e2d3c4b5a69788', 'op-0f1e2d3c4b5a69788'],
  ]);
  expect(problemsOf(text)).toEqual([
    '49:19 sites.hamar.placement.outpostArn: expected the ARN of an Outpost, arn:<partition>:outposts:<Region>:<account>:outpost/op-<17 hexadecimal digits>; got "op-0f1e2d3c4b5a69788"; copy it from the Outposts console, or from "aws outposts list-outposts"',
  ]);
});

test('an Outpost is of the Region of its site', () => {
  const text = edited('outposts', [['outposts:eu-north-1:', 'outposts:eu-west-1:']]);
  expect(problemsOf(text)).toEqual([
    '49:19 sites.hamar.placement.outpostArn: expected an Outpost of the Region of the site, eu-north-1; got Region eu-west-1; correct the ARN or the site: a rack serves the Region it belongs to',
  ]);
});

test('an Outpost is of the account of its site', () => {
  const text = edited('outposts', [['outposts:eu-north-1:444444444444', 'outposts:eu-north-1:444444444445']]);
  expect(problemsOf(text)).toEqual([
    '49:19 sites.hamar.placement.outpostArn: expected an Outpost of the account of the site, 444444444444; got account 444444444445; correct the ARN or the site: a rack serves the account it belongs to',
  ]);
});

test('an Outpost is of the partition of its site', () => {
  const text = edited('outposts', [['arn:aws:outposts:eu-north-1', 'arn:aws-eusc:outposts:eu-north-1']]);
  expect(problemsOf(text)).toEqual([
    '49:19 sites.hamar.placement.outpostArn: expected an Outpost of the partition of the site, aws; got partition aws-eusc; correct the ARN or the site: a rack serves the partition it belongs to',
  ]);
});

test('an Outpost has a Region that can be parent', () => {
  const text = edited('outposts', [
    ['region: eu-north-1', 'region: eu-south-2'],
    ['outposts:eu-north-1', 'outposts:eu-south-2'],
    ['zone: eu-north-1a', 'zone: eu-south-2a'],
  ]);
  expect(problemsOf(text)).toEqual([
    '45:13 sites.hamar.region: expected a Region that can be parent of an Outpost with S3 and RDS: one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-west-2; got "eu-south-2"; name the Region to which the rack is homed',
  ]);
});

test('an Outpost has no parent in the sovereign cloud', () => {
  const text = edited('outposts', [
    ['homeRegion: eu-west-1', 'homeRegion: eusc-de-east-1'],
    ['region: eu-north-1', 'region: eusc-de-east-1'],
    ['outposts:eu-north-1', 'outposts:eusc-de-east-1'],
    ['zone: eu-north-1a', 'zone: eusc-de-east-1a'],
  ]);
  expect(problemsOf(text)).toContainEqual(
    expect.stringContaining(
      'got "eusc-de-east-1", whose partition aws-eusc has no Outposts as of 2026-09 (endpoint metadata of the AWS SDKs (botocore), September 2026: not listed for eusc-de-east-1); name the Region to which the rack is homed',
    ),
  );
});

test('an Outpost has no zones of its own', () => {
  const text = edited('outposts', [['zone: eu-north-1a', 'zones: [eu-north-1a]']]);
  expect(problemsOf(text)).toEqual([
    '50:7 sites.hamar.placement.zones: expected one of kind, outpostArn, zone, generation, attestation, database; got the unknown key "zones"; did you mean zone',
  ]);
});

test('an Outpost runs the database on a class that RDS on Outposts has', () => {
  const text = edited('outposts', [
    [
      'db.m5.xlarge, storageGiB: 500 }\n    addressRange: 10.16.32',
      'db.m5.xlrage, storageGiB: 500 }\n    addressRange: 10.16.32',
    ],
  ]);
  expect(problemsOf(text)).toEqual([
    '58:34 sites.hamar.placement.database.instanceClass: expected one of db.m5.large, db.m5.xlarge, db.m5.2xlarge, db.m5.4xlarge, db.m5.8xlarge, db.m5.12xlarge, db.m5.16xlarge, db.m5.24xlarge, db.r5.large, db.r5.xlarge, db.r5.2xlarge, db.r5.4xlarge, db.r5.8xlarge, db.r5.12xlarge, db.r5.16xlarge, db.r5.24xlarge, db.m7i.large, db.m7i.xlarge, db.m7i.2xlarge, db.m7i.4xlarge, db.m7i.8xlarge, db.m7i.12xlarge, db.m7i.16xlarge, db.m7i.24xlarge, db.m7i.48xlarge, db.r7i.large, db.r7i.xlarge, db.r7i.2xlarge, db.r7i.4xlarge, db.r7i.8xlarge, db.r7i.12xlarge, db.r7i.16xlarge, db.r7i.24xlarge, db.r7i.48xlarge; got "db.m5.xlrage"; did you mean db.m5.xlarge',
  ]);
});

test('an Outpost runs a database of a possible size', () => {
  const text = edited('outposts', [
    ['storageGiB: 500 }\n    addressRange: 10.16.32', 'storageGiB: 5 }\n    addressRange: 10.16.32'],
  ]);
  expect(problemsOf(text)).toEqual([
    '58:60 sites.hamar.placement.database.storageGiB: expected a whole number of GiB from 20 to 32768; got the number 5; choose a number in that range',
  ]);
});

test('an Outpost keeps backups for as long as RDS does locally', () => {
  const text = edited('outposts', [['backupDays: 35', 'backupDays: 36']]);
  expect(problemsOf(text)).toEqual([
    '81:15 retention.backupDays: expected at most 35 days, because ireland-2 and hamar keep backups on Outposts; got 36; write 35 or less: RDS keeps local backups no longer, and elsewhere they would leave the site',
  ]);
});

test('a site is on no rack of the second generation, which cannot hold its buckets and backups', () => {
  const text = edited('outposts', [['zone: eu-north-1a', 'zone: eu-north-1a\n      generation: second']]);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(
      /placement\.generation: expected a rack of the first generation; got one of the second, which has no S3 on Outposts and no local snapshots of EBS, and in Europe is homed to eu-west-2 only/,
    ),
  ]);
  expect(problemsOf(edited('outposts', [['zone: eu-north-1a', 'zone: eun1-az1\n      generation: first']]))).toEqual(
    [],
  );
});

test('the database of a rack is of a class whose instances racks of its generation hold', () => {
  const withClass = (instanceClass: string) =>
    problemsOf(edited('outposts', [['db.m5.xlarge, storageGiB', `${instanceClass}, storageGiB`]]));
  expect(withClass('db.m5.8xlarge')).toEqual([]);
  expect(withClass('db.m7i.xlarge')).toEqual([
    expect.stringMatching(
      /database\.instanceClass: expected a class of m5 or r5, whose instances racks of the first generation hold; got "db\.m7i\.xlarge", of racks of the second; /,
    ),
  ]);
  expect(withClass('db.t3.micro')).toEqual([expect.stringMatching(/database\.instanceClass: expected one of db\.m5/)]);
});
