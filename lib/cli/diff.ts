import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diff as changesBetween } from '../evidence/diff/diff';
import { renderJson } from '../evidence/diff/render-json';
import { renderMarkdown } from '../evidence/diff/render-markdown';
import { renderText } from '../evidence/diff/render-text';
import { readEvidence } from '../evidence/read-evidence';
import { gatherUnproved } from '../evidence/record/gather';
import type { Evidence } from '../evidence/schema';
import { statOf } from '../judge/template/read-file';
import type { Command, Terminal } from './command';
import { UsageError } from './command';
import { oneOf, readFlags } from './flags';

/** Says what changed in meaning between two assemblies, or two evidence files. */
export const diff: Command = {
  name: 'diff',
  summary: 'say what changed in meaning between two assemblies or evidence files',
  help: `usage: trefoil diff <base> <head> [flags]

Says what changed in meaning between two states: cloud assemblies, evidence files, or folders of evidence. What weakens
the posture comes first. Renamed logical ids, a new order and the like are no changes.

  --deployment FILE        deployment of the assemblies, by name or path, where they do not hold it
  --base-deployment FILE   that of the base, where it is another
  --format FORMAT          text, markdown or json

exit code: 0 nothing weakens, 1 something does, 2 something could not be read`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, ['deployment', 'base-deployment', 'format']);
    const [base, head] = rest;
    if (base === undefined || head === undefined || rest.length > 2)
      throw new UsageError(`expected a base and a head, found ${rest.length === 0 ? 'neither' : rest.join(', ')}`);
    const format = oneOf('format', values['format'], ['text', 'markdown', 'json']);
    const { deployment } = values;
    const changes = changesBetween(
      stateOf(base, values['base-deployment'] ?? deployment, terminal),
      stateOf(head, deployment, terminal),
    );
    terminal.out(
      {
        text: () => renderText(changes, terminal.color),
        markdown: () => renderMarkdown(changes),
        json: () => renderJson(changes),
      }[format](),
    );
    return changes.some(({ strength }) => strength === 'weakened') ? 1 : 0;
  },
};

function stateOf(path: string, deployment: string | undefined, { today }: Terminal): Evidence {
  if (!statOf(path).isDirectory()) return readEvidence(path);
  const file = join(path, 'evidence.json');
  if (existsSync(file)) return readEvidence(file);
  // Nobody sees the time of an assembly that is only compared.
  return gatherUnproved(path, { deployment, today, commit: { time: `${today}T00:00:00.000Z` } });
}
