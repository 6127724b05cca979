import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { access } from '../../lib/cli/access';
import { RECORD_FILE } from '../../lib/judge/report/run-record';
import { GOOD, judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { runCommand, trefoil } from './terminal';

const files = scratch();
const root = judgedFolder(files, 'sites', GOOD);
const foreign = judgedFolder(files, 'foreign', GOOD, false);
/** Where no assembly lies. */
const bare = join(files.folder, 'bare', 'file');
files.write('bare/file', '');

function inside<T>(folder: string, act: () => T): T {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return act();
  } finally {
    process.chdir(before);
  }
}

describe('an assembly that holds its deployment', () => {
  test('is checked by it, in full, without the file', () => {
    const told = trefoil('check', root, '--deployment', 'reference', '--format', 'json');
    expect(trefoil('check', root, '--format', 'json')).toEqual(told);
    const { rules, resources } = JSON.parse(told.out);
    expect(resources).toBe(1);
    expect(rules.filter(({ outcome }: { outcome: string }) => outcome === 'not evaluated')).toEqual([]);
    expect(trefoil('check', foreign, '--profile', 'full').out).toContain('need the deployment file');
  });

  test.each([
    ['limits', []],
    ['cost', []],
    ['order', []],
    ['bootstrap', ['--trust', '777777777777']],
  ])('%s takes it from there', (command, flags) => {
    const told = trefoil(command, root, ...flags, '--deployment', 'reference');
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(trefoil(command, root, ...flags)).toEqual(told);
  });

  test.each([
    ['check', []],
    ['limits', []],
    ['cost', []],
    ['order', []],
    ['bootstrap', ['--trust', '777777777777']],
  ])('%s refuses another deployment, and says from which one it was synthesized', (command, flags) => {
    const { code, out, err } = trefoil(command, root, ...flags, '--deployment', 'outposts');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      `${root}: was synthesized from deployments/reference.yaml, found --deployment outposts, which says something else; leave --deployment out to use what was synthesized, or synthesize again from outposts`,
    );
  });

  test('access refuses another deployment, too, and asks for one where there is none', () => {
    expect(runCommand(access, [root, '--deployment', 'outposts'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('was synthesized from deployments/reference.yaml'),
    });
    expect(runCommand(access, [foreign]).err).toContain('was not synthesized from one');
  });

  test('takes neither a profile, nor a baseline, nor trusted accounts', () => {
    for (const flag of ['--profile=full', '--fail-on=low', '--baseline=b.json'])
      expect(trefoil('check', root, flag).err).toContain('beside the deployment deployments/reference.yaml');
    expect(trefoil('check', root, '--trusted-account', '111111111111').code).toBe(2);
  });

  test('is refused where it says that there is one and does not hold it, or holds another', () => {
    const change = (name: string, act: (record: Record<string, unknown>) => void) => {
      const copy = judgedFolder(files, name, GOOD);
      const file = join(copy, RECORD_FILE);
      const record = JSON.parse(readFileSync(file, 'utf8'));
      act(record);
      writeFileSync(file, JSON.stringify(record));
      return trefoil('check', copy);
    };
    const untold = change('untold', (record) => delete record['deploymentFile']);
    expect(untold).toMatchObject({ code: 2, err: expect.stringContaining('name its file with --deployment') });
    const forged = change('forged', (record) => {
      record['deploymentFile'] = {
        path: 'deployments/reference.yaml',
        text: readFileSync('deployments/outposts.yaml', 'utf8'),
      };
    });
    expect(forged).toMatchObject({ code: 2, err: expect.stringContaining('than the one that was checked') });
  });
});

describe('trefoil by itself', () => {
  test('gives the verdict on cdk.out, with its sites and what to ask next, and exits as check does', () => {
    judgedFolder(files, 'here/cdk.out', GOOD);
    const [all, checked] = inside(join(files.folder, 'here'), () => [trefoil(), trefoil('check')]);
    const out = all.out.replace(/\n +/g, ' ');
    expect(out).toMatch(
      /^verdict +cdk\.out holds: no open findings, from deployments\/reference\.yaml; \d+ of \d+ rules evaluated on 1 resource in 1 template$/m,
    );
    expect(out).toContain(
      'where       user data rests in Ireland (Dublin; Ireland-2) and Sweden (Hamar, meant for Norway)\n',
    );
    expect(out).toContain(
      'abroad      the auditor, without user data, from United Kingdom until 2031-12-27; metadata that global services of AWS keep in the United States\n',
    );
    expect(out).toMatch(/^exceptions +0 findings waived; the next end: the mandate of the auditor on 2028-12-31$/m);
    expect(out).toMatch(/^next +trefoil check cdk\.out, trefoil access/m);
    expect(out.trim().split('\n').length).toBeLessThan(8);
    expect([all.code, all.err]).toEqual([checked.code, '']);
  });

  test('tells who can reach it apart from what has to work', () => {
    const locked = { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [] } } };
    const root = judgedFolder(files, 'locked', { ...GOOD, Key: locked });
    const { out, code } = trefoil('verdict', root);
    expect(code).toBe(1);
    expect(out).toMatch(/^works +not all that has to: deployment-can-work, people-can-work$/m);
    expect(out).toMatch(/^who +/m);
    expect(out).not.toMatch(/^who .*-can-work/m);
  });

  test('says of an app that has no deployment what it did not look at', () => {
    const { out, code } = trefoil('verdict', foreign);
    expect(code).toBe(trefoil('check', foreign).code);
    expect(out).toMatch(/rules? needs? the deployment file/);
  });

  test('says how to get an assembly where there is none, as every command does that reads one', () => {
    for (const command of [[], ['check'], ['limits'], ['cost'], ['order']])
      expect(inside(join(bare, '..'), () => trefoil(...command))).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('no cdk.out here: cdk synth writes one'),
      });
  });
});
