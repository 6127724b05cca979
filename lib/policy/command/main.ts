import { nearestName } from '../../config/suggest';
import { InputError } from '../input-error';
import { type Command, type ExitCode, type Terminal, UsageError } from './command';

/** The commands, each loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => loadCheck().check,
};
const loadCheck = (): typeof import('./check') => require('./check');

/** Runs the command that `args` name, and says how it ended. */
export function main(args: readonly string[], terminal: Terminal): ExitCode {
  try {
    const [name = '', ...rest] = args;
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(`${name}: is no command`);
    return load().run(rest, terminal);
  } catch (error) {
    if (!isOfTheUser(error)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

/** Whether an error is about what the user gave, and not about a flaw of the program. */
function isOfTheUser(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof InputError ||
    (error instanceof Error && error.name === 'DeploymentError')
  );
}
