import { existsSync } from 'node:fs';

/** Where a command writes, and the day; everything else is in its arguments. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether what is written to `out` may have colour. */
  readonly color: boolean;
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Asks a question and gives the answer, without white space around it; absent where nobody is there to answer. */
  readonly ask?: (question: string) => string;
}

/** What is read where nothing is named: the output folder of CDK. */
export const DEFAULT_ASSEMBLY = 'cdk.out';

/**
 * Exit codes: everything holds, something does not, the input cannot be used, an internal error (EX_SOFTWARE of
 * sysexits).
 */
export type ExitCode = 0 | 1 | 2 | 70;

/** A command of `trefoil`. */
export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** Whether it makes evidence, which rests on no earlier run. @default what did not change is not checked again */
  readonly restsOnNothing?: boolean;
  run(args: readonly string[], terminal: Terminal): ExitCode;
}

/** An error in the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The assembly that is named or, where none is, that of the current folder; throws a `UsageError` where there is none
 * either.
 */
export function assemblyFrom([named]: readonly string[]): string {
  if (named !== undefined) return named;
  if (existsSync(DEFAULT_ASSEMBLY)) return DEFAULT_ASSEMBLY;
  throw new UsageError(
    `expected an assembly, a template or a folder, found none, and no ${DEFAULT_ASSEMBLY} here: cdk synth writes one`,
  );
}
