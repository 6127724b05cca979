import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gainedAt } from '../access/gained/gained';
import { type NewlyAllowed, newlyAllowed } from '../access/gained/newly-allowed';
import { accessIn } from '../access/site/site-access';
import { diff as changesBetween } from '../evidence/diff/diff';
import { renderJson } from '../evidence/diff/render-json';
import { renderMarkdown } from '../evidence/diff/render-markdown';
import { renderText } from '../evidence/diff/render-text';
import { readEvidence } from '../evidence/read-evidence';
import { gatherUnproved, readEvidenced, type Unproved } from '../evidence/record/gather';
import type { Evidence } from '../evidence/schema';
import { scopeOfDeployment } from '../judge/scope';
import { statOf } from '../judge/template/read-file';
import type { Command, Terminal } from './command';
import { UsageError } from './command';
import { oneOf, readFlags } from './flags';

/** Says what changed in meaning between two assemblies, or two evidence files. */
export const diff: Command = {
  name: 'diff',
  summary: 'say what a change newly allows, and what changed in meaning, between two assemblies or evidence files',
  help: `usage: trefoil diff <base> <head> [flags]

Says what changed in meaning between two states: cloud assemblies, evidence files, or folders of evidence. First, for all
layers of policies together, which requests become possible, by principal, action and place, each with an example and the
statement that allows it, or that none does; then what weakens the posture. Renamed logical ids, a new order and the like
are no changes. What is newly allowed is asked of assemblies: beside evidence, name the assembly of which it was written.

  --deployment FILE        deployment of the assemblies, by name or path, where they do not hold it
  --base-deployment FILE   that of the base, where it is another
  --head-assembly FOLDER   the assembly of which the head is evidence
  --base-assembly FOLDER   the assembly of which the base is evidence
  --format FORMAT          text, markdown or json

exit code: 0 nothing weakens, 1 something does, or a request on what was there before is newly allowed or undecided,
           2 something could not be read`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, [
      ...['deployment', 'base-deployment', 'head-assembly', 'base-assembly', 'format'],
    ]);
    const [base, head] = rest;
    if (base === undefined || head === undefined || rest.length > 2)
      throw new UsageError(`expected a base and a head, found ${rest.length === 0 ? 'neither' : rest.join(', ')}`);
    const format = oneOf('format', values['format'], ['text', 'markdown', 'json']);
    const { deployment } = values;
    const before = stateOf(
      { path: base, assembly: values['base-assembly'], deployment: values['base-deployment'] ?? deployment },
      terminal,
    );
    const after = stateOf({ path: head, assembly: values['head-assembly'], deployment }, terminal);
    const changes = changesBetween(before.evidence, after.evidence);
    const gained = gainedBetween(before, after);
    terminal.out(
      {
        text: () => renderText(changes, terminal.color, gained),
        markdown: () => renderMarkdown(changes, gained),
        json: () => renderJson(changes, gained),
      }[format](),
    );
    const isWider = gained !== undefined && gained.requests.length + gained.undecided.length > 0;
    return isWider || changes.some(({ strength }) => strength === 'weakened') ? 1 : 0;
  },
};

/** A state that is compared, with its assembly where that is known. */
type State = { readonly evidence: Evidence } & Partial<Unproved>;

interface Named {
  readonly path: string;
  /** The assembly of which `path` is evidence. */
  readonly assembly?: string;
  readonly deployment?: string;
}

function stateOf({ path, assembly, deployment }: Named, { today }: Terminal): State {
  const file = statOf(path).isDirectory() ? join(path, 'evidence.json') : path;
  if (!existsSync(file)) {
    if (assembly !== undefined)
      throw new UsageError(`${path} is an assembly itself: omit --base-assembly and --head-assembly for it`);
    // Nobody sees the time of an assembly that is only compared.
    return gatherUnproved(path, { deployment, today, commit: { time: `${today}T00:00:00.000Z` } });
  }
  const evidence = readEvidence(file);
  return { evidence, ...(assembly !== undefined && readEvidenced(assembly, evidence, { deployment, today })) };
}

/** What is newly allowed; undefined where an assembly or its deployment is not known. */
function gainedBetween(before: State, after: State): NewlyAllowed | undefined {
  if (!before.assembly || !after.assembly || !before.deployment || !after.deployment) return undefined;
  return newlyAllowed(
    gainedAt(
      accessIn(before.assembly, before.deployment),
      accessIn(after.assembly, after.deployment),
      scopeOfDeployment(after.deployment),
    ),
  );
}
