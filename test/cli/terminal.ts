import { ALL_RULES } from '../../lib/access/rules';
import { main, policyCommands } from '../../lib/policy/command/main';

/** What a command line printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export function trefoil(...args: readonly string[]): Run {
  let out = '';
  let err = '';
  const code = main(
    args,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      color: false,
      today: '2026-11-24',
    },
    policyCommands(() => ALL_RULES),
  );
  return { code, out, err };
}
