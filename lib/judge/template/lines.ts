/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text. */
export class Lines {
  private starts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  /** The line and column of an offset. */
  positionAt(offset: number): Position {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.min(offset, this.text.length) - (starts[low] ?? 0) + 1 };
  }

  /** A line without its end; CDK writes large templates on one line, which nobody wants to read whole. */
  line(number: number): string {
    const starts = this.lineStarts();
    const start = starts[number - 1] ?? 0;
    const end = starts[number] ?? this.text.length;
    // A slice would keep the whole text in memory for as long as the report is.
    return Buffer.from(this.text.slice(start, Math.min(end, start + 200)).trimEnd()).toString();
  }

  private lineStarts(): readonly number[] {
    if (!this.starts) {
      const starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
      this.starts = starts;
    }
    return this.starts;
  }
}

/** Keys and indexes from the root of a template. */
export type TemplatePath = readonly (string | number)[];
