import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomesOf, outcomesOfAlike } from './altered';
import { Fleet } from './fleet';

const COUNT = 10_000;
/** Folders are checked in parts, since each part is on the disk at once. */
const PART = 500;
/** How many alterations are of sites that are alike, and how many of them are checked at once. */
const ALIKE = 600;
const PART_OF_ALIKE = 60;

const tally = new Map<string, { refused: number; accepted: number }>();

function note(outcomes: readonly Outcome[], part: number): void {
  for (const { kind, code, said } of outcomes) {
    const row = tally.get(kind) ?? { refused: 0, accepted: 0 };
    row[code === 1 || code === 2 ? 'refused' : 'accepted'] += 1;
    tally.set(kind, row);
    if (code !== 1 && code !== 2) process.stderr.write(`accepted: ${kind} (part ${part}): ${said}\n`);
  }
}

for (let part = 0; part < COUNT / PART; part += 1) note(outcomesOf(PART, 1000 + 50 * part), part);

const folder = mkdtempSync(join(tmpdir(), 'trefoil-alike-'));
const certified = new Fleet((name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}).certificates();
for (let part = 0; part < ALIKE / PART_OF_ALIKE; part += 1)
  note(outcomesOfAlike(certified, PART_OF_ALIKE, 2000 + part), part);
rmSync(folder, { recursive: true });

for (const [kind, { refused, accepted }] of tally)
  process.stdout.write(`${refused} refused, ${accepted} accepted: ${kind}\n`);
if ([...tally.values()].some(({ accepted }) => accepted > 0)) process.exitCode = 1;
