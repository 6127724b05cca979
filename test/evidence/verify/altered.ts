import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAccepted, renderVerification, type Verification } from '../../../lib/evidence/verify/verification';
import { verifyFolder } from '../../../lib/evidence/verify/verify-folder';
import { verifyProof } from '../../../lib/evidence/verify/verify-proof';
import { InputError } from '../../../lib/judge/template/input-error';
import { readJson } from '../../../lib/judge/template/read-json';
import { below } from '../../access/certificates/alterations';
import { Random } from '../../access/certificates/random';
import { TEMPLATE } from '../../access/certificates/small';
import { type Files, folderOf } from '../../access/certificates/verifier';
import { TODAY } from '../evidence-for';
import { ALTERATIONS } from './alterations';
import { baseOf, type Folder, OWN } from './base';

const MOST_ATTEMPTS = 20;

/** What became of an alteration: what each program said of it. */
export interface Outcome {
  readonly kind: string;
  readonly own: Said;
  readonly python: Said;
}

interface Said {
  /** Exit code. */
  readonly code: number;
  readonly text: string;
}

/** Makes as many alterations as are asked for, all kinds in turn, and gives them to both programs. */
export function outcomesOf(count: number, seed: number, bases = basesOf(seed)): readonly Outcome[] {
  const random = new Random(seed);
  const kinds = Object.entries(ALTERATIONS);
  const made: { readonly kind: string; readonly folder: Folder }[] = [];
  for (let turn = 0; made.length < count; turn += 1) {
    const [kind, alter] = kinds[turn % kinds.length] ?? [];
    // What leaves what is still true is no alteration: another one is made.
    let folder: Folder | undefined;
    for (let attempt = 0; attempt < MOST_ATTEMPTS && folder === undefined; attempt += 1) {
      const base = random.one(bases);
      folder = base && alter?.(base, random);
    }
    if (kind !== undefined && folder !== undefined) made.push({ kind, folder });
  }
  const said = verifiedBoth(made.map(({ folder }) => folder));
  return made.map(({ kind }, index) => ({ kind, ...(said[index] ?? { own: MISSING, python: MISSING }) }));
}

const MISSING: Said = { code: -1, text: 'nothing was said' };

/** A few folders to alter. */
export function basesOf(seed: number): readonly Folder[] {
  return [seed, seed + 1].map(baseOf);
}

/** What both programs say of folders. */
export function verifiedBoth(folders: readonly Folder[]): readonly Pick<Outcome, 'own' | 'python'>[] {
  const files: Files = Object.assign(
    {},
    ...folders.map(({ evidence, template, proof }, index) => ({
      ...below(`${index}/evidence`, evidence),
      [`${index}/templates/${TEMPLATE}`]: template,
      ...(proof !== undefined && { [`${index}/proof.json`]: proof }),
    })),
    { 'key.pub': OWN.publicKey.export({ type: 'spki', format: 'pem' }) },
  );
  const root = folderOf(files);
  const { stdout, stderr, error } = spawnSync(
    'python3',
    ['-B', `${__dirname}/verify_all.py`, root, String(folders.length), TODAY],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  const python = stdout.trimEnd().split('\n');
  const both = folders.map((_, index) => {
    const [code = '', ...words] = python[index]?.split(' ') ?? [];
    return { own: verifiedHere(root, index), python: { code: Number(code), text: words.join(' ') } };
  });
  rmSync(root, { recursive: true });
  if (stderr !== '') throw new Error(stderr);
  return both;
}

function verifiedHere(root: string, index: number): Said {
  const at = (name: string) => join(root, `${index}`, name);
  try {
    if (existsSync(at('proof.json')))
      return said(verifyProof(readJson(at('proof.json')), at('proof.json'), OWN.publicKey));
    const options = { templates: at('templates'), key: OWN.publicKey, today: TODAY };
    return said(verifyFolder(at('evidence'), options));
  } catch (error) {
    if (error instanceof InputError) return { code: 2, text: error.message };
    throw error;
  }
}

function said(verification: Verification): Said {
  return { code: isAccepted(verification) ? 0 : 1, text: renderVerification(verification) };
}
