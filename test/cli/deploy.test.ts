import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployBy } from '../../lib/cli/deploy/deploy';
import { PROGRESS_FILE } from '../../lib/cli/deploy/progress';
import { RECORD_FILE } from '../../lib/judge/report/run-record';
import type { RawMap } from '../../lib/judge/template/template';
import { GOOD, judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { runCommand } from './terminal';

const files = scratch();
/** Open to every address. */
const BAD = {
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { ...GOOD.Group.Properties, SecurityGroupEgress: [{ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }] },
  },
};
let folders = 0;
const fresh = (content: RawMap = GOOD): string => {
  folders += 1;
  return judgedFolder(files, `sites-${folders}`, content);
};

/** Runs the command with a CDK CLI that fails where one of its arguments is among `failing`. */
function deploy(args: readonly string[], failing: readonly string[] = []) {
  const runs: string[] = [];
  const command = deployBy((given) => {
    const pattern = given.find((arg) => arg.endsWith('/*')) ?? '';
    runs.push(
      `${pattern}${given.includes('--no-rollback') ? ' --no-rollback' : ''} ${given[given.indexOf('--require-approval') + 1]}`,
    );
    return failing.includes(pattern) ? 1 : 0;
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
