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
