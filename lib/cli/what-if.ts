import { jsonText, printable } from '../common/printable';
import { nearestName } from '../common/suggest';
import { type Amounts, isNamed, type Leaving, leavingOf, leavingText, RATES, SIZES } from '../evidence/leaving';
import { otherWorld, otherWorldText, withoutUsText } from '../evidence/other-world';
import { InputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { oneOf, readFlags } from './flags';
import { readSites } from './read-sites';
import { scopeFrom } from './scope-flags';

/** Says what would be otherwise in another world. */
export const whatIf: Command = {
  name: 'what-if',
  summary: 'say what changes in another partition or on racks, and what leaving AWS takes',
  help: `usage: trefoil what-if --partition aws-eusc [assembly] [--json]
       trefoil what-if --placement outpost [assembly] [--json]
       trefoil what-if --without-us [assembly] [--json]
       trefoil what-if --leave [assembly] [--volume STORE=SIZE]... [--bandwidth RATE] [--json]

With --partition and --placement: where the data, keys and logs of each site would be, what metadata and which transfers
outside the EU end, begin or stay, what has no equivalent there, and what in the deployment file is to be decided first.
With --without-us: what of all that goes to the United States, and ends in the AWS European Sovereign Cloud or stays.
These compare the deployment that an assembly holds; they synthesize nothing.

With --leave, for each store of user data in a cloud assembly (default: cdk.out): by which tool its data is read out, in
which form it comes, and what has to be so before. How much there is, no template says.

  --volume STORE=SIZE  how much each store holds that has these parts in its construct path: Data=2TB
  --bandwidth RATE     100Mbit, 10Gbit: the time that each volume takes
  --json               for machines

exit code: 0 printed, 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['bandwidth', 'partition', 'placement'], ['volume'], ['leave', 'without-us', 'json']);
    const { rest, lists, values, on } = flags;
    if (rest.length > 1) throw new UsageError(`expected one assembly, found ${rest.join(' ')}`);
    const { partition, placement } = values;
    const asked = [partition, placement, ...['leave', 'without-us'].filter((each) => on.has(each))].filter(Boolean);
    if (asked.length !== 1)
      throw new UsageError(
        `expected one of --partition, --placement, --without-us and --leave, found ${asked.length === 0 ? 'none' : 'several'}`,
      );
    if (!on.has('leave')) {
      oneOf('partition', partition, ['aws-eusc']);
      oneOf('placement', placement, ['outpost']);
      const { assembly, deployment } = readSites(assemblyFrom(rest), terminal.today);
      const world = otherWorld(placement === undefined ? 'aws-eusc' : 'outpost', assembly, deployment, terminal.today);
      const text = on.has('without-us') ? withoutUsText : otherWorldText;
      terminal.out(on.has('json') ? jsonText(world) : text(world).split('\n').map(printable).join('\n'));
      return 0;
    }
    const amounts = {
      volumes: new Map((lists['volume'] ?? []).map(volumeFrom)),
      ...(values['bandwidth'] !== undefined && { bandwidth: amountFrom('bandwidth', values['bandwidth'], RATES) }),
    };
    const all = storesIn(assemblyFrom(rest), amounts, terminal.today);
    terminal.out(on.has('json') ? jsonText(all) : leavingText(all).split('\n').map(printable).join('\n'));
    return 0;
  },
};

function storesIn(path: string, amounts: Amounts, today: string): readonly Leaving[] {
  const { scope } = scopeFrom(readFlags([], []), today, [path]);
  const inputs = [...readAll(path, scope, {})];
  const problems = inputs.flatMap((input) => input.problems);
  if (problems.length > 0) throw new InputError(problems);
  const all = inputs.flatMap(({ assembly }) => leavingOf(assembly?.resources ?? [], amounts));
  for (const name of amounts.volumes.keys()) {
    if (all.some(({ store }) => isNamed(store, name))) continue;
    const stores = all.map(({ store }) => store);
    const near = nearestName(name, [...stores, ...stores.map((store) => store.split('/').at(-1) ?? '')]);
    throw new UsageError(
      `--volume: no store "${name}", ${near ? `did you mean ${near}` : `expected one of ${stores.join(', ')}`}`,
    );
  }
  return all;
}

function volumeFrom(text: string): readonly [string, number] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new UsageError(`--volume: expected STORE=SIZE, found "${text}"`);
  return [text.slice(0, at), amountFrom('volume', text.slice(at + 1), SIZES)];
}

function amountFrom(flag: string, text: string, units: Readonly<Record<string, number>>): number {
  const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/.exec(text) ?? [];
  const names = Object.keys(units);
  const known = names.find((name) => name.toLowerCase() === unit.toLowerCase());
  const amount = known === undefined ? 0 : Number(figure) * (units[known] ?? 0);
  if (amount > 0) return amount;
  throw new UsageError(
    `--${flag}: expected a number above 0 of ${names.join(', ')}, such as 2${names.at(-1)}, found "${text}"`,
  );
}
