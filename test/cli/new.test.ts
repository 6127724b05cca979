import { readFileSync } from 'node:fs';
import { commandsIn, main } from '../../lib/cli/main';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write } = scratch();
const REFERENCE = readFileSync('deployments/reference.yaml', 'utf8');
const WORKLOAD = ['what=writes invoices', 'runsOn=lambda', 'classes.write=media'];
let files = 0;
const fresh = (text = REFERENCE): string => {
  files += 1;
  return write(`${files}.yaml`, text);
};

test.each([
  ['site', 'frankfurt', ['region=eu-central-1', 'account=777777777777']],
  ['workload', 'invoices', WORKLOAD],
  [
    'team',
    'helpers',
    [
      ...['purpose=answers auditors', 'roles=AcmeHelp', 'countries=IE,NO', 'employer=Acme Ltd', 'wayIn=office network'],
      ...['from=2026-12-01', 'until=2027-11-30', 'classes.read=media', '--role', 'AcmeHelp=dataReaders'],
    ],
  ],
  [
    'migration',
    'crm',
    [
      ...['source.bucket=acme-crm', 'source.account=888888888888', 'source.region=eu-west-1', 'source.country=IE'],
      ...['destination=dublin', 'opens=2026-12-01', 'closes=2027-06-30'],
    ],
  ],
])('adds a %s that loads, and takes no comment away', (kind, id, words) => {
  const file = fresh();
  const { code, out } = trefoil('new', kind, id, ...words, '--deployment', file);
  expect(code).toBe(0);
  expect(out).toContain(id);
  const { sites, workloads, people, migrations } = loadDeployment(file, { today: '2026-11-24' });
  const ids = [
    ...[sites, workloads, people].flatMap((section) => Object.keys(section)),
    ...migrations.map((each) => each.id),
  ];
  expect(ids).toContain(id);
  const comments = (text: string) => text.split('\n').filter((line) => line.includes('#'));
  expect(comments(readFileSync(file, 'utf8'))).toEqual(comments(REFERENCE));
});

test('--dry-run prints the same, and writes nothing', () => {
  const [file, other] = [fresh(), fresh()];
  const dry = trefoil('new', 'workload', 'invoices', ...WORKLOAD, '--deployment', file, '--dry-run');
  expect(dry.out).toBe(trefoil('new', 'workload', 'invoices', ...WORKLOAD, '--deployment', other).out);
  expect(readFileSync(file, 'utf8')).toBe(REFERENCE);
});

test.each([
  [['workload', 'invoices', 'what=writes invoices'], 'a workload needs more fields:\n  runsOn=   services that run it'],
  [['workload', 'thumbs', ...WORKLOAD], 'workloads.thumbs: it is there already'],
  [['workload', 'invoices', ...WORKLOAD, 'sites=dubln'], 'workloads.invoices.sites[0]: expected'],
  [
    ['site', 'virginia', 'region=us-east-1', 'account=777777777777', 'country=US', 'placement.zones=use1-az1,use1-az2'],
    'sites.virginia.',
  ],
  [['team', 'helpers', 'purpose'], 'expected field=value, found "purpose"'],
  [
    ['team', 'helpers', '--role', 'AcmeHelp'],
    '--role: expected NAME=KIND such as AcmeHelp=dataReaders, found "AcmeHelp"',
  ],
  [['lane', 'x'], 'expected one of site, team, workload, migration, found "lane"'],
  [['site'], 'expected the id of the site, found none'],
])('%j is refused, and nothing is written', (words, message) => {
  const file = fresh();
  const { code, out, err } = trefoil('new', ...words, '--deployment', file);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(readFileSync(file, 'utf8')).toBe(REFERENCE);
});

test('a file that is not usable as it is says so first, with its lines', () => {
  const file = fresh(REFERENCE.replace('country: IE', 'country: XX'));
  const { code, err } = trefoil('new', 'workload', 'invoices', ...WORKLOAD, '--deployment', file);
  expect(code).toBe(2);
  expect(err).toContain(`${file}:14:14 sites.dublin.country: expected`);
});

test('on a terminal it asks for what is missing, and for nothing that follows from the rest', () => {
  const file = fresh();
  const asked: string[] = [];
  const answers = new Map([
    ['region', 'eu-central-1'],
    ['account', '777777777777'],
  ]);
  const terminal = {
    ...{ out: () => {}, err: () => {}, color: false, today: '2026-11-24' },
    ask: (question: string) => {
      const [field = ''] = question.split(' ');
      asked.push(field);
      return answers.get(field) ?? '';
    },
  };
  const commands = commandsIn({ commit: () => undefined });
  expect(main(['new', 'site', 'frankfurt', '--deployment', file], terminal, commands)).toBe(0);
  expect(asked).toEqual(['region', 'account']);
  expect(loadDeployment(file, { today: '2026-11-24' }).sites['frankfurt']?.country).toBe('DE');
});
