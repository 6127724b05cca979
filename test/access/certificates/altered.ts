import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import type { Entry } from '../../../lib/access/certificates/file';
import { certify, Steps } from '../../../lib/iam/certificate/certificate';
import { question } from '../../iam/certificate/questions';
import { ALIKE_ALTERATIONS, pairsOf } from './alike-alterations';
import { ALTERATIONS, type Base, below } from './alterations';
import { type Certified, sealedEvidence, type Written } from './fleet';
import { Random } from './random';
import { SITE, written } from './small';
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
  return verifiedAll(files, made);
}

/** The same certificates as they were before anything was altered. */
export function unaltered(seed: number): readonly string[] {
  const { small } = baseOf(seed);
  const files = { ...below('0/evidence', small.evidence), ...below('0/templates', small.templates) };
  return verifiedAll(files, ['unaltered']).map(({ code, said }) => `${code} ${said}`);
}

/** Alterations of certificates of sites that are alike, all kinds in turn, as many as are asked for. */
export function outcomesOfAlike(certified: Certified, count: number, seed: number): readonly Outcome[] {
  const random = new Random(seed);
  const pairs = pairsOf(certified.written, 'dublin', 'galway');
  const kinds = Object.entries(ALIKE_ALTERATIONS);
  const made: AlteredAlike[] = [];
  for (let turn = 0; made.length < count; turn += 1) {
    const [kind, alter] = kinds[turn % kinds.length] ?? [];
    const { written } = certified;
    if (kind !== undefined && alter?.(written, random, pairs)) made.push({ kind, written });
  }
  return saidOfAll(certified, made);
}

/** Certificates and record of sites that are alike, with a change. */
export interface AlteredAlike {
  readonly kind: string;
  readonly written: Written;
}

/** What the verifier says of each of these, over the templates as they were. */
export function saidOfAll({ assembly }: Certified, altered: readonly AlteredAlike[]): readonly Outcome[] {
  const evidence = altered.map(({ written }, index) => below(`${index}/evidence`, sealedEvidence(written)));
  const files = Object.assign({ ...below('templates', assembly) }, ...evidence);
  return verifiedAll(
    files,
    altered.map(({ kind }) => kind),
  );
}

/** What the verifier says of folders, by their numbers; what became of each is called as its kind is. */
function verifiedAll(files: Files, kinds: readonly string[]): readonly Outcome[] {
  const folder = folderOf(files);
  const { stdout, stderr } = spawnSync('python3', ['-B', `${__dirname}/verify_all.py`, folder, String(kinds.length)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  if (stderr !== '') throw new Error(stderr);
  const said = stdout.trimEnd().split('\n');
  return kinds.map((kind, index) => {
    const [code = '', ...words] = said[index]?.split(' ') ?? [];
    return { kind, code: Number(code), said: words.join(' ') };
  });
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
        site: SITE,
        rule: `question-${entries.length}`,
        asked: [{ question: asked, partition: 'aws', proofs }],
      });
  }
  return { entries, steps, broken, small: written(entries, steps) };
}
