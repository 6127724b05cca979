import type { Evidence } from '../../../lib/evidence/schema';
import type { CrossingEvidence, SiteEvidence } from '../../../lib/evidence/schema/places';
import { ACCESS, record, siteOf, storeOf } from '../html/fixture';

const elsewhere = { place: 'a key store outside AWS', how: 'not-assertable', statement: 'is with its holder' } as const;
const kept = { service: 'IAM', region: 'eusc-de-east-1', country: 'DE', what: 'names of roles' };

function sites(): readonly SiteEvidence[] {
  const [dublin, cork] = [siteOf('dublin', 'Dublin'), siteOf('cork', 'Cork')];
  const attested = { ...dublin.data, how: 'attested', place: 'Ireland (IE), on an Outposts rack at Cork' } as const;
  const store = {
    holds: 'pictures',
    key: 'one of ours',
    backups: 'in the Region',
    copies: 'nothing',
    wayIn: 'DataSync',
  };
  const zone = (id: string, by: 'id' | 'name', sharedWith: string[]) => ({ zone: id, by, sharedWith });
  return [
    { ...dublin, keys: elsewhere, zones: [zone('euw1-az1', 'id', ['cork']), zone('euw1-az2', 'id', [])] },
    {
      ...{ ...cork, placement: 'outpost', zones: [zone('eu-west-1a', 'name', [])], data: attested },
      globalMetadata: [{ ...kept, when: 'in-use', types: ['AWS::S3::Bucket'] }],
      rack: {
        ...{ generation: 'second', delivery: 'delivered there', asOf: '2026-10', source: 'a page' },
        parents: { regions: ['eu-west-1'], asOf: '2026-10', source: 'a page' },
        stores: [
          { ...store, store: 'objects' },
          { ...store, store: 'records' },
        ],
      },
    },
    { ...siteOf('hamar', 'Hamar', dublin.data, 'NO'), globalMetadata: [], inside: [kept] },
  ];
}

function crossings(): readonly CrossingEvidence[] {
  const [from, to] = [
    { name: 'Dublin', site: 'dublin' },
    { name: 'Elsewhere Ltd, United States (US)', country: 'US' },
  ];
  const some = { from, to, what: 'what passes', basis: 'a basis' };
  const kinds = [
    'replication',
    'migration',
    'auditor',
    'delivery',
    'edge',
    'sharing',
    'endpoint',
    'backup-copy',
  ] as const;
  return [
    ...kinds.map((kind) => ({ ...some, id: kind, kind, direction: 'outward' as const, until: '2027-01-01' })),
    { ...some, id: 'a', kind: 'delivery', direction: 'not-known', to: { name: 'somebody' } },
    { ...some, id: 'b', kind: 'delivery', direction: 'inward', since: '2026-01-01' },
    { ...some, id: 'c', kind: 'migration', direction: 'inward', since: '2026-01-01', until: '2026-12-01' },
    { ...some, id: 'd', kind: 'migration', direction: 'inward', since: '2026-01-01', until: '2026-12-01' },
    { ...some, id: 'e', kind: 'principal', direction: 'within', to: { name: 'Hamar', site: 'hamar' } },
  ];
}

function people(): Evidence['people'] {
  const team = {
    purpose: 'to help',
    employer: 'Example Ltd',
    wayIn: 'the office',
    until: '2027-12-31',
    since: '2026-01-01',
  };
  const shows = ['session-tag', 'address', 'trust-policy-only'] as const;
  const permit = { what: 'to look', person: 'One', team: 'team-0', requestedBy: 'Two', approvedBy: 'Three' };
  const during = { from: '2026-11-01T10:00Z', until: '2026-11-02T10:00Z', reference: 'a ticket' };
  return {
    ...{ provider: 'a provider', attestedBy: 'Somebody', attestedOn: '2026-01-01', reference: 'a contract' },
    expires: '2026-12-31',
    teams: shows.map((placeShows, index) => ({
      ...{
        ...team,
        id: `team-${index}`,
        countries: ['IE', 'US'],
        roles: ['Role'],
        may: ['read user data'],
        placeShows,
      },
      ...(index > 0 && { basis: 'article 46', byPermit: true }),
      ...(index > 1 && { assessment: 'an assessment' }),
    })),
    permits: [
      { ...permit, ...during, id: 'one', support: '123' },
      { ...permit, ...during, id: 'two' },
    ],
  };
}

