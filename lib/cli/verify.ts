import type { KeyObject } from 'node:crypto';
import { readPublicKey } from '../evidence/attestation/signer';
import { isAccepted, renderVerification, type Verification } from '../evidence/verify/verification';
import { verifyFolder } from '../evidence/verify/verify-folder';
import { verifyEdition, verifyProof } from '../evidence/verify/verify-proof';
import { statOf } from '../judge/template/read-file';
import { readJson } from '../judge/template/read-json';
import { isRawMap } from '../judge/template/template';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';

/** Checks evidence that somebody else wrote. */
export const verify: Command = {
  name: 'verify',
  summary: 'check a folder of evidence, or a proof: what is proven, by what, and what is assumed',
  help: `usage: trefoil verify <folder of evidence, proof or public edition> [flags]

Checks that the files of a folder are those that were signed, that the record says what the signed statement commits to
and does not contradict itself, and that nothing on which it rests has ended. Of what trefoil prove or trefoil publish
wrote it checks that what it shows is part of what was signed. It runs no rule.

  --key FILE        public key of whoever should have signed, PEM; without it, anybody can have
  --templates DIR   the assembly of which the evidence is: its templates are compared by their hashes
  --today DATE      the day on which exceptions have to be in force; default: the current day, UTC

verifier/verify.py checks the same, needs Python alone, and checks the proofs on access with it

exit code: 0 everything that was checked is as the evidence says, 1 something is not, or has ended, 2 unusable input,
           70 an error in trefoil itself`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, ['key', 'templates', 'today']);
    const { templates, today = terminal.today } = values;
    const [path, ...others] = rest;
    if (path === undefined || others.length > 0)
      throw new UsageError(`expected one folder of evidence or proof, found ${rest.join(', ') || 'none'}`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
      throw new UsageError(`--today: expected a day as YYYY-MM-DD, found "${today}"`);
    const key = values['key'] === undefined ? undefined : readPublicKey(values['key']);
    const isProof = statOf(path).isFile();
    if (isProof && templates !== undefined)
      throw new UsageError('--templates: expected a folder of evidence to compare them with, found a proof');
    const verification = isProof ? shownBy(path, key) : verifyFolder(path, { templates, key, today });
    terminal.out(renderVerification(verification));
    return isAccepted(verification) ? 0 : 1;
  },
};

/** What a file shows of evidence: one leaf, or the public edition. */
function shownBy(path: string, key: KeyObject | undefined): Verification {
  const value = readJson(path);
  if (isRawMap(value) && 'tree' in value) return verifyEdition(value, path, key);
  if (isRawMap(value) && 'leaf' in value) return verifyProof(value, path, key);
  throw new UsageError(`${path}: expected a folder of evidence, or what trefoil prove or trefoil publish wrote`);
}
