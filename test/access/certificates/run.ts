import { outcomesOf } from './altered';

const COUNT = 10_000;
/** Folders are checked in parts, since each part is on the disk at once. */
const PART = 500;

const tally = new Map<string, { refused: number; accepted: number }>();
for (let part = 0; part < COUNT / PART; part += 1) {
  for (const { kind, code, said } of outcomesOf(PART, 1000 + 50 * part)) {
    const row = tally.get(kind) ?? { refused: 0, accepted: 0 };
    row[code === 1 || code === 2 ? 'refused' : 'accepted'] += 1;
    tally.set(kind, row);
    if (code !== 1 && code !== 2) process.stderr.write(`accepted: ${kind} (part ${part}): ${said}\n`);
  }
}
for (const [kind, { refused, accepted }] of tally)
  process.stdout.write(`${refused} refused, ${accepted} accepted: ${kind}\n`);
if ([...tally.values()].some(({ accepted }) => accepted > 0)) process.exitCode = 1;
