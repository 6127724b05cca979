import {
  entryFrom,
  entrySchema,
  fieldsOf,
  missingFields,
  readFields,
  SECTIONS,
} from '../../../lib/deployment/edit/fields';
import { siteDefaults } from '../../../lib/deployment/edit/site-defaults';

const values = (text: string) => readFields(text.split(' ')).values;

test('each field has the type that the schema gives it', () => {
  const { entry, problems } = entryFrom(
    'site',
    values(
      'account=012345678901 placement.kind=region placement.zones=euw1-az1,euw1-az2 accountServices.config=existing',
    ),
  );
  expect(problems).toEqual([]);
  expect(entry).toEqual({
    account: '012345678901',
    placement: { kind: 'region', zones: ['euw1-az1', 'euw1-az2'] },
    accountServices: { config: 'existing' },
  });
  expect(entryFrom('migration', values('bandwidthMiBps=50')).entry).toEqual({ bandwidthMiBps: 50 });
  expect(entryFrom('team', values('byPermit=true')).entry).toEqual({ byPermit: true });
});

test('a placement has the fields of its kind', () => {
  const named = (text: string) => fieldsOf(entrySchema('site'), values(text)).map(({ path }) => path);
  expect(named('placement.kind=outpost')).toContain('placement.outpostArn');
  expect(named('placement.kind=region')).not.toContain('placement.outpostArn');
  expect(named('placement.kind=region')).toContain('placement.zones');
});

test('a field that there is not is named, with the one that was meant', () => {
  expect(entryFrom('workload', values('runOn=lambda')).problems).toEqual([
    'runOn: no field of a workload, did you mean runsOn',
  ]);
  expect(entryFrom('workload', values('constructor=lambda __proto__=x')).problems).toHaveLength(2);
});

test('words that are no fields, or come twice, are named', () => {
  expect(readFields(['what', 'what=', '=a', 'what=a', 'what=b']).problems).toEqual([
    'expected field=value, found "what"',
    'expected field=value, found "what="',
    'expected field=value, found "=a"',
    'what: given twice, expected it once; values of a list take commas',
  ]);
});

test('a field within one that may be left out is required once that is begun', () => {
  const missing = (text: string) => missingFields('team', values(text)).map(({ path }) => path);
  expect(missing('purpose=x')).not.toContain('transfer.basis');
  expect(missing('transfer.until=2027-01-01')).toContain('transfer.basis');
});

test.each(Object.keys(SECTIONS))('every required field of a %s is asked for', (kind) => {
  const known = Object.keys(SECTIONS).find((each): each is keyof typeof SECTIONS => each === kind);
  const schema = entrySchema(known ?? 'site');
  const missing = missingFields(known ?? 'site', new Map()).map(({ path }) => path.split('.')[0]);
  expect(new Set(missing)).toEqual(new Set(schema.required));
});

test('what follows from Region and id is filled in, and what is given stays', () => {
  const defaults = siteDefaults('paris', values('region=eu-west-3 name=Lutetia'), ['10.16.0.0/20', '10.16.32.0/20']);
  expect(Object.fromEntries(defaults)).toEqual({
    country: 'FR',
    'placement.kind': 'region',
    'placement.zones': 'euw3-az1,euw3-az2',
    addressRange: '10.16.16.0/20',
  });
});
