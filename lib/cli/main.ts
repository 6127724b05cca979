import { withoutCache } from '../common/cache/cache';
import { printable } from '../common/printable';
import { nearestName } from '../common/suggest';
import { systemProblem } from '../common/system-problem';
import { wrapped } from '../common/wrap';
import { InternalError, internalProblem } from '../judge/report/internal-error';
import { VERSION } from '../judge/report/version';
import type { Rule } from '../judge/rule';
import { InputError } from '../judge/template/input-error';
import { type Command, type ExitCode, type Terminal, UsageError } from './command';
import type { EvidenceSurroundings } from './evidence';

/** Commands by name, each with a function that loads it: a run needs one of them. */
export type Commands = Readonly<Record<string, () => Command>>;

/** What the commands cannot know from their arguments, and the rules that they evaluate. */
interface Surroundings extends Pick<EvidenceSurroundings, 'commit'> {
  /** Loads the rules. @default every rule */
  readonly rules?: () => readonly Rule[];
}

/** Every command. */
export function commandsIn({ commit, rules = () => load.allRules().ALL_RULES }: Surroundings): Commands {
  const commands: Commands = {
    verdict: () => load.verdict().verdictBy(rules()),
    check: () => load.check().checkBy(rules()),
    explain: () => load.explain().explainBy(rules()),
    rules: () => load.rules().rulesBy(rules()),
    frameworks: () => load.frameworks().frameworksBy(rules()),
    init: () => load.init().init,
    new: () => load.new().newEntry,
    bootstrap: () => load.bootstrap().bootstrap,
    order: () => load.order().order,
    deploy: () => load.deploy().deployBy(load.deploy().cdkHere),
    access: () => load.access().access,
    permissions: () => load.permissions().permissions,
    limits: () => load.limits().limits,
    cost: () => load.cost().cost,
    diff: () => load.diff().diff,
    replay: () => load.replay().replay,
    evidence: () =>
      load.evidence().evidenceCommand({
        commit,
        beginAccess: (assembly, { deployment }) => load.certificates().beginCertificates(assembly, deployment),
        access: ({ assembly }, { deployment }) => {
          const access = load.record().accessOf(assembly, deployment, { layers: true });
          const required = load.required().requiredRecord(assembly, deployment);
          load.flows().forgetRequired(assembly);
          return {
            ...access,
            required,
            certificates: load.certificates().certificatesOf(assembly, deployment, access.searches),
          };
        },
      }),
    verify: () => load.verify().verify,
    prove: () => load.prove().prove,
    publish: () => load.publish().publish,
    'what-if': () => load.whatIf().whatIf,
    completion: () => load.completion().completionOf(() => commands, rules()),
  };
  return commands;
}

const load = {
  allRules: (): typeof import('../site-policy/rules') => require('../site-policy/rules'),
  record: (): typeof import('../access/access-record') => require('../access/access-record'),
  certificates: (): typeof import('../access/certificates/certificates') =>
    require('../access/certificates/certificates'),
  flows: (): typeof import('../access/required') => require('../access/required'),
  required: (): typeof import('../access/required/record') => require('../access/required/record'),
  verdict: (): typeof import('./verdict') => require('./verdict'),
  check: (): typeof import('./check') => require('./check'),
  rules: (): typeof import('./rules') => require('./rules'),
  frameworks: (): typeof import('./frameworks') => require('./frameworks'),
  explain: (): typeof import('./explain') => require('./explain'),
  init: (): typeof import('./init/init') => require('./init/init'),
  new: (): typeof import('./new') => require('./new'),
  deploy: (): typeof import('./deploy/deploy') => require('./deploy/deploy'),
  order: (): typeof import('./order') => require('./order'),
  limits: (): typeof import('./limits') => require('./limits'),
  cost: (): typeof import('./cost') => require('./cost'),
  bootstrap: (): typeof import('./bootstrap') => require('./bootstrap'),
  evidence: (): typeof import('./evidence') => require('./evidence'),
  access: (): typeof import('./access') => require('./access'),
  replay: (): typeof import('./replay') => require('./replay'),
  permissions: (): typeof import('./permissions') => require('./permissions'),
  diff: (): typeof import('./diff') => require('./diff'),
  completion: (): typeof import('./completion') => require('./completion'),
  verify: (): typeof import('./verify') => require('./verify'),
  prove: (): typeof import('./prove') => require('./prove'),
  whatIf: (): typeof import('./what-if') => require('./what-if'),
  publish: (): typeof import('./publish') => require('./publish'),
};

/** With it a command believes nothing that earlier runs kept, and keeps nothing. */
export const NO_CACHE = '--no-cache';

/** Runs the command that `args` name, and says how it ended; without one, the verdict on what was synthesized here. */
export function main(args: readonly string[], terminal: Terminal, commands: Commands): ExitCode {
  const [name = 'verdict', ...rest] = args;
  try {
    if (['--version', '-v'].includes(name)) terminal.out(`${VERSION}\n`);
    else if (['--help', '-h', 'help'].includes(name)) terminal.out(overview(commands));
    else {
      const command = commandOf(name, commands);
      if (!rest.some((arg) => arg === '--help' || arg === '-h'))
        return command.restsOnNothing ? withoutCache(() => command.run(rest, terminal)) : command.run(rest, terminal);
      terminal.out(`${command.help}\n`);
    }
    return 0;
  } catch (error) {
    const { code, message } = ending(error, name);
    terminal.err(`${message.split('\n').map(printable).join('\n')}\n`);
    if (error instanceof UsageError)
      terminal.err(`trefoil ${args.length > 0 && Object.hasOwn(commands, name) ? `${name} ` : ''}--help says more\n`);
    return code;
  }
}

function commandOf(name: string, commands: Commands): Command {
  const loadCommand = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (loadCommand) return loadCommand();
  const names = Object.keys(commands);
  const near = nearestName(name, names);
  throw new UsageError(
    `no command "${name}", ${near ? `did you mean ${near}` : `expected one of ${names.join(', ')}`}`,
  );
}

function overview(commands: Commands): string {
  const lines = Object.values(commands).map((loadCommand) => {
    const { name, summary } = loadCommand();
    return `${wrapped(`  ${name.padEnd(11)} `, summary).join('\n')}\n`;
  });
  return `usage: trefoil <command> [flags]\n\n${lines.join('')}\ntrefoil <command> --help says more, --version says which; ${NO_CACHE} checks everything again\n`;
}

/**
 * Exit code and message after an error: the one place where errors of the operating system are turned into messages.
 */
function ending(error: unknown, command: string): { readonly code: ExitCode; readonly message: string } {
  if (isUserError(error)) return { code: 2, message: error.message };
  const problem = systemProblem(error);
  if (problem !== undefined) return { code: 2, message: problem };
  if (error instanceof InternalError) return { code: 70, message: error.message };
  return { code: 70, message: internalProblem(`trefoil ${command}`, error) };
}

/** Whether an error is about the user's input, and not an internal one. */
function isUserError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof InputError ||
    // Read with zod, which is not loaded unless a deployment is named.
    (error instanceof Error && error.name === 'DeploymentError')
  );
}
