import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import type { Entry } from '../../../lib/access/certificates/file';
import { certify, Steps } from '../../../lib/iam/certificate/certificate';
import { question } from '../../iam/certificate/questions';
import { ALTERATIONS, type Base, below } from './alterations';
import { Random } from './random';
import { written } from './small';
import { type Files, folderOf } from './verifier';

const MOST_ATTEMPTS = 20;

/** What became of an alteration. */
export interface Outcome {
  readonly kind: string;
  /** Exit code of the verifier. */
  readonly code: number;
  readonly said: string;
}

/** Makes as many alterations as are asked for, all kinds in turn, and gives them to the verifier. */
export function outcomesOf(count: number, seed: number): readonly Outcome[] {
  const random = new Random(seed);
  const kinds = Object.entries(ALTERATIONS);
  const bases = Array.from({ length: 12 }, (_, index) => baseOf(seed + index));
  const files: Record<string, string> = {};
  const made: string[] = [];
  for (let turn = 0; made.length < count; turn += 1) {
    const [kind, alter] = kinds[turn % kinds.length] ?? [];
    // What leaves what is still true is no alteration: another one is made.
    let altered: ReturnType<NonNullable<typeof alter>>;
    for (let attempt = 0; attempt < MOST_ATTEMPTS && altered === undefined; attempt += 1) {
      const base = random.one(bases);
      altered = base && alter?.(base, random);
    }
    if (kind === undefined || altered === undefined) continue;
    const prefix = String(made.push(kind) - 1);
    Object.assign(
      files,
      below(`${prefix}/evidence`, altered.evidence),
      below(`${prefix}/templates`, altered.templates),
    );
  }
  const said = verifiedAll(files, made.length);
  return made.map((kind, index) => {
    const [code = '', ...words] = said[index]?.split(' ') ?? [];
    return { kind, code: Number(code), said: words.join(' ') };
  });
}

/** The same certificates as they were before anything was altered. */
export function unaltered(seed: number): readonly string[] {
  const { small } = baseOf(seed);
  return verifiedAll({ ...below('0/evidence', small.evidence), ...below('0/templates', small.templates) }, 1);
}

function verifiedAll(files: Files, count: number): readonly string[] {
  const folder = folderOf(files);
  const { stdout, stderr } = spawnSync('python3', ['-B', `${__dirname}/verify_all.py`, folder, String(count)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  if (stderr !== '') throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}

/** A few questions that hold, with their proofs, and a few that do not. */
function baseOf(seed: number): Base {
  const steps = new Steps();
  const entries: Entry[] = [];
  const broken = [];
  for (const asked of fc.sample(question, { numRuns: 20, seed })) {
    const proofs = certify(asked, 'aws', steps);
    if (typeof proofs === 'string') broken.push(asked);
    else
      entries.push({
        site: 'small',
        rule: `question-${entries.length}`,
        asked: [{ question: asked, partition: 'aws', proofs }],
      });
  }
  return { entries, steps, broken, small: written(entries, steps) };
}
