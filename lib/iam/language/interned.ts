/** Makes one object for equal parts, so that results which are cached by the object are shared. */
export class Interned<Value> {
  private readonly made = new Map<string, Value>();

  /** `parts` are all that the value is made of. */
  of(parts: unknown, make: () => Value): Value {
    const id = JSON.stringify(parts);
    const before = this.made.get(id);
    if (before !== undefined) return before;
    // Bounds the memory of a process that reads policies without end.
    if (this.made.size >= MOST) this.made.clear();
    const value = make();
    this.made.set(id, value);
    return value;
  }
}

const MOST = 50_000;
