import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { replay } from '../../lib/replay/replay';
import { readPublicKeys } from '../../lib/replay/trail/digests';
import { KEYS, PLANTED, type Planted, periodsOfReference, writeLong } from './generate/long';

/**
 * Replays a long trail that is made of what the policies of the reference deployment allow, with contradictions
 * planted, and with files that are broken in each way: `npm run trails [events] [folder]`. Prints what was found and
 * what was not, how long it took and how much memory it had; fails where anything was missed, or found though it is not
 * there. Another process writes the trail, so that the memory is that of the replay.
 */
const [count = '1000000', kept, isWriter] = process.argv.slice(2);
if (isWriter !== undefined && kept !== undefined) writeLong(kept, Number(count));
else run(kept ?? mkdtempSync(join(tmpdir(), 'trefoil-trail-')));

function run(folder: string): void {
  const writer = spawnSync(process.execPath, [...process.execArgv, __filename, count, folder, 'write'], {
    stdio: 'inherit',
  });
  if (writer.status !== 0) throw new Error('expected a trail to be written');
  const { events, planted, expected }: Planted = JSON.parse(readFileSync(join(folder, PLANTED), 'utf8'));
  const kinds = [planted.map(([, kind]) => kind), expected.map(({ of }) => of)].map((all) => new Set(all).size);
  process.stdout.write(
    `${events} events, ${planted.length} planted of ${kinds[0]} kinds, ${kinds[1]} kinds of files\n`,
  );
  const periods = periodsOfReference();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const found = replay([folder], periods, readPublicKeys(join(folder, KEYS)));
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6;
  const ids = new Set(found.tally.contradictions.map(({ eventId }) => eventId));
  const known = new Set(planted.map(([id]) => id));
  const missed = planted.filter(([id]) => !ids.has(id));
  const wrong = found.tally.contradictions.filter(({ eventId }) => !known.has(eventId));
  const [told, wanted] = [found.findings, expected].map(
    (list) => new Set(list.map(({ kind, file }) => `${kind} ${basename(file)}`)),
  );
  const missedFiles = expected.filter(({ kind, file }) => !told?.has(`${kind} ${file}`));
  const wrongFiles = found.findings.filter(({ kind, file }) => !wanted?.has(`${kind} ${basename(file)}`));
  const result = {
    ...{ events: found.events, verdicts: found.tally.verdicts, rows: found.tally.rows.size },
    decidable: 1 - found.tally.verdicts.undecidable / (found.events - found.others),
    ...{ decided: periods.map(({ decisions }) => decisions.count), missed, wrong },
    ...{ missedFiles, wrongFiles, seconds, cpuSeconds },
    perCpuSecond: Math.round(found.events / cpuSeconds),
    residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  if (kept === undefined) rmSync(folder, { recursive: true });
  process.exitCode = missed.length + wrong.length + missedFiles.length + wrongFiles.length > 0 ? 1 : 0;
}
