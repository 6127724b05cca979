/** Where a command writes; everything else it is told by its arguments. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether what is written to `out` may have colour. */
  readonly color: boolean;
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Exit codes: everything holds, something does not, the input cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** A command of `trefoil`. */
export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): ExitCode;
}

/** A command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
