import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { periodsOf } from '../../lib/replay/model/periods';
import { replay } from '../../lib/replay/replay';
import { accessTo } from '../access/access-to';
import { allowedBy } from './generate/allowed';
import { idsOf } from './generate/ids';
import { plantsAt } from './generate/plants';
import { writeTrail } from './generate/trail';

/**
 * Replays a long trail that is made of what the policies of the reference deployment allow, with contradictions
 * planted: `npm run trails [events] [folder]`. Prints how many were found, how long it took and how much memory it had.
 */
const [count = '1000000', kept] = process.argv.slice(2);
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { assembly } = accessTo('reference');
const existing = idsOf(assembly);
const folder = kept ?? mkdtempSync(join(tmpdir(), 'trefoil-trail-'));
const make = () => periodsOf([{ path: 'cdk.out', assembly, deployment }], existing);
const [period] = make();
if (!period) throw new Error('expected a period');
const { begins, events } = allowedBy(period.model, existing);
const kinds = period.model.sites.flatMap(plantsAt);
const plants = [...kinds, ...kinds].slice(0, 100);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const from = '2028-12-30T00';
const written = writeTrail(folder, {
  ...{ begins, events, plants, count: Number(count), from, hours: 52, ends: '2029-01-01T00:00:00Z' },
  ...{ filesPerHour: 12, seed: 1, key: privateKey },
});
process.stdout.write(`${written.events} events in ${written.logs.length} files, ${written.planted.size} planted\n`);
const periods = make();
const cpu = process.cpuUsage();
const began = performance.now();
const found = replay([folder], periods);
const seconds = (performance.now() - began) / 1000;
const ids = new Set(found.tally.contradictions.map(({ eventId }) => eventId));
const missed = [...written.planted].filter(([id]) => !ids.has(id));
const wrong = found.tally.contradictions.filter(({ eventId }) => !written.planted.has(eventId));
const result = {
  ...{ events: found.events, verdicts: found.tally.verdicts, rows: found.tally.rows.size },
  decidable: 1 - found.tally.verdicts.undecidable / (found.events - found.others),
  ...{
    decided: periods[0]?.decisions.count,
    missed,
    wrong: wrong.length,
    seconds,
    cpuSeconds: (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6,
    perSecond: Math.round(found.events / seconds),
  },
  residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
if (kept === undefined) rmSync(folder, { recursive: true });
else writeFileSync(join(folder, 'planted.json'), JSON.stringify([...written.planted], undefined, 2));
process.exitCode = missed.length > 0 || wrong.length > 0 ? 1 : 0;
