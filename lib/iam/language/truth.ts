/** What is not known to be true or false, and why. */
export interface Unknown {
  readonly unknown: string;
  /** What of the request is not known, where that is why: a condition key in lower case, or `resource`. */
  readonly key?: string;
}

/**
 * A truth value of Kleene's three-valued logic: what is not modelled is unknown, and unknown spreads only where it
 * matters.
 */
export type Truth = boolean | Unknown;

/** True when every value is true, false when one is false, otherwise unknown for the first unknown's reason. */
export function every(truths: Iterable<Truth>): Truth {
  let open: Unknown | undefined;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth !== true) open ??= truth;
  }
  return open ?? true;
}

/** True when one value is true, false when every value is false, otherwise unknown for the first unknown's reason. */
export function some(truths: Iterable<Truth>): Truth {
  let open: Unknown | undefined;
  for (const truth of truths) {
    if (truth === true) return true;
    if (truth !== false) open ??= truth;
  }
  return open ?? false;
}

/** The opposite of a truth value; the opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}
