/** Input cannot be used; each problem on one line, with file, line where there is one, and what is wrong. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** An error of one problem, at a place of a file; line and column from 1. */
export function inputError(file: string, problem: string, line?: number, column?: number): InputError {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return new InputError([`${place}: ${problem}`]);
}
