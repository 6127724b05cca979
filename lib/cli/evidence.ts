import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { signedStatement } from '../evidence/attestation/sign';
import { keyFileSigner, programSigner, readPublicKey, type Signer } from '../evidence/attestation/signer';
import { STATEMENT } from '../evidence/attestation/statement';
import { type EvidenceFile, evidenceFiles, READABLE_FILES } from '../evidence/files';
import { LANGUAGES, type Language } from '../evidence/language/languages';
import { type AccessOf, type Commit, type GatherOptions, gather } from '../evidence/record/gather';
import { replayFiles } from '../evidence/replay/join';
import { writeBelow } from '../judge/template/write-file';
import { assemblyFrom, type Command, UsageError } from './command';
import { type Flags, readFlags } from './flags';

/** What the command cannot know from its arguments. */
export interface EvidenceSurroundings {
  /** When and of which commit the evidence of an assembly is; absent where neither git nor the environment says. */
  readonly commit: (assembly: string) => Commit | undefined;
  /** @default the section `access` stays absent */
  readonly access?: AccessOf;
  /** @default nothing is begun before the check */
  readonly beginAccess?: GatherOptions['beginAccess'];
}

/** Writes evidence of a synthesis. */
export function evidenceCommand({ commit, access, beginAccess }: EvidenceSurroundings): Command {
  return {
    name: 'evidence',
    restsOnNothing: true,
    summary: 'write what a synthesis found: record, page, summary, SARIF, OSCAL',
    help: `usage: trefoil evidence [assembly] [flags]

Writes what the synthesis of a cloud assembly (default: cdk.out) found. It rejects an assembly in which the policy
did not run, and one whose templates have changed since.

  --deployment FILE   deployment that was synthesized, by name or path, where the assembly does not hold it
  --out FOLDER        where to write; default: evidence
  --sign-key FILE     sign it with this private key: PEM, Ed25519 or ECDSA P-256
  --sign-with PROGRAM sign it with a program, which reads what to sign and writes the signature as base64; --key is its key
  --key FILE          the public key of that program, PEM
  --replay FOLDER     what trefoil replay --out wrote of the assembly: its record, table and page become part of the evidence
  --language LIST     write page, register and summary in these languages too, beside English: de, fr, nb, as in de,fr
  --full              show every decision on access in the page: what is denied is only counted there by default

writes evidence.json, report.html, register.html, summary.md, results.sarif, oscal/catalog.json,
oscal/component-definition.json, oscal/assessment-results.json
and, of each other language, report.de.html, register.de.html and summary.de.md, by its code
and, of a deployment, access-certificates.json: proofs of the answers on access, which verifier/verify_access.py checks
and, with --replay, replay/replay.json, replay/replay.csv and replay/replay.html
and, signed, evidence.dsse.json: an in-toto statement of all of it, which trefoil verify and verifier/verify.py check
the time in them is that of the commit, or SOURCE_DATE_EPOCH: the same input gives the same bytes

exit code: 0 no open findings, 1 open findings (evidence is written all the same), 2 nothing could be written,
           70 an error in trefoil itself`,
    run(args, terminal) {
      const { values, rest, on } = readFlags(
        args,
        ['deployment', 'out', 'sign-key', 'sign-with', 'key', 'replay', 'language'],
        [],
        ['full'],
      );
      if (rest.length > 1) throw new UsageError(`expected one assembly, found ${rest.join(', ')}`);
      const { deployment, out = 'evidence' } = values;
      const assembly = assemblyFrom(rest);
      const languages = languagesOf(values.language);
      const signer = signerOf(values);
      const when = commit(assembly);
      if (!when)
        throw new UsageError('no commit to date the evidence by: run it in a git repository, or set SOURCE_DATE_EPOCH');
      const gathered = gather(assembly, {
        deployment,
        today: when.time.slice(0, 10),
        commit: when,
        access,
        beginAccess,
      });
      const replayed = values['replay'] === undefined ? [] : replayFiles(values['replay'], gathered.evidence);
      const files = [...evidenceFiles(gathered, { full: on.has('full') }, languages), ...replayed];
      // A page in a language that is not written now is of another record.
      for (const path of READABLE_FILES)
        if (existsSync(join(out, path)) && !files.some((file) => file.path === path)) rmSync(join(out, path));
      const statement = signer && signedStatement(gathered.evidence, files, signer);
      if (statement) expectNoOthers(out, [...files, statement]);
      // What was signed before is not what is written now.
      else if (existsSync(join(out, STATEMENT))) rmSync(join(out, STATEMENT));
      for (const { path, text } of [...files, ...(statement ? [statement] : [])]) {
        writeBelow(out, path, text);
        terminal.out(`${join(out, path)}\n`);
      }
      if (!gathered.evidence.deployment)
        terminal.err('without a deployment file, evidence knows no sites, no migrations and no auditor\n');
      terminal.err(`${gathered.evidence.claim}\n`);
      return gathered.evidence.holds ? 0 : 1;
    },
  };
}

/** Languages by their codes, as in `de,fr`. */
function languagesOf(list: string | undefined): readonly Language[] {
  return (list?.split(',') ?? []).map((code) => {
    const language = LANGUAGES.find((one) => one === code.trim());
    if (language === undefined)
      throw new UsageError(`--language: found "${code}", expected some of ${LANGUAGES.join(', ')}, as in de,fr`);
    return language;
  });
}

/** What signs: a key in a file, or a program of which the public key is known. */
function signerOf({ key, 'sign-key': file, 'sign-with': program }: Flags['values']): Signer | undefined {
  if (file !== undefined && program !== undefined)
    throw new UsageError('--sign-with: found --sign-key too, expected one of them');
  if ((key === undefined) !== (program === undefined))
    throw new UsageError('expected --sign-with and --key together: the program that signs, and its public key');
  if (program !== undefined && key !== undefined) return programSigner(program, readPublicKey(key));
  return file === undefined ? undefined : keyFileSigner(file);
}

/** Throws a `UsageError` where a folder has files that the statement would not be of. */
function expectNoOthers(out: string, files: readonly EvidenceFile[]): void {
  const own = new Set(files.map(({ path }) => path));
  const [other] = existsSync(out)
    ? readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((path) => !own.has(path))
    : [];
  if (other !== undefined)
    throw new UsageError(`${out} has ${other}, which is not part of the evidence; name another folder with --out`);
}
