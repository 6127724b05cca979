const FIRST_ROWS = 256;

/** Different rows of numbers, all of one width, in the order in which they were added. */
export class Rows {
  private count = 0;
  private all: Int32Array;
  /** By hash, the place of a row and one: 0 is no row. */
  private table = new Int32Array(FIRST_ROWS * 2);
  /** The hash of each row. */
  private hashes = new Int32Array(FIRST_ROWS);

  constructor(private readonly width: number) {
    this.all = new Int32Array(FIRST_ROWS * width);
  }

  at(index: number): Int32Array {
    return this.all.subarray(index * this.width, (index + 1) * this.width);
  }

  /** Adds a row; false where it is there already. */
  add(row: Int32Array): boolean {
    if (this.count * 2 >= this.table.length) this.grow();
    const hash = hashOf(row);
    const slot = this.slotOf(row, hash);
    if (this.table[slot] !== 0) return false;
    this.all.set(row, this.count * this.width);
    this.hashes[this.count] = hash;
    this.count += 1;
    this.table[slot] = this.count;
    return true;
  }

  /** The slot with an equal row, or the empty one where it belongs. */
  private slotOf(row: Int32Array, hash: number): number {
    const { length } = this.table;
    for (let slot = hash & (length - 1); ; slot = (slot + 1) & (length - 1)) {
      const found = this.table[slot] ?? 0;
      if (found === 0 || (this.hashes[found - 1] === hash && this.isAt(found - 1, row))) return slot;
    }
  }

  private isAt(index: number, row: Int32Array): boolean {
    const start = index * this.width;
    for (let at = 0; at < this.width; at += 1) if (this.all[start + at] !== row[at]) return false;
    return true;
  }

  private grow(): void {
    const before = this.all;
    this.all = new Int32Array(before.length * 2);
    this.all.set(before);
    const { hashes } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.table = new Int32Array(this.table.length * 2);
    const last = this.table.length - 1;
    for (let index = 0; index < this.count; index += 1) {
      // No two rows are equal: the first empty slot is the one.
      let slot = (hashes[index] ?? 0) & last;
      while (this.table[slot] !== 0) slot = (slot + 1) & last;
      this.table[slot] = index + 1;
    }
  }
}

function hashOf(row: Int32Array): number {
  let hash = 0;
  for (const value of row) hash = Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}
