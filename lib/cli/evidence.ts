import { join } from 'node:path';
import { findDeployment } from '../deployment/find-deployment';
import { evidenceFiles } from '../evidence/files';
import { type AccessOf, type Commit, gather, type Synthesized } from '../evidence/record/gather';
import { writeBelow } from '../judge/template/write-file';
import { recordedFile } from '../site-policy/recorded-deployment';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';

const FULL = '--full';

/** What the command cannot know from its arguments. */
export interface EvidenceSurroundings {
  /** When and of which commit the evidence is; absent where neither git nor the environment says. */
  readonly commit: (synthesized: Synthesized) => Commit | undefined;
  /** @default the section `access` stays absent */
  readonly access?: AccessOf;
}

/** Writes evidence of a synthesis. */
export function evidenceCommand({ commit, access }: EvidenceSurroundings): Command {
  return {
    name: 'evidence',
    summary: 'write what a synthesis found: record, page, summary, SARIF, OSCAL',
    help: `usage: trefoil evidence [assembly] [flags]

Writes what the synthesis of a cloud assembly (default: cdk.out) found. It rejects an assembly in which the policy
did not run, and one whose templates have changed since.

  --deployment FILE   deployment that was synthesized, by name or path, where the assembly does not hold it
  --out FOLDER        where to write; default: evidence
  --full              show every decision on access in the page: what is denied is only counted there by default

writes evidence.json, report.html, register.html, summary.md, results.sarif, oscal/component-definition.json, oscal/assessment-results.json
and, of a deployment, access-certificates.json: proofs of the answers on access, which verifier/verify_access.py checks
the time in them is that of the commit, or SOURCE_DATE_EPOCH: the same input gives the same bytes

exit code: 0 no open findings, 1 open findings (evidence is written all the same), 2 nothing could be written,
           70 an error in trefoil itself`,
    run(args, terminal) {
      const { values, rest } = readFlags(
        args.filter((arg) => arg !== FULL),
        ['deployment', 'out'],
      );
      if (rest.length > 1) throw new UsageError(`expected one assembly, found ${rest.join(', ')}`);
      const { deployment, out = 'evidence' } = values;
      const assembly = assemblyFrom(rest);
      const named = deployment === undefined ? recordedFile(assembly) : { path: findDeployment(deployment) };
      const when = commit({ assembly, ...(named && { deployment: named }) });
      if (!when)
        throw new UsageError('no commit to date the evidence by: run it in a git repository, or set SOURCE_DATE_EPOCH');
      const gathered = gather(assembly, {
        deployment,
        today: when.time.slice(0, 10),
        commit: when,
        access,
      });
      for (const { path, text } of evidenceFiles(gathered, { full: args.includes(FULL) })) {
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
