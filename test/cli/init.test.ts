import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { VERSIONS } from '../../lib/cli/init/app-files';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { folder, write } = scratch();
const FLAGS = [
  ...['--name', 'acme', '--organization', 'o-exampleorgid', '--management-account', '111111111111'],
  ...[
    '--unit',
    'ou-abcd-12345678',
    '--auditor',
    'Example "A" Ltd:555555555555:NO',
    '--auditor-addresses',
    '192.0.2.0/24',
  ],
];
const SITES = ['--site', 'dublin=eu-west-1:222222222222', '--site', 'oslo=eu-north-1:333333333333'];

test('writes an app whose deployment loads', () => {
  const root = join(folder, 'app');
  const { code, out } = trefoil('init', root, ...SITES, ...FLAGS.with(9, 'Example A Ltd:555555555555:NO'));
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .filter((file) => !existsSync(file)),
  ).toEqual([]);
  const { sites, auditor } = loadDeployment(join(root, 'deployment.yaml'), { today: '2026-11-24' });
  expect(Object.values(sites).map(({ country, replicatesTo }) => [country, replicatesTo])).toEqual([
    ['IE', ['oslo']],
    ['SE', []],
  ]);
  expect(auditor).toMatchObject({ country: 'NO', mandate: { from: '2026-11-24', until: '2027-11-24' } });
  expect(auditor.externalId).toMatch(/^acme-audit-[0-9a-f]{16}$/);
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
    name: 'acme-data-sites',
    ...VERSIONS,
  });
  expect(parse(readFileSync(join(root, '.github/workflows/data-sites.yml'), 'utf8')).jobs.check.permissions).toEqual({
    contents: 'read',
  });
});

test('its versions are those with which this package is tested, and its actions those of our workflows', () => {
  const { version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect({ trefoil: version, ...devDependencies }).toMatchObject({
    ...VERSIONS.dependencies,
    ...VERSIONS.devDependencies,
  });
  const uses = (text: string) => [...text.matchAll(/uses: (\S+)/g)].map(([, use]) => use);
  const ours = uses(readFileSync('.github/workflows/deploy.yml', 'utf8'));
  const theirs = uses(readFileSync(join(folder, 'app/.github/workflows/data-sites.yml'), 'utf8'));
  expect(theirs.length).toBeGreaterThan(2);
  expect(ours).toEqual(expect.arrayContaining(theirs));
});

test('--file writes the deployment file alone', () => {
  const file = join(folder, 'acme.yaml');
  expect(trefoil('init', '--file', file, ...SITES, ...FLAGS.with(9, 'Example A Ltd:555555555555:NO'))).toMatchObject({
    code: 0,
    out: `${file}\n`,
  });
  expect(loadDeployment(file, { today: '2026-11-24' }).name).toBe('acme');
});

test('what is there already is left alone, and nothing is written beside it', () => {
  const root = join(folder, 'there');
  write('there/app.ts', 'mine');
  const { code, err } = trefoil('init', root, ...SITES, ...FLAGS.with(9, 'Example A Ltd:555555555555:NO'));
  expect(code).toBe(2);
  expect(err).toContain(`nothing was written: ${join(root, 'app.ts')} exists`);
  expect([readFileSync(join(root, 'app.ts'), 'utf8'), existsSync(join(root, 'deployment.yaml'))]).toEqual([
    'mine',
    false,
  ]);
});

test.each([
  [[...SITES, ...FLAGS], 'auditor.name: expected a name of 2 to 40 letters'],
  [['--site', 'dublin=eu-wst-1:222222222222', ...FLAGS], 'found "eu-wst-1", did you mean eu-west-1'],
  [
    ['--site', 'dublin', ...FLAGS],
    '--site: expected ID=REGION:ACCOUNT such as dublin=eu-west-1:222222222222, found "dublin"',
  ],
  [FLAGS, '--site: expected ID=REGION:ACCOUNT, found none'],
  [SITES, '--organization: expected id of the AWS organization (o-...), found none\n--management-account: expected'],
  [[...SITES, ...FLAGS.with(1, 'acme\nboundary: [US]')], 'would not be usable, and was not written'],
])('%j is refused, and nothing is written', (args, message) => {
  const root = join(folder, 'refused');
  const { code, out, err } = trefoil('init', root, ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(existsSync(root)).toBe(false);
});
