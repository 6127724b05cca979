/** Numbers that follow from a seed. */
export class Random {
  constructor(private state: number) {}

  /** A whole number below another; 0 below 0. */
  below(most: number): number {
    // Mulberry32.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(most, 0));
  }

  /** An element of a list. */
  one<Value>(values: readonly Value[]): Value | undefined {
    return values[this.below(values.length)];
  }
}
