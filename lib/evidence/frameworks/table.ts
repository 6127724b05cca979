/** Most columns of a line. */
const WIDTH = 100;

/** A table as lines: text to the left, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells: readonly (string | number)[], isNumber: (column: number) => boolean) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber(column) ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const numbers = (column: number) => rows.every((row) => typeof row[column] === 'number');
  return [line(heads, numbers), ...rows.map((row) => line(row, numbers))];
}

/** Text in lines that fit the width, the first and the others each behind an indent. */
export function indented(text: string, first: string, others = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/ (?! )/)) {
    const empty = line.trim() === '';
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${others}${word}`;
    } else line = empty ? `${line}${word}` : `${line} ${word}`;
  }
  return line.trim() === '' ? lines : [...lines, line];
}
