/** Columns of a terminal that everybody has. */
const WIDTH = 100;

/**
 * A line in lines of at most 100 characters: `first` begins the first, as many spaces the others. A word that is longer
 * stays whole, so that a name can be copied.
 */
export function wrapped(first: string, text: string, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(first.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
