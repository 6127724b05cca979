import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceCommand } from '../../lib/evidence/command/evidence';
import { TODAY } from '../evidence/evidence-for';
import { GOOD, judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { runCommand, runIn, trefoil } from './terminal';

const files = scratch();
const { folder, write } = files;
const at = (name: string) => join(folder, name);
const pipe = at('pipe');
spawnSync('mkfifo', [pipe]);
const template = write('a.json', { Resources: {} });

/** One line, without a trace, and the code for what cannot be used. */
function expectLine({ code, err }: { readonly code: number; readonly err: string }, ...parts: readonly string[]) {
  expect(err.trim().split('\n')).toHaveLength(1);
  for (const part of parts) expect(err).toContain(part);
  expect(err).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
}

describe('a deployment that is no file', () => {
  test.each([
    ['a pipe', pipe],
    ['a device', '/dev/null'],
    ['a directory', folder],
  ])('is refused: %s', (kind, path) => {
    const { code, err } = trefoil('order', '--deployment', path);
    expect([code, err]).toEqual([2, expect.stringContaining(`got ${kind};`)]);
  });

  test('is not printed', () => {
    const secret = write('passwd.yaml', 'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:\n');
    const { code, err } = trefoil('order', '--deployment', secret);
    expect([code, err]).toEqual([2, expect.not.stringContaining('/root')]);
  });
});

describe('a folder for evidence that cannot be written', () => {
  const assembly = judgedFolder(files, 'assembly', GOOD, false);
  const evidence = (out: string) =>
    runCommand(evidenceCommand({ commit: () => ({ time: `${TODAY}T10:00:00.000Z` }) }), [...[assembly, '--out', out]]);

  test('is written where it can be', () => {
    expect(evidence(at('fine/below')).code).toBe(0);
    expect(existsSync(at('fine/below/oscal/assessment-results.json'))).toBe(true);
  });

  test('a file', () => expectLine(evidence(template), template, 'is a file, expected a folder'));
  test('below a file', () => expectLine(evidence(join(template, 'x')), template));
  test('below what is no folder of files', () => expectLine(evidence('/proc/x'), '/proc/x', 'ENOENT'));

  test('with a folder where a file is to be', () => {
    mkdirSync(at('taken/report.html'), { recursive: true });
    expectLine(evidence(at('taken')), 'report.html', 'is a folder, expected a file');
  });

  test('with a pipe where a file is to be', () => {
    mkdirSync(at('piped'));
    spawnSync('mkfifo', [at('piped/report.html')]);
    expectLine(evidence(at('piped')), 'report.html', 'is a pipe');
  });

  test('with a link where a file is to be: what it leads to stays as it is', () => {
    const kept = write('kept', 'kept');
    mkdirSync(at('linked'));
    symlinkSync(kept, at('linked/report.html'));
    expectLine(evidence(at('linked')), 'report.html', 'is a link');
    expect(readFileSync(kept, 'utf8')).toBe('kept');
  });

  test('with a link where a folder is to be', () => {
    mkdirSync(at('elsewhere'));
    mkdirSync(at('folders'));
    symlinkSync(at('elsewhere'), at('folders/oscal'));
    expectLine(evidence(at('folders')), 'oscal', 'is a link');
    expect(existsSync(at('elsewhere/assessment-results.json'))).toBe(false);
  });
});

test('a baseline is not written over what a link leads to, nor into a folder', () => {
  const kept = write('kept-too', 'kept');
  symlinkSync(kept, at('baseline.json'));
  const check = (file: string) => trefoil('check', template, '--region', 'eu-west-1', '--write-baseline', file);
  const { code, err } = check(at('baseline.json'));
  expect([code, err]).toEqual([2, expect.stringContaining('is a link')]);
  expect(readFileSync(kept, 'utf8')).toBe('kept');
  expect(check(folder)).toMatchObject({ code: 2, err: expect.stringContaining('EISDIR') });
});

test.each([
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['ENOSPC', 'no space is left'],
  ['EWHATEVER', 'EWHATEVER: as the system says, open'],
])('an error of the operating system, %s, ends in 2 and one line', (code, said) => {
  const run = () => {
    throw Object.assign(new Error(`${code}: as the system says, open\nmore`), { code, syscall: 'open', path: '/x' });
  };
  expectLine(
    runIn(['odd'], { odd: () => ({ name: 'odd', summary: '', help: '', run }) }),
    '/x: ',
    said,
    `(${code}, open)`,
  );
});

test('a disk that is full is said', () => {
  writeFileSync(at('full.sh'), `"${process.execPath}" --import tsx bin/trefoil.ts rules > /dev/full`);
  const { status, stderr } = spawnSync('sh', [at('full.sh')]);
  expect([status, stderr.toString()]).toEqual([2, expect.stringMatching(/^standard output: no space is left .*\n$/)]);
});
