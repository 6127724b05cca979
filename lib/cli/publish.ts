import { join } from 'node:path';
import { jsonText } from '../common/printable';
import { editionOf, shownIn } from '../evidence/attestation/edition';
import { renderEdition } from '../evidence/attestation/render-edition';
import { writeBelow } from '../judge/template/write-file';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';
import { signedLeaves } from './signed-leaves';

/** Writes what anybody may read of signed evidence. */
export const publish: Command = {
  name: 'publish',
  summary:
    'write the public edition of signed evidence: without accounts, addresses and names, and verifiable all the same',
  help: `usage: trefoil publish [flags]

Writes public.json and public.md: rules and how they held, what nobody may do and what has to work, where stores, keys and people
are, exceptions, transfers and mandates. Accounts, addresses, names and free text are withheld: of them it has hashes with salts.
trefoil verify and verifier/verify.py show that what it says is part of what was signed; who has the evidence can make the
same edition, and so see what is withheld.

  --evidence FOLDER   signed evidence; default: evidence
  --out FOLDER        where to write; default: public

exit code: 0 written, 1 the evidence is not what was signed, 2 unusable input, 70 an error in trefoil itself`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, ['evidence', 'out']);
    if (rest.length > 0) throw new UsageError(`expected flags alone, found ${rest.join(', ')}`);
    const { evidence = 'evidence', out = 'public' } = values;
    const signed = signedLeaves(evidence, terminal);
    if (!signed) return 1;
    const { leaves, envelope, statement } = signed;
    const tree = editionOf(leaves);
    const files = {
      'public.json': jsonText({ format: 1, statement: envelope, tree }),
      'public.md': renderEdition(shownIn(tree, statement) ?? [], statement),
    };
    for (const [path, text] of Object.entries(files)) {
      writeBelow(out, path, text);
      terminal.out(`${join(out, path)}\n`);
    }
    return 0;
  },
};
