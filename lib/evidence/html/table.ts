import { createHash } from 'node:crypto';
import { html, type Markup, type Piece, styled } from './markup';

/** A column of a table; on a narrow screen its head stands before each cell. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Piece;
  readonly isNumber?: boolean;
}

/** What a table shows of its rows. */
export interface TableOptions<Row> {
  /** For screen readers; not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Whether its rows are found by their text, on a page that filters. @default false */
  readonly isFound?: boolean;
}

/** Columns beyond which rows are blocks on a screen of middle width too. */
const MOST_COLUMNS = 5;

/** A table of rows; the first column heads each row. */
export function table<Row>(rows: readonly Row[], { caption, columns, isFound = false }: TableOptions<Row>): Markup {
  const kind = ({ isNumber }: Column<Row>) => (isNumber ? html` class="number"` : undefined);
  const { name, rules } = headStyle(columns.map(({ head }) => head));
  return styled(
    rules,
  )`<table class="rows ${name}${isFound ? ' found' : ''}${columns.length > MOST_COLUMNS ? ' dense' : ''}">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${kind(column)}>${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${columns.map((column, index) =>
    index === 0
      ? html`<th scope="row"${kind(column)}>${column.cell(row)}</th>`
      : html`<td${kind(column)}>${column.cell(row)}</td>`,
  )}</tr>
`,
)}</tbody>
</table>`;
}

/** A class for tables with these heads, and the rules that show them on a narrow screen: shorter than an attribute in each cell. */
function headStyle(heads: readonly string[]): { readonly name: string; readonly rules: readonly string[] } {
  const name = `t${createHash('sha256').update(JSON.stringify(heads)).digest('hex').slice(0, 6)}`;
  const rules = heads.slice(1).map((head, index) => `.${name} td:nth-child(${index + 2}){--head:"${cssText(head)}"}`);
  return { name, rules };
}

/** Text for a string of CSS inside HTML: whatever is no letter, digit or space as its code point. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);
}

/** What is shown on demand; on paper where it is open. */
export function onDemand(summary: Piece, body: Piece, isOpen = false): Markup {
  return html`<details${isOpen ? html` open` : undefined}><summary>${summary}</summary>
${body}
</details>`;
}