function access(isOpen: boolean): Evidence['access'] {
  const question = { question: 'nobody reads it', cells: 900 };
  const search = (site: string, rule: string) => ({ ...question, site, rule });
  return {
    ...ACCESS,
    principals: ['gateway', 'elsewhere', 'outside-regions', 'moon'].flatMap((origin, index) => [
      {
        id: `dublin/reader/${origin}`,
        name: 'reader, at Dublin',
        from: `by ${origin}`,
        cells: [index === 0 ? 2 : 0, 1, 0],
      },
      { id: `dublin/writer/${origin}`, name: 'writer, at Dublin', from: `by ${origin}`, cells: [2, 0, 2] },
      ...(index > 0
        ? [
            {
              id: `dublin/backup/${origin}`,
              name: 'role of backups, at Dublin',
              from: `by ${origin}`,
              cells: [2, 0, 0],
            },
          ]
        : []),
    ]),
    actions: ACCESS.actions.map((action, index) =>
      index === 0 ? { id: 'data/read-object', name: 'read an object' } : action,
    ),
    searches: [
      { ...search('dublin', 'one'), holds: true, alone: [], certificate: 3 },
      {
        ...search('hamar', 'two'),
        holds: true,
        alone: [{ layer: 'scp', store: 'a bucket', holds: false, because: 'x' }],
      },
      { ...search('hamar', 'three'), holds: true, uncertified: 'too large' },
      ...(isOpen
        ? [
            { ...search('cork', 'four'), holds: false, counterexample: 's3:GetObject' },
            {
              ...search('cork', 'five'),
              question: 'nobody writes it',
              holds: 'undecided' as const,
              reason: 'not modelled',
            },
          ]
        : []),
    ],
  };
}

function required(isOpen: boolean): Evidence['required'] {
  const flow = { family: 'services' as const, flows: 1, requests: 3, sites: ['dublin', 'cork', 'hamar'] };
  const least = { allowed: 4, needed: 3, kept: 1, excess: 0 };
  const flows: NonNullable<Evidence['required']>['flows'] = [
    { ...flow, id: 'a', title: 'a service delivers', result: 'works', certainty: 'documented' },
    { ...flow, id: 'b', title: 'a service reads', result: 'works', certainty: 'practice' },
  ];
  if (isOpen) {
    flows.push({ ...flow, id: 'c', title: 'a service waits', result: 'broken', certainty: 'unsettled' });
    flows.push({ ...flow, id: 'd', title: 'a service asks', result: 'not settled', certainty: 'unsettled' });
  }
  return { flows, actions: least, names: least };
}

type Omission = Evidence['omissions'][number];

