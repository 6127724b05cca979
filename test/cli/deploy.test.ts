import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployBy } from '../../lib/cli/deploy/deploy';
import { PROGRESS_FILE } from '../../lib/cli/deploy/progress';
import { RECORD_FILE } from '../../lib/judge/report/run-record';
import type { RawMap } from '../../lib/judge/template/template';
import { BAD, GOOD, judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { runCommand } from './terminal';

const files = scratch();
let folders = 0;
const fresh = (content: RawMap = GOOD): string => {
  folders += 1;
  return judgedFolder(files, `sites-${folders}`, content);
};

/** Runs the command with a CDK CLI that fails where one of its arguments is among `failing`. */
function deploy(args: readonly string[], failing: readonly string[] = []) {
  const runs: string[] = [];
  const command = deployBy((given) => {
    const patterns = given.filter((arg) => arg.endsWith('/*'));
    const pattern = patterns.join(' ');
    runs.push(
      `${pattern}${given.includes('--no-rollback') ? ' --no-rollback' : ''} ${given[given.indexOf('--require-approval') + 1]}`,
    );
    return patterns.some((one) => failing.includes(one)) ? 1 : 0;
  });
  return { ...runCommand(command, args), runs };
}

test('sites come after those to which they replicate, the guardrails last', () => {
  const { code, runs } = deploy(['--assembly', fresh(), '--yes', '--first']);
  expect(code).toBe(0);
  expect(runs).toEqual(['hamar', 'ireland-2', 'dublin', 'guardrails'].map((stage) => `${stage}/* --no-rollback never`));
});

test('sites that are named keep their order', () => {
  expect(deploy(['dublin', 'hamar', '--assembly', fresh()]).runs).toEqual([
    'hamar/* broadening',
    'dublin/* broadening',
  ]);
});

test('nothing follows a failure, and --resume goes on from there', () => {
  const root = fresh();
  const first = deploy(['--assembly', root], ['ireland-2/*']);
  expect(first.code).toBe(1);
  expect(first.runs).toEqual(['hamar/* broadening', 'ireland-2/* broadening']);
  expect(first.err).toContain('ireland-2 failed: cdk ended with 1, not deployed: dublin, guardrails');
  expect(first.err).toContain(`trefoil deploy --assembly ${root} --resume`);
  const second = deploy(['--assembly', root, '--resume']);
  expect(second.runs).toEqual(['ireland-2/* broadening', 'dublin/* broadening', 'guardrails/* broadening']);
  expect(deploy(['--assembly', root, '--resume'])).toMatchObject({ code: 0, runs: [] });
});

describe('waves', () => {
  const SIDE_BY_SIDE = ['--sizes', '1,2'];
  /** Sites that need nothing of each other. */
  const racks = (): string => {
    folders += 1;
    return judgedFolder(files, `racks-${folders}`, GOOD, 'outposts');
  };

  test('the sites of a wave are one run of the CDK CLI, more stacks at a time', () => {
    const root = racks();
    const { code, out, runs } = deploy(['--assembly', root, '--waves', '--yes']);
    expect([code, out]).toEqual([0, 'deployed: wave 1, wave 2, wave 3\n']);
    expect(runs).toEqual(['dublin/* never', 'ireland-2/* hamar/* never', 'guardrails/* never']);
    expect(deploy(['--assembly', root, '--waves', '--dry-run']).out).toContain(
      '"ireland-2/*" "hamar/*" --concurrency 8 ',
    );
  });

  test('no wave follows a failure, and --resume goes on with the one that failed', () => {
    const root = racks();
    const first = deploy(['--assembly', root, '--waves'], ['hamar/*']);
    expect(first.code).toBe(1);
    expect(first.runs).toEqual(['dublin/* broadening', 'ireland-2/* hamar/* broadening']);
    expect(first.err).toContain('wave 2 failed: cdk ended with 1, not deployed: wave 3\n');
    expect(first.err).toContain(`trefoil deploy --assembly ${root} --waves --resume`);
    expect(deploy(['--assembly', root, '--waves', '--resume']).runs).toEqual([
      'ireland-2/* hamar/* broadening',
      'guardrails/* broadening',
    ]);
    expect(deploy(['--assembly', root, '--waves', '--resume'])).toMatchObject({ code: 0, runs: [] });
  });

  test('one wave is deployed once those before it are whole', () => {
    const root = racks();
    const early = deploy(['--assembly', root, '--wave', '3', ...SIDE_BY_SIDE]);
    expect(early).toMatchObject({ code: 2, runs: [] });
    expect(early.err).toContain('wave 3 begins when those before it are whole');
    expect(early.err).toContain('wave 2 is not whole: ireland-2, hamar not deployed from this assembly');
    const wave = (number: number) => deploy(['--assembly', root, '--wave', `${number}`, ...SIDE_BY_SIDE]);
    expect([1, 2, 3].map((number) => wave(number).code)).toEqual([0, 0, 0]);
    // What is being deployed again is not whole until it is, and what comes after it was.
    expect(deploy(['--assembly', root, '--wave', '2'], ['hamar/*']).code).toBe(1);
    expect(wave(3)).toMatchObject({ code: 2, runs: [] });
    expect(deploy(['--assembly', root, '--waves', '--resume']).runs).toEqual(['ireland-2/* hamar/* broadening']);
  });

  test.each([
    [['--waves', 'dublin'], 'expected no site beside waves, found dublin'],
    [['--waves', '--wave', '1'], '--wave: expected no --waves beside it'],
    [['--wave', '0'], '--wave: expected the number of a wave, from 1, found "0"'],
    [['--wave', '9'], '--wave: expected one of 3 waves, found 9'],
    [['--sizes', '1'], '--sizes: expected --waves or --wave beside it, found none'],
  ])('%p is refused', (args, message) => {
    const { code, err, runs } = deploy(['--assembly', racks(), ...args]);
    expect({ code, runs }).toEqual({ code: 2, runs: [] });
    expect(err).toContain(message);
  });
});

test('another synthesis has deployed nothing yet', () => {
  const root = fresh();
  deploy(['hamar', '--assembly', root]);
  const record = join(root, RECORD_FILE);
  writeFileSync(record, `${readFileSync(record, 'utf8')}\n`);
  expect(deploy(['hamar', '--assembly', root, '--resume']).runs).toEqual(['hamar/* broadening']);
});

test('--dry-run prints the commands, and runs none', () => {
  const root = fresh();
  const { out, runs } = deploy(['hamar', '--assembly', root, '--dry-run', '--first']);
  expect(out).toBe(
    `npx cdk deploy -a ${root} "hamar/*" --concurrency 4 --require-approval broadening --progress events --no-rollback\n`,
  );
  expect(runs).toEqual([]);
});

describe('an assembly that was not checked as it is now is refused, and nothing is deployed', () => {
  const refused = (root: string, message: string, ...args: readonly string[]) => {
    const { code, err, runs } = deploy(['--assembly', root, ...args]);
    expect({ code, runs }).toEqual({ code: 2, runs: [] });
    expect(err).toContain(message);
  };

  test('no record', () => {
    const root = fresh();
    rmSync(join(root, RECORD_FILE));
    refused(root, 'has no trefoil.json: the policy did not run');
  });

  test('open findings', () => refused(fresh(BAD), 'did not pass its check; trefoil check says why'));

  test('another template', () => {
    const root = fresh();
    const [{ file }] = JSON.parse(readFileSync(join(root, RECORD_FILE), 'utf8')).templates;
    writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace('{', '{ "Description": "other",'));
    refused(root, `${file}: is not the template that was checked; synthesize again`);
  });

  test('progress that is none', () => {
    const root = fresh();
    writeFileSync(join(root, PROGRESS_FILE), '{"schema":2}');
    refused(root, 'is not the progress of a deployment', '--resume');
  });

  test('a site that there is not', () => refused(fresh(), 'no site "dubln", did you mean dublin', 'dubln'));
});
