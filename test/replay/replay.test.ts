import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { Classes } from '../../lib/replay/decide/classes';
import { Decisions } from '../../lib/replay/decide/decide';
import { explain } from '../../lib/replay/explain';
import { readExisting } from '../../lib/replay/model/exists';
import { type Period, periodsOf } from '../../lib/replay/model/periods';
import { replay } from '../../lib/replay/replay';
import { recordOf } from '../../lib/replay/report/record';
import { tableOf } from '../../lib/replay/report/table';
import { renderReplay } from '../../lib/replay/report/text';
import { Tally } from '../../lib/replay/tally';
import { findTrail } from '../../lib/replay/trail/find';
import { absentIn } from '../../lib/replay/unused';
import { accessTo } from '../access/access-to';
import { scratch } from '../support/scratch';
import { allowedBy, DAY } from './generate/allowed';
import { type Draft, envelope } from './generate/envelope';
import { configSnapshot, idsOf } from './generate/ids';
import { plantsAt, reads } from './generate/plants';
import { writeTrail } from './generate/trail';
import { withoutReads } from './generate/weaker';

const { folder, write } = scratch();
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { assembly, scope } = accessTo('reference');
const existing = idsOf(assembly);
const deployed = { path: 'cdk.out', assembly, deployment };
const [period, ...more] = periodsOf([deployed], existing);
if (period === undefined || more.length > 0) throw new Error('expected one period');
const { model } = period;
const [site] = model.sites;
if (site === undefined) throw new Error('expected a site');
const allowed = allowedBy(model, existing, ['people', 'auditor', 'workloads', 'services']);
const plants = model.sites.flatMap(plantsAt);

const verdictOn = (draft: Draft, periods: readonly Period[] = [period], at = `${DAY}T12:00:00Z`) =>
  explain({ ...draft, eventTime: at, eventID: '1' }, periods, undefined)?.verdict;

describe('a trail that is made of what the policies allow, with contradictions planted', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const written = writeTrail(folder, {
    ...{ ...allowed, count: 600, from: `${DAY}T20`, hours: 8, ends: `${DAY}T23:00:00Z` },
    ...{ filesPerHour: 1, seed: 7, key: privateKey },
    plants: plants.filter(({ at }) => at === undefined),
  });
  const found = replay([folder], [period]);

  test('has every kind of event, of which each contradiction is found and nothing else taken for one', () => {
    expect(found.events).toBe(written.events);
    expect(found.others).toBeGreaterThan(0);
    expect(new Set(written.planted.values()).size).toBeGreaterThanOrEqual(20);
    expect(found.tally.contradictions.map(({ eventId }) => eventId).sort()).toEqual([...written.planted.keys()].sort());
    // Most of what a trail has can be decided.
    expect(found.tally.verdicts.explained).toBeGreaterThan(2 * found.tally.verdicts.undecidable);
  });

  test('is decided alike where each request is decided by itself', () => {
    const apart = { model, decisions: new Decisions(model, 1) };
    expect(replay([folder], [apart], undefined, new Classes(1)).tally.rows).toEqual(found.tally.rows);
    expect(apart.decisions.count.decided).toBeGreaterThan(period.decisions.count.decided);
  });

  test('is reported with contradictions first, each with its event and the statement that decides', () => {
    const record = recordOf(found, [period]);
    const first = record.contradictions[0];
    const text = renderReplay(record);
    expect(text.split('\n')[0]).toContain(`contradiction  ${first?.eventTime} ${first?.eventId}`);
    expect(text).toContain(`${plants.filter(({ at }) => at === undefined).length} contradict the policies`);
    expect(record.rows.reduce((sum, { count }) => sum + count, 0)).toBe(found.events - found.others);
    const table = tableOf(record).trimEnd().split('\r\n');
    expect(table).toHaveLength(record.rows.length + 1);
    expect(table[1]).toMatch(/^contradiction,/);
  });

  test('shows which grants nobody used, beside what has to work by them, and who never came', () => {
    const { unused, absent } = recordOf(found, [period]);
    expect(absentIn(model, new Tally()).map(({ role }) => role)).toContain('TrefoilDeployer');
    expect(absent.map(({ role }) => role)).not.toContain('TrefoilDeployer');
    const reader = unused.filter(({ owner, site: id }) => id === 'dublin' && owner.includes('gateway-read'));
    expect(reader.map(({ action }) => action)).not.toContain('s3:GetObject');
    expect(unused.filter(({ requiredBy }) => requiredBy !== undefined).length).toBeGreaterThan(10);
  });
});

