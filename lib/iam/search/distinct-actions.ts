import { logicFor, serviceOf } from '../authorize/service-logic';
import type { Statement } from '../authorize/statement';
import { headOf, matches, type Pattern } from '../language/pattern';

/** One action of each set that no statement tells apart; those of two services are never one. */
export function distinctActions(actions: readonly string[], statements: readonly Statement[]): readonly string[] {
  if (actions.length < 2) return actions;
  const rows = actions.map((action): Row => ({ action, lower: action.toLowerCase(), elements: [] }));
  const among = new Rows(rows);
  // Whether an element names actions or omits them, it tells the same ones apart.
  [...new Set(statements.map(({ action }) => action))].forEach((action, index) => {
    for (const pattern of action?.element ?? []) among.mark(pattern, index);
  });
  const firsts = new Map<string, string>();
  for (const { action, elements } of rows) {
    const alike = `${serviceOf(action)} ${logicFor(action, '*').underRcp} ${elements.join()}`;
    if (!firsts.has(alike)) firsts.set(alike, action);
  }
  return [...firsts.values()];
}

/** An action, and by their places the elements of statements that name it. */
interface Row {
  readonly action: string;
  readonly lower: string;
  readonly elements: number[];
}

/** Actions by what most patterns write: the whole action, or its service. */
class Rows {
  private readonly byText = new Map<string, Row[]>();
  private readonly byService = new Map<string, Row[]>();

  constructor(private readonly all: readonly Row[]) {
    for (const row of all) {
      add(this.byText, row.lower, row);
      add(this.byService, row.lower.slice(0, row.lower.indexOf(':') + 1), row);
    }
  }

  /** Notes an element at every action that one of its patterns matches. */
  mark(pattern: Pattern, element: number): void {
    const { text, service } = writtenIn(pattern);
    const found =
      text !== undefined ? this.byText.get(text) : service !== undefined ? this.byService.get(service) : this.all;
    for (const { lower, elements } of found ?? [])
      if (elements.at(-1) !== element && (text !== undefined || matches(pattern, lower))) elements.push(element);
  }
}

/** What a pattern writes without wildcards: an action, or at least its service with the colon. */
interface Written {
  readonly text?: string;
  readonly service?: string;
}

const written = new WeakMap<Pattern, Written>();

function writtenIn(pattern: Pattern): Written {
  const before = written.get(pattern);
  if (before !== undefined) return before;
  const head = headOf(pattern);
  const service = head.slice(0, head.indexOf(':') + 1);
  const isText = pattern.every((glyph) => typeof glyph === 'string');
  const found = isText ? { text: head } : service === '' ? {} : { service };
  written.set(pattern, found);
  return found;
}

function add(map: Map<string, Row[]>, key: string, row: Row): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
