/** From so many templates on a run is large. */
const MANY = 100;

let prepare: (() => void) | undefined;

/** What this process does once it is known that a run is large, such as to have memory collected earlier. */
export function beforeLargeRun(act: (() => void) | undefined): void {
  prepare = act;
}

/** Says how many templates there are, or will be. */
export function expectTemplates(number: number): void {
  if (number < MANY) return;
  prepare?.();
  prepare = undefined;
}
