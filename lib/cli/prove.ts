import { basename, dirname } from 'node:path';
import { jsonText } from '../common/printable';
import { proofOf } from '../evidence/attestation/proof';
import { writeBelow } from '../judge/template/write-file';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';
import { signedLeaves } from './signed-leaves';

/** Shows one thing of signed evidence to somebody who is not shown the rest. */
export const prove: Command = {
  name: 'prove',
  summary: 'show one verdict, resource or answer of signed evidence, and nothing else of it',
  help: `usage: trefoil prove <name> [flags]

Writes one leaf of the tree of signed evidence, with the hashes that lead to the signed root. trefoil verify and
verifier/verify.py check it. Of all else in the evidence it tells nothing that could be guessed.

  <name>              a rule; a resource; a template; a rule and a resource; a rule and a site; waiver, finding, mandate, store,
                      transfer or certificate with what it is of; or # and a place in the tree
  --evidence FOLDER   signed evidence; default: evidence
  --out FILE          where to write; default: standard output

for example: trefoil prove "customer-managed-key dublin/Storage/Data/Bucket/Resource" --out proof.json

exit code: 0 written, 1 the evidence is not what was signed, 2 unusable input, 70 an error in trefoil itself`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, ['evidence', 'out']);
    const { evidence: folder = 'evidence', out } = values;
    const [name, ...others] = rest;
    if (name === undefined || others.length > 0)
      throw new UsageError(`expected one name, in quotes where it has spaces, found ${rest.join(', ') || 'none'}`);
    const signed = signedLeaves(folder, terminal);
    if (!signed) return 1;
    const text = jsonText(proofOf(name, signed.leaves, signed.envelope));
    if (out === undefined) terminal.out(text);
    else writeBelow(dirname(out), basename(out), text);
    return 0;
  },
};
