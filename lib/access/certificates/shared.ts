import { isRecord } from '../../iam/authorize/json';

/** How long a value has to be, as JSON, so that it is worth a place in the list. */
const WORTH_SHARING = 24;

/** Values that occur several times, each once in a list, and `{"$": n}` in their places. */
export class Shared {
  readonly list: unknown[] = [];
  private readonly texts = new WeakMap<object, string>();
  private readonly counts = new Map<string, number>();
  private readonly places = new Map<string, number>();

  /** Counts the parts of a value: everything that is to be shared has to be counted first. */
  count(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const text = this.textOf(value);
    const before = this.counts.get(text) ?? 0;
    this.counts.set(text, before + 1);
    // What was counted as a part of the same value stands there once.
    if (before === 0 || text.length < WORTH_SHARING) for (const part of Object.values(value)) this.count(part);
  }

  /** The value, with what occurs elsewhere too in the list. */
  of(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const text = this.textOf(value);
    if (text.length < WORTH_SHARING || (this.counts.get(text) ?? 0) < 2) return this.partsOf(value);
    const place = this.places.get(text) ?? this.list.push(this.partsOf(value)) - 1;
    this.places.set(text, place);
    return { $: place };
  }

  private partsOf(value: object): unknown {
    if (Array.isArray(value)) return value.map((part) => this.of(part));
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.of(part)]))
      : value;
  }

  private textOf(value: object): string {
    const text = this.texts.get(value) ?? JSON.stringify(value);
    this.texts.set(value, text);
    return text;
  }
}
