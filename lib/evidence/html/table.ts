import { html, type Markup, type Piece } from './markup';

/** A column of a table; on a narrow screen its head stands before each cell. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Piece;
  readonly isNumber?: boolean;
}

/** What a table shows of its rows. */
export interface TableOptions<Row> {
  /** Said to those who do not see what stands above it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Words by which a row is found, beside its text; rows can be filtered where they are given. */
  readonly filter?: (row: Row) => string;
}

/** A table of rows; the first column heads each row. */
export function table<Row>(rows: readonly Row[], { caption, columns, filter }: TableOptions<Row>): Markup {
  const kind = ({ isNumber }: Column<Row>) => (isNumber ? html` class="number"` : undefined);
  return html`<table class="rows">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${kind(column)}>${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr${filter ? html` data-filter="${filter(row)}"` : undefined}>${columns.map((column, index) =>
    index === 0
      ? html`<th scope="row"${kind(column)}>${column.cell(row)}</th>`
      : html`<td data-head="${column.head}"${kind(column)}>${column.cell(row)}</td>`,
  )}</tr>
`,
)}</tbody>
</table>`;
}

/** What is shown on demand, and in print. */
export function onDemand(summary: Piece, body: Piece, isOpen = false): Markup {
  return html`<details${isOpen ? html` open` : undefined}><summary>${summary}</summary>
${body}
</details>`;
}