describe.each(plants.filter(({ at }) => at !== undefined))('$kind', ({ draft, at }) => {
  test('is a contradiction once its date is past, and was none before', () => {
    expect(verdictOn(draft, [period], at)).toEqual({ is: 'contradiction', why: 'done though denied' });
    expect(verdictOn(draft)?.is).not.toBe('contradiction');
  });
});

test('a snapshot of AWS Config says as much of what AWS named as the stacks do', () => {
  const file = write(
    '222222222222_Config_eu-west-1_ConfigSnapshot_20281230T000000Z_a.json.gz',
    gzipSync(JSON.stringify(configSnapshot(assembly))),
  );
  expect(findTrail([file]).configs).toEqual([file]);
  const [recorded] = periodsOf([deployed], readExisting([file]));
  expect(recorded?.model.sites.map(({ endpoints }) => endpoints)).toEqual(
    model.sites.map(({ endpoints }) => endpoints),
  );
  expect(recorded?.model.sites.map(({ principals }) => principals.map(({ arn }) => arn))).toEqual(
    model.sites.map(({ principals }) => principals.map(({ arn }) => arn)),
  );
});

describe('policies that were others for an hour', () => {
  const weaker = withoutReads(assembly, scope);
  const changed = periodsOf(
    [
      { ...deployed, from: '2028-12-01T00:00:00Z' },
      { ...deployed, assembly: weaker, from: `${DAY}T12:00:00Z` },
      { ...deployed, from: `${DAY}T13:00:00Z` },
    ],
    existing,
  );
  test.each([
    ['11:59:59', 'explained'],
    ['12:00:00', 'contradiction'],
    ['12:59:59', 'contradiction'],
    ['13:00:00', 'explained'],
  ])('at %s, a read is %s', (time, is) => {
    expect(verdictOn(envelope(reads(site)), changed, `${DAY}T${time}Z`)?.is).toBe(is);
  });

  test('before the first, nothing can be decided', () => {
    expect(verdictOn(envelope(reads(site)), changed, '2028-11-30T23:59:59Z')).toEqual({
      is: 'undecidable',
      missing: 'policies of its time: no assembly was deployed then',
    });
  });
});

describe('what CloudTrail does not record leaves an event undecidable', () => {
  const service = reads(site, { principal: { service: 'cloudtrail.amazonaws.com' }, endpoint: undefined });
  const archive = site.stores.find(({ kind, part }) => kind === 'archive' && part === 'archive')?.itself.arn;
  test.each<[string, Draft, string]>([
    [
      'for which resource a service acts',
      envelope({
        ...service,
        context: { 's3:x-amz-acl': 'bucket-owner-full-control' },
        action: 's3:PutObject',
        arn: `${archive}/cloudtrail/AWSLogs/222222222222/CloudTrail/x`,
      }),
      'aws:source',
    ],
    ['which service it was', { ...envelope(service), userIdentity: { type: 'AWSService' } }, 'which service'],
    [
      'that the connection was encrypted',
      { ...envelope(reads(site)), tlsDetails: undefined, additionalEventData: undefined },
      'aws:securetransport',
    ],
    [
      'who of another account asked',
      { ...envelope(reads(site)), userIdentity: { type: 'AWSAccount', accountId: site.names.account } },
      'who of the account',
    ],
    [
      'what a service of its own calls an action',
      { ...envelope(reads(site)), eventSource: 'example.amazonaws.com' },
      'the IAM action',
    ],
  ])('%s', (_, draft, missing) => {
    expect(verdictOn(draft)).toEqual({ is: 'undecidable', missing: expect.stringContaining(missing) });
  });
});
