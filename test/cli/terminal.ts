import type { Command } from '../../lib/cli/command';
import { type Commands, commandsIn, main } from '../../lib/cli/main';

/** What a command line printed, and how it ended. */
interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export function trefoil(...args: readonly string[]): Run {
  return runIn(args, commandsIn({ commit: () => undefined }));
}

/** Runs one command in this process. */
export function runCommand(command: Command, args: readonly string[]): Run {
  return runIn([command.name, ...args], { [command.name]: () => command });
}

/** Runs a command line with these commands in this process. */
export function runIn(args: readonly string[], commands: Commands, today = '2026-11-24'): Run {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    color: false,
    today,
  };
  return { code: main(args, terminal, commands), out, err };
}
