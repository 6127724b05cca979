/** The ids of events that were read, as 64 bits of each: 16 bytes an event. */
export class Seen {
  private slots = new Uint32Array(2 * 2 ** 16);
  private size = 0;

  /** Notes an id; false where it was noted before. */
  add(id: string): boolean {
    if (2 * this.size >= this.slots.length / 2) this.grow();
    const [high, low] = halves(id);
    const isNew = put(this.slots, high, low);
    if (isNew) this.size += 1;
    return isNew;
  }

  private grow(): void {
    const wider = new Uint32Array(this.slots.length * 2);
    for (let at = 0; at < this.slots.length; at += 2) {
      const [high = 0, low = 0] = [this.slots[at], this.slots[at + 1]];
      if (high !== 0 || low !== 0) put(wider, high, low);
    }
    this.slots = wider;
  }
}

/** Notes a pair of halves in the first free slot from the one that is theirs. */
function put(slots: Uint32Array, high: number, low: number): boolean {
  const count = slots.length / 2;
  for (let at = high % count; ; at = (at + 1) % count) {
    const [one, other] = [slots[2 * at], slots[2 * at + 1]];
    if (one === high && other === low) return false;
    if (one === 0 && other === 0) {
      slots[2 * at] = high;
      slots[2 * at + 1] = low;
      return true;
    }
  }
}

/** Two hashes of 32 bits each of a text (FNV-1a of two bases, mixed as MurmurHash3 ends); never both zero. */
function halves(id: string): readonly [number, number] {
  let [high, low] = [2166136261, 374761393];
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    high = Math.imul(high ^ code, 16777619);
    low = Math.imul(low ^ code, 2246822519);
  }
  return [mixed(high), mixed(low) || 1];
}

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return (value ^ (value >>> 16)) >>> 0;
}
