import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdk } from '../../rehearsal/cli';
import { StandIn } from '../../rehearsal/endpoint/server';
import { World } from '../../rehearsal/world/world';
import { assemblyOf, PLACE } from './small-stack';

test('the CDK CLI bootstraps an account and deploys a stack to the stand-in', async () => {
  const standIn = new StandIn(new World());
  const endpoint = await standIn.listen();
  const home = mkdtempSync(join(tmpdir(), 'trefoil-cli-'));
  const assembly = assemblyOf('small', {
    Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } },
  });
  try {
    const target = { endpoint, ...PLACE, home };
    const bootstrap = await cdk(target, ['bootstrap', `aws://${PLACE.account}/${PLACE.region}`, '--app', '']);
    expect(bootstrap).toMatchObject({ code: 0 });
    const deploy = await cdk(target, ['deploy', '-a', assembly.folder, '--require-approval', 'never']);
    expect(deploy).toMatchObject({ code: 0 });
    expect(standIn.world.stack(PLACE, 'small')?.status).toBe('CREATE_COMPLETE');
    expect(standIn.world.ofType('AWS::KMS::Key').map(({ actual }) => actual)).toEqual([{ EnableKeyRotation: true }]);
    expect(standIn.unanswered).toEqual([]);
  } finally {
    await standIn.close();
    rmSync(home, { recursive: true });
    assembly.remove();
  }
}, 60_000);

test.each([
  [
    'no deployment',
    [],
    'context deployment: expected one of outposts, reference, sovereign-cloud, or the path of a file; got nothing; name one with -c deployment=',
  ],
  [
    'a deployment that there is not',
    ['deployment', 'referense'],
    'deployments/referense.yaml document: expected one of outposts, reference, sovereign-cloud, or the path of a file; got "referense", and there is no such file; did you mean reference',
  ],
])(
  'the app of the rehearsal, given %s, says in a line what it expects',
  (_, [key, value], message) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', './bin/sources.cjs', 'rehearsal/unvalidated-app.ts'],
      {
        encoding: 'utf8',
        env: { ...process.env, ...(key !== undefined && { CDK_CONTEXT_JSON: JSON.stringify({ [key]: value }) }) },
      },
    );
    expect([status, stderr]).toEqual([2, `${message}\n`]);
  },
  60_000,
);
