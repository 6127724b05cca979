import { text } from '../../common/markdown';

/** A part of the summary under a heading; none without a body. */
export function section(title: string, body: string, after = ''): string {
  return body === '' ? '' : `### ${title}\n\n${body}${after}`;
}

/** What folds open: GitHub and GitLab read Markdown between the tags where empty lines surround it. */
export function folded(title: string, number: number, body: string, more = ''): string {
  return body === '' ? '' : `<details><summary>${title}: ${number}${more}</summary>\n\n${body}\n\n</details>`;
}

/** Rows that say the same as one, with the sum of their numbers. */
export function counted(
  all: readonly { readonly row: readonly string[]; readonly number: number }[],
): readonly (readonly string[])[] {
  const sums = new Map<string, { readonly row: readonly string[]; sum: number }>();
  for (const { row, number } of all) {
    const known = sums.get(row.join('|'));
    if (known) known.sum += number;
    else sums.set(row.join('|'), { row, sum: number });
  }
  return [...sums.values()].map(({ row, sum }) => [...row, String(sum)]);
}

/** Rows, each once. */
export function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()];
}

/** Text with a capital at its beginning and a full stop. */
export function sentence(raw: string): string {
  return `${text(raw.charAt(0).toUpperCase() + raw.slice(1))}.`;
}