/** Parts of a record that a fixture of one of everything has not. */
function more(isOpen: boolean): Partial<Evidence> {
  const omission: Omission = {
    ...{
      feature: 'drift-detection',
      title: 'a feature',
      of: 'site',
      sites: 'Dublin',
      lacking: 'a place',
      partition: 'aws-eusc',
    },
    ...{ status: 'not-offered', asOf: '2026-10', source: 'a page', without: 'nothing', reason: 'a reason' },
    ...{ by: 'Somebody', on: '2026-01-01', expires: '2027-01-01' },
  };
  const { without: _, reason, by, on, expires, ...unsettled } = omission;
  return {
    ...{ sites: [...sites()], crossings: [...crossings()], people: people(), access: access(isOpen) },
    stores: [
      ...['dublin', 'cork'].map((site) => ({ ...storeOf(site, `${site}/Data`), holds: 'metadata' as const })),
      ...(['customer', 'external', 'aws', 'not-known'] as const).map((kind) => ({
        ...storeOf('hamar', `hamar/${kind}`),
        keys: [{ path: 'Key', kind, location: elsewhere }],
      })),
      { ...storeOf('nowhere', 'nowhere/Data'), keys: [], data: { ...elsewhere, how: 'attested' } },
    ],
    ...{
      required: required(isOpen),
      certificates: { file: 'access.json', sha256: 'c'.repeat(64), proved: 3, unproved: isOpen ? 1 : 0 },
    },
    classes: (['refused', 'transfer'] as const).map((outside, index) => ({
      ...{ id: `class-${index}`, what: 'pictures', personal: index === 0, outside, objects: ['a/'], records: ['b#'] },
      ...{ read: index === 0 ? ['team support', 'workload thumbs'] : [], written: [] },
    })),
    workloads: record().workloads.flatMap((each) => [
      { ...each, queues: ['one'], sendsTo: ['two'] },
      { ...each, id: 'idle', reads: [], writes: [], records: 'none' as const },
    ]),
    ...{ omissions: [omission], unsettled: [unsettled] },
    frameworks: [
      {
        ...{
          id: 'gdpr',
          name: 'a law',
          version: '1',
          date: '2016-04-27',
          lookAgain: '2027-01-01',
          answered: 1,
          helped: 1,
        },
        ...{ notOurs: 1, open: ['1'], holding: ['2'], waived: ['3'], idle: ['4'] },
      },
    ],
    sovereignty: [
      {
        ...{ objective: 'SOV-1', factor: 'who owns it', attested: ['a contract'], unknown: ['who knows'] },
        proven: [{ by: 'a rule', state: 'holds' }],
        claimed: [
          { partition: 'aws', claim: 'it is ours', source: 'a page', asOf: '2026-10', lookAgain: '2027-01-01' },
        ],
      },
    ],
  };
}

/** Records that together take every branch of page and summary. */
export function everything(): readonly (readonly [string, Evidence])[] {
  const base = record();
  const finding = (index: number, level: 'mandatory' | 'required' | 'advisory') => ({
    ...{ rule: `rule-${index}`, level, result: level === 'advisory' ? ('advised' as const) : ('failed' as const) },
    ...{ template: 'dublin.template.json', line: 1, column: 1, path: 'Region', message: 'found it', fix: 'fix it' },
  });
  const findings = Array.from({ length: 60 }, (_, index) =>
    finding(index, (['mandatory', 'required', 'advisory'] as const)[index % 3] ?? 'advisory'),
  );
  const statuses = ['passed', 'failed', 'waived', 'advised', 'not-applicable', 'not-evaluated'] as const;
  const rules = statuses.flatMap((status, index) =>
    base.rules.slice(0, 1).map((rule) => ({
      ...{ ...rule, id: status, status, evaluated: index < 4 ? 5 : 0 },
      ...{ failed: index === 1 ? 1 : 0, waived: index === 2 ? 2 : 0 },
    })),
  );
  const failed = base.plugins.map((plugin) => ({ ...plugin, conclusion: 'failure' as const, violations: 2 }));
  const waiver = { plugin: 'Trefoil', rule: 'a-rule', path: 'dublin/One', reason: '', excuses: 1 };
  const many = Array.from({ length: 12 }, (_, index) => siteOf(`site-${index}`, `Site ${index}`));
  const { deployment: _, people: __, access: ___, ...bare } = base;
  return [
    ['what holds', record({ ...more(false), commit: 'abc' })],
    [
      'what fails',
      record({
        ...{ ...more(true), holds: false, findings, rules, plugins: failed, waivers: [...base.waivers, waiver] },
        counts: { ...base.counts, rules: 6, evaluated: 4, mandatory: 20, required: 20, advisory: 20, waived: 2 },
      }),
    ],
    ['questions that do not hold', record({ holds: false, access: access(true) })],
    ['a plugin that failed', record({ holds: false, plugins: failed })],
    [
      'an assembly alone',
      { ...bare, sites: [], workloads: [], transfers: [], waivers: [], stores: [storeOf('', 'One')] },
    ],
    ['many sites', record({ sites: many, stores: many.map(({ id }) => storeOf(id, `${id}/One`)), people: undefined })],
  ];
}
