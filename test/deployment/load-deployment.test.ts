import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment, parseDeployment } from '../../lib/deployment/load-deployment';
import { DeploymentError } from '../../lib/deployment/problem';
import { edited, problemsOf, TODAY } from './problems-of';

const EMPTY = 'expected a map with name, organization, sites and more; got';
const START = 'start from deployments/reference.yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deployment-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(file: string): string {
  try {
    loadDeployment(file, { today: TODAY });
    return 'accepted';
  } catch (error) {
    if (error instanceof DeploymentError) return error.message.replaceAll(folder, '');
    throw error;
  }
}

test.each([
  ['reference', ['dublin', 'ireland-2', 'hamar']],
  ['outposts', ['dublin', 'ireland-2', 'hamar']],
  ['sovereign-cloud', ['brandenburg', 'brandenb-2']],
])('deployments/%s.yaml loads today and with every default filled in', (name, sites) => {
  const deployment = loadDeployment(`deployments/${name}.yaml`);
  expect(Object.keys(deployment.sites)).toEqual(sites);
  const last = deployment.sites[sites.at(-1) ?? ''];
  expect(last?.replicatesTo).toEqual([]);
  expect(last?.accountServices.guardDuty).toBe('managed');
});

test('a file expires by the day it is given, and by the current day otherwise', () => {
  const file = 'deployments/reference.yaml';
  expect(() => loadDeployment(file, { today: '2028-12-31' })).not.toThrow();
  expect(() => loadDeployment(file, { today: '2029-01-01' })).toThrow(DeploymentError);
  jest.useFakeTimers({ now: new Date('2029-01-01T00:00:00Z') });
  try {
    expect(() => loadDeployment(file)).toThrow('auditor.mandate.until');
  } finally {
    jest.useRealTimers();
  }
});

test('a file is named relative to the working directory, with line and column', () => {
  const text = edited('reference', [['country: "NO"', 'country: CH']]);
  expect(() => parseDeployment(text, { file: join(process.cwd(), 'deployments/mine.yaml'), today: TODAY })).toThrow(
    /^deployments\/mine\.yaml:32:14 sites\.hamar\.country: /,
  );
});

test('an error carries its problems as data', () => {
  const text = edited('reference', [['country: "NO"', 'country: CH']]);
  try {
    parseDeployment(text, { file: 'x.yaml', today: TODAY });
  } catch (error) {
    expect(error).toMatchObject({
      name: 'DeploymentError',
      problems: [{ file: 'x.yaml', line: 32, column: 14, path: 'sites.hamar.country', found: 'Switzerland (CH)' }],
    });
  }
  expect.assertions(1);
});

test('errors of shape in one site hide no errors of meaning in it, in another, or elsewhere', () => {
  const text = edited('reference', [
    ['account: "222222222222"', 'account: 222222222222'],
    ['region: eu-west-1\n    account: 2', 'region: us-east-1\n    account: 2'],
    ['country: "NO"', 'country: false'],
    ['10.16.32.0/20', '10.16.16.0/20'],
    ['replicatesTo: [hamar]', 'replicatesTo: [dublin]'],
    ['logsDays: 731', 'logsDays: 730'],
    ['until: 2028-12-31', 'until: 2026-01-31'],
    ['name: Example', 'nam: Example'],
  ]);
  expect(
    problemsOf(text).map((line) =>
      line
        .split(':')[1]
        ?.replace(/^\d+ /, '')
        .concat(line.split(':')[2] ?? ''),
    ),
  ).toEqual([
    expect.stringContaining('sites.dublin.region'),
    expect.stringContaining('sites.dublin.account'),
    expect.stringContaining('sites.ireland-2.replicatesTo[0]'),
    expect.stringContaining('sites.hamar.country'),
    expect.stringContaining('sites.hamar.addressRange'),
    expect.stringContaining('auditor.nam'),
    expect.stringContaining('auditor.mandate.until'),
    expect.stringContaining('retention.logsDays'),
  ]);
});

test('there is a file', () => {
  expect(refusal(join(folder, 'none.yaml'))).toBe(
    '/none.yaml document: expected a deployment file; got no such file; name a YAML file; deployments/ holds some',
  );
});

test('a directory is no file', () => {
  expect(refusal(folder)).toBe(
    ' document: expected a deployment file; got a directory; name a YAML file; deployments/ holds some',
  );
});

test.each([
  ['empty', '', `/x.yaml:1:1 document: ${EMPTY} an empty file; ${START}`],
  ['of comments', '# a\n# b\n', `/x.yaml:1:1 document: ${EMPTY} an empty file; ${START}`],
  ['a list', '[1, 2]', `/x.yaml:1:1 document: ${EMPTY} a list of 2; ${START}`],
  ['a word', 'hello', `/x.yaml:1:1 document: ${EMPTY} a text; ${START}`],
  [
    'no text',
    Buffer.from([0x50, 0x4b, 0xff, 0xfe, 0x00]),
    '/x.yaml:1:3 document: expected a YAML file in UTF-8; got bytes that are no text; save it as UTF-8, or name a deployment file',
  ],
  [
    'in UTF-16',
    Buffer.from('name: trefoil', 'utf16le'),
    '/x.yaml:1:2 document: expected a YAML file in UTF-8; got bytes that are no text; save it as UTF-8, or name a deployment file',
  ],
  [
    'huge',
    'a'.repeat(2 ** 20 + 1),
    '/x.yaml:1:1 document: expected a YAML file in UTF-8 of at most 1 MiB; got 1048577 characters; name a deployment file',
  ],
])('a file is not %s', (_, content, message) => {
  writeFileSync(join(folder, 'x.yaml'), content);
  expect(refusal(join(folder, 'x.yaml'))).toBe(message);
});

test.each(['[', '- ', 'a: {', '? ', '{[', '&a [', '!x ['])('thousands of %j end in an error', (bracket) => {
  expect(problemsOf(bracket.repeat(20_000)).length).toBeGreaterThan(0);
});

test('a bomb of aliases is refused and not unfolded', () => {
  const steps = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
  const text = ['a0: &a0 [x]', ...steps].join('\n');
  expect(problemsOf(text)).toContainEqual(
    expect.stringContaining('a30: expected a value without anchor; got the anchor &a30'),
  );
});

test('a file saved on Windows, with a byte order mark, loads', () => {
  const text = `\uFEFF${edited('reference', []).replaceAll('\n', '\r\n')}`;
  expect(problemsOf(text)).toEqual([]);
});

test('a file in JSON loads, for JSON is YAML', () => {
  const text = JSON.stringify(loadDeployment('deployments/outposts.yaml', { today: TODAY }));
  expect(problemsOf(text)).toEqual([]);
});

test.each(['[[{}]]', '[{ toString: a }]', '{ toString: a, valueOf: b }'])(
  '%s where a name, a list or a choice belongs is a problem of the file',
  (written) => {
    for (const field of [
      'boundary:',
      'name:',
      'sites:',
      'organization:',
      'sites:\n  dublin:\n    placement:',
      'sites:\n  dublin:\n    region:',
      'omissions:',
      'operators:\n  breakGlass:',
    ]) {
      const act = () => parseDeployment(`${field} ${written}\n`, { file: 'd.yaml', today: TODAY });
      expect(act).toThrow(DeploymentError);
    }
  },
);
