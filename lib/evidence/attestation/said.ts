/** One thing that evidence says, to be shown by itself. */
export interface Said {
  /** What kind of thing it is. */
  readonly kind: string;
  /** By which people ask for it. */
  readonly name: string;
  readonly value: unknown;
}
