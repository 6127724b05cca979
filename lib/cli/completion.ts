import type { Rule } from '../judge/rule';
import { type Command, UsageError } from './command';

/** Shells for which a script can be written. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What can follow the name of a command. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly words: readonly string[];
}

/**
 * Prints a script with which a shell completes command lines.
 *
 * It holds every word, so that a key press starts no program; it is written again when the version changes.
 */
export const completionOf = (
  commands: () => Readonly<Record<string, () => Command>>,
  rules: readonly Rule[],
): Command => ({
  name: 'completion',
  summary: 'print a script with which bash, zsh or fish completes commands, flags and rules',
  help: `usage: trefoil completion bash|zsh|fish

Prints a script with which a shell completes the names of commands, their flags, and rules after explain.

  bash   trefoil completion bash > ~/.local/share/bash-completion/completions/trefoil
  zsh    trefoil completion zsh >> ~/.zshrc
  fish   trefoil completion fish > ~/.config/fish/completions/trefoil.fish

exit code: 0 printed, 2 another shell`,
  run([shell, ...more], terminal) {
    const known = SHELLS.find((each) => each === shell);
    if (known === undefined || more.length > 0)
      throw new UsageError(
        `expected one of ${SHELLS.join(', ')}, found ${shell === undefined ? 'none' : `"${shell}"`}`,
      );
    const all = Object.values(commands()).map((load): Completed => {
      const { name, summary, help } = load();
      const flags = [...new Set(help.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])];
      return { name, summary, words: name === 'explain' ? [...flags, ...rules.map(({ id }) => id)] : flags };
    });
    terminal.out(known === 'fish' ? fish(all) : bash(all, known === 'zsh'));
    return 0;
  },
});

function bash(all: readonly Completed[], inZsh: boolean): string {
  const cases = all.map(({ name, words }) => `    ${name}) words="${words.join(' ')}" ;;`);
  return `${[
    ...(inZsh ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    '_trefoil() {',
    '  local words',
    `  case $([ "$COMP_CWORD" -gt 1 ] && echo "\${COMP_WORDS[1]}") in`,
    ...cases,
    `    *) words="${all.map(({ name }) => name).join(' ')}" ;;`,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))',
    '}',
    // Where nothing fits, a name of a file is meant.
    'complete -o default -F _trefoil trefoil',
  ].join('\n')}\n`;
}

function fish(all: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  return `${all
    .flatMap(({ name, summary, words }) => [
      `complete -c trefoil -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
      ...words.map((word) => {
        const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`;
        return `complete -c trefoil -n '__fish_seen_subcommand_from ${name}' ${what}`;
      }),
    ])
    .join('\n')}\n`;
}
