import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearseWaves } from '../../rehearsal/waves/rehearse-waves';

test('a wave that fails is the last that is touched, and resume deploys the rest and nothing twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-waves-'));
  const said: string[] = [];
  try {
    const rows = await rehearseWaves({
      ...{ sites: 4, seed: 3, today: new Date().toISOString().slice(0, 10), folder },
      say: (text) => said.push(text),
    });
    expect(rows.flatMap(({ departures }) => departures)).toEqual([]);
    expect(rows.map(({ did }) => did)).toEqual([
      expect.stringMatching(
        /^10 stacks in 4 waves of 1, 2, 1, 1 Stages; site-\d\/\w+ fails in wave 2: 2 stacks before it complete, 4 after it untouched$/,
      ),
      'wave 3 is refused, since wave 2 is not whole',
      expect.stringMatching(/^[5-8] stacks, and none of the [2-5] that were complete$/),
      'the CDK CLI is not started',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);
