import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceCommand } from '../../lib/cli/evidence';
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

describe('what links lead to', () => {
  const SECRET = 'root:x:0:0:root:/root:/bin/bash\n-----BEGIN KEY-----\n[unclosed\n"a" b\n';
  const secret = write('secret', SECRET);
  const manifest = (templateFile: string, more = {}) => ({
    version: '55.0.0',
    artifacts: {
      one: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://222222222222/eu-west-1',
        properties: { templateFile },
      },
      ...more,
    },
  });
  const check = (path: string) => trefoil('check', path);

  test.each(['one.template.json', 'one.template.yaml'])('is no template of an assembly: %s', (name) => {
    write(`links-${name}/manifest.json`, manifest(name));
    symlinkSync(secret, at(`links-${name}/${name}`));
    const { code, err } = check(at(`links-${name}`));
    expect([code, err]).toEqual([2, expect.stringContaining('outside the assembly')]);
    expect(err).not.toContain('root');
  });

  test('is no Stage, list of assets or manifest of an assembly', () => {
    write('other/manifest.json', manifest('a.json'));
    write('stages/manifest.json', {
      artifacts: { stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-stage' } } },
    });
    symlinkSync(at('other'), at('stages/assembly-stage'));
    expect(check(at('stages'))).toMatchObject({ code: 2, err: expect.stringContaining('outside the assembly') });
    write('lists/manifest.json', {
      artifacts: { list: { type: 'cdk:asset-manifest', properties: { file: 'a.assets.json' } } },
    });
    symlinkSync(secret, at('lists/a.assets.json'));
    expect(check(at('lists'))).toMatchObject({ code: 2, err: expect.stringContaining('outside the assembly') });
    mkdirSync(at('manifests'));
    write('manifests/cdk.out', '{"version": "55.0.0"}');
    symlinkSync(at('other/manifest.json'), at('manifests/manifest.json'));
    expect(check(at('manifests'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('leads out of the assembly'),
    });
  });

  test('within an assembly is read', () => {
    write('within/manifest.json', manifest('link.json'));
    write('within/real.json', { Resources: {} });
    symlinkSync('real.json', at('within/link.json'));
    expect(check(at('within'))).toMatchObject({ code: 0, err: '' });
  });

  test.each(['secret.json', 'secret.yaml', 'secret.template'])('is not printed where it is no template: %s', (name) => {
    const { code, err } = check(write(`secrets/${name}`, SECRET));
    expect(code).toBe(2);
    expect(err).not.toMatch(/root|BEGIN|unclosed/);
  });
});

test.each<[string, string, string]>([
  ['a section', '{"Resources": {},\n "Resources": {}}', ':2:2: has the key "Resources" twice'],
  [
    'a property',
    '{"Resources": {"A": {"Type": "A::B", "Properties": {"a": 1,\n  "a": 2}}}}',
    ':2:3: has the key "a" twice',
  ],
  [
    'a key that is written otherwise',
    '{"Resources": {}, "\\u0052esources": {}}',
    ':1:19: has the key "Resources" twice',
  ],
  ['a key in a list', '{"Resources": {}, "Metadata": [{"b": "}", "b": 2}]}', ':1:43: has the key "b" twice'],
])('a template that has %s twice is refused', (_what, text, problem) => {
  expect(trefoil('check', write('twice.json', text))).toMatchObject({ code: 2, err: expect.stringContaining(problem) });
});

test('keys that only look alike are no repetition', () => {
  const text = '{"Resources": {}, "Metadata": [{"a": "a", "b": ["a", {"a": "\\\\"}]}, {"a": "\\"a\\"", "a\\"": "a"}]}';
  expect(trefoil('check', write('once.json', text), '--region', 'eu-west-1')).toMatchObject({ code: 0, err: '' });
});
