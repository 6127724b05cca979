import { HOME } from './home';
import { VERSION } from './version';

/** Flaws of the program stopped a part of a run; each problem on one line. */
export class InternalError extends Error {
  override readonly name = 'InternalError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** One line about a flaw of the program: what it was about, what happened, and that a report is asked for. */
export function internalProblem(about: string, error: unknown): string {
  return `${about}: internal error (${whatHappened(error)}): this is a fault of trefoil ${VERSION} and not of the input, please report it with this line (${HOME})`;
}

function whatHappened(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error))
    return 'no error, but something else was thrown';
  const name = 'name' in error ? `${error.name}: ` : '';
  const said = `${name}${error.message}`.split('\n')[0] ?? '';
  const short = said.length > 200 ? `${said.slice(0, 199)}…` : said;
  const at = 'stack' in error ? /([\w.-]+\.[jt]s:\d+:\d+)\)?$/m.exec(`${error.stack}`)?.[1] : undefined;
  return at === undefined ? short : `${short}, at ${at}`;
}
