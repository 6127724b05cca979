import { basesOf, outcomesOf } from './altered';

const COUNT = 10_000;
/** Folders are checked in parts, since each part is on the disk at once. */
const PART = 200;

const bases = [...basesOf(1), ...basesOf(11), ...basesOf(21)];
const tally = new Map<string, { refused: number; accepted: number }>();
for (let part = 0; part < COUNT / PART; part += 1) {
  for (const { kind, own, python } of outcomesOf(PART, 1000 + 50 * part, bases)) {
    const row = tally.get(kind) ?? { refused: 0, accepted: 0 };
    const isRefused = [own, python].every(({ code }) => code === 1 || code === 2);
    row[isRefused ? 'refused' : 'accepted'] += 1;
    tally.set(kind, row);
    if (!isRefused)
      process.stderr.write(
        `accepted: ${kind} (part ${part}): ${own.code} ${own.text}, ${python.code} ${python.text}\n`,
      );
  }
}
for (const [kind, { refused, accepted }] of tally)
  process.stdout.write(`${refused} refused by both, ${accepted} accepted by one: ${kind}\n`);
if ([...tally.values()].some(({ accepted }) => accepted > 0)) process.exitCode = 1;
