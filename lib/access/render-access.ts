import { table, text } from '../common/markdown';
import { jsonText, printable } from '../common/printable';
import { count } from '../judge/report/tally';
import type { AccessRecord } from './access-record';
import { layerName } from './layers';
import { renderBrief } from './render-brief';

export const ACCESS_FORMATS = ['text', 'json', 'markdown'] as const;

/** What a decision says that a statement allows. */
const ALLOWS = 'allows this';
const CLASS_HEAD = ['class of user data', 'is read by', 'is written by'];
const HEAD = ['principal', 'action', 'decision', 'by', 'why'];

/** A record of access for people or programs; in brief, people are told what is allowed and what does not hold, and how often the rest is as it should be. */
export function renderAccess(
  record: AccessRecord,
  format: (typeof ACCESS_FORMATS)[number],
  { brief = false }: { readonly brief?: boolean } = {},
): string {
  if (format === 'json') return jsonText(record);
  if (format === 'text' && brief) return renderBrief(record);
  const open = record.cells.filter(({ decision }) => decision === 'allow' || decision === 'undecided');
  const broken = record.searches.filter(({ holds }) => holds !== true);
  const rest = brief ? countsOf(record, open.length, broken.length) : '';
  const rows = (brief ? open : record.cells).map(({ principal, action, decision, policy, sid, reason }) => {
    const statement = [policy && `${policy} policy`, sid].filter((part) => part !== undefined).join(' ');
    // The decision says already that a statement allows it.
    return [principal, action, decision, statement, reason === ALLOWS ? '' : reason].map(printable);
  });
  const layers = layersIn(record);
  const searches = (brief ? broken : record.searches).map(({ question, holds, cells, counterexample, reason }) => {
    const outcome = holds === true ? `holds, over ${cells} cells` : holds === false ? 'does not hold' : 'undecided';
    return [outcome, printable([question, counterexample, reason].filter((part) => part !== undefined).join(': '))];
  });
  const classes = (record.classes ?? []).map(({ id, read, written }) =>
    [id, read.join(', ') || 'nobody', written.join(', ') || 'nobody'].map(printable),
  );
  return format === 'markdown'
    ? `${[
        table(
          HEAD,
          rows.map((row) => row.map(text)),
        ),
        ...(classes.length === 0
          ? []
          : [
              table(
                CLASS_HEAD,
                classes.map((row) => row.map(text)),
              ),
            ]),
        table(
          ['answer', 'question'],
          searches.map((row) => row.map(text)),
        ),
        table(
          LAYERS_HEAD,
          layers.map((row) => row.map(text)),
        ),
      ]
        .concat(rest)
        .filter(Boolean)
        .join('\n\n')}\n`
    : `${rows.length === 0 ? '' : lines([HEAD, ...rows])}${classes.length === 0 ? '' : lines([CLASS_HEAD, ...classes])}${lines(searches)}${layers.length === 0 ? '' : lines([LAYERS_HEAD, ...layers])}${rest === '' ? '' : `${rest}\n`}`;
}

const LAYERS_HEAD = ['question', 'holds by one layer alone', 'without it'];

/** Questions that hold by one layer alone, with what is allowed without it. */
function layersIn({ searches }: AccessRecord): readonly (readonly string[])[] {
  return searches.flatMap(({ question, alone = [] }) =>
    alone.map(({ layer, because }) => [question, layerName(layer), because].map(printable)),
  );
}

/** What the brief of a record does not tell one by one. */
function countsOf({ cells, searches }: AccessRecord, open: number, broken: number): string {
  const held =
    searches.length === 0
      ? ''
      : `; ${searches.length - broken} of ${count(searches.length, 'question')} over every request there is hold`;
  const layered = searches.filter(({ alone }) => alone !== undefined);
  const byTwo = layered.filter(({ alone }) => alone?.length === 0).length;
  const layers =
    layered.length === 0 ? '' : `; ${byTwo} of ${count(layered.length, 'question')} hold without any one layer`;
  return `${cells.length - open} of ${count(cells.length, 'decision')} deny${held}${layers}; --all shows each`;
}

function lines(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
    [],
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
