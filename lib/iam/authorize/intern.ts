/** What is made of the same parts, once: those that keep results by its identity then share them. */
export class Interned<Value> {
  private readonly made = new Map<string, Value>();

  /** `parts` are all that the value is made of. */
  of(parts: unknown, make: () => Value): Value {
    const id = JSON.stringify(parts);
    const before = this.made.get(id);
    if (before !== undefined) return before;
    // What policies say is little; this is for whoever reads policies without end.
    if (this.made.size >= MOST) this.made.clear();
    const value = make();
    this.made.set(id, value);
    return value;
  }
}

const MOST = 50_000;
