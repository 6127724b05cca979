import { printable } from '../common/printable';
import { wrapped } from '../common/wrap';
import { figure } from '../judge/limits/measure';
import { fullestOf, placeOfRoom, type Room, roomOf } from '../judge/limits/room';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { environmentFrom, scopeFrom } from './scope-flags';

/** Prints the headroom below AWS quotas. */
export const limits: Command = {
  name: 'limits',
  summary: 'print the headroom below AWS quotas',
  help: `usage: trefoil limits [assembly|template|folder]... [--deployment FILE] [--region REGION] [--account ACCOUNT] [--from PERCENT]

Prints how near the templates come to AWS quotas: sizes of policies, policies
attached, rules of groups, lists, parts of networks. What is not known before deployment counts nothing.
Default: cdk.out.

  --from PERCENT   instead everything that is as full as that, 0 for all

exit code: 0 printed, 2 something could not be read; \`trefoil check\` fails for what is over a limit`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment', 'boundary', 'region', 'account', 'from']);
    const paths = flags.rest.length > 0 ? flags.rest : [assemblyFrom(flags.rest)];
    const from = percentFrom(flags.values['from']);
    const { scope } = scopeFrom(flags, terminal.today, paths);
    const problems: string[] = [];
    const all: Room[] = [];
    for (const path of paths)
      for (const input of readAll(path, scope, environmentFrom(flags))) {
        problems.push(...input.problems);
        if (input.assembly) all.push(...roomOf(input.assembly));
      }
    all.sort((one, other) => other.used - one.used);
    const shown = from === undefined ? fullestOf(all) : all.filter(({ used }) => used * 100 >= from);
    for (const room of shown) terminal.out(`${lineOf(room).map(printable).join('\n')}\n`);
    const which =
      from === undefined ? 'the fullest by each limit is shown' : `${shown.length} are ${from} % full or more`;
    terminal.out(`${figure(all.length)} figures were measured, of which ${which}\n`);
    if (problems.length > 0) terminal.err(`${problems.map(printable).join('\n')}\n`);
    return problems.length > 0 ? 2 : 0;
  },
};

function lineOf(room: Room): readonly string[] {
  const { measure, most, used } = room;
  const { limit, found } = measure;
  const left = found > most ? `${figure(found - most)} too many` : `${figure(most - found)} left`;
  const percent = String(Math.floor(used * 100)).padStart(3);
  return wrapped(
    `${percent} %  `,
    `${figure(found)} of ${figure(most)} ${limit.unit} for ${limit.of}, ${left}: ${placeOfRoom(room)}`,
  );
}

function percentFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`--from: expected a number of percent, found "${text}"`);
  return Number(text);
}
