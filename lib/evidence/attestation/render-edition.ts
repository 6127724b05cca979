import { z } from 'zod';
import { table, text } from '../../common/markdown';
import type { Statement } from './statement';

const leafSchema = z.object({ kind: z.string(), value: z.record(z.string(), z.unknown()) });

/** The public edition as a page in Markdown: what its leaves say, and nothing else. */
export function renderEdition(shown: readonly string[], { predicate }: Statement): string {
  const leaves = shown.map((leaf) => leafSchema.parse(JSON.parse(leaf)));
  const rows = (kind: string, fields: readonly string[]) =>
    leaves.filter((leaf) => leaf.kind === kind).map(({ value }) => fields.map((field) => cell(value[field])));
  const section = (title: string, kind: string, fields: readonly string[], head = fields) => {
    const all = rows(kind, fields);
    return all.length === 0 ? [] : [`## ${title}\n\n${table([...head], all)}`];
  };
  const { leaves: count } = predicate.tree;
  const parts = [
    '# Evidence, for anybody',
    `${predicate.holds ? 'No open findings.' : 'There are open findings.'} ${text(predicate.claim)}.`,
    `Of ${predicate.time.slice(0, 10)}. ${shown.length} of ${count} leaves of what was signed are shown; accounts, addresses, names and free text are withheld. \`trefoil verify public.json --key key.pub\`, or \`python3 verifier/verify.py\`, shows that these are part of it.`,
    ...section('Where everything is', 'public site', [
      'id',
      'country',
      'region',
      'placement',
      'data',
      'keys',
      'controlPlane',
    ]),
    ...section('Stores', 'public store', ['type', 'site', 'holds', 'data', 'keys']),
    ...section('What nobody may do', 'public answer', ['question', 'site', 'holds']),
    ...section('What has to work', 'required', ['title', 'sites', 'result']),
    ...section('Rules', 'rule', ['title', 'level', 'evaluated', 'failed', 'waived', 'status']),
    ...section('Exceptions', 'public waiver', ['plugin', 'rule', 'excuses', 'expires']),
    ...section('Transfers out of the EEA', 'public transfer', ['country', 'how', 'until']),
    ...section('Auditor', 'public auditor', ['country', 'since', 'until']),
    ...section('Migrations', 'public migration', ['sourceCountry', 'destination', 'opens', 'closes']),
    ...section('Where people work', 'public team', ['countries', 'placeShows', 'since', 'until']),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A value in a cell; of a place, its country and how that is known. */
function cell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return [...new Set(value.map(cell))].join(', ');
  if (typeof value !== 'object' || value === null) return text(String(value));
  return Object.values(value).map(cell).join(', ');
}
