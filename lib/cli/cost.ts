import { jsonText, printable } from '../common/printable';
import { wrapped } from '../common/wrap';
import { type Cost, costOf } from '../judge/cost/cost';
import { ASSUMED, PRICES } from '../judge/cost/prices';
import { FIXED, SWITCHES, switchText } from '../judge/cost/switches';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { oneOf, readFlags } from './flags';
import { scopeFrom } from './scope-flags';

/** Prints an estimate of what the sites of an assembly cost. */
export const cost: Command = {
  name: 'cost',
  summary: 'estimate what the sites cost, idle and by use',
  help: `usage: trefoil cost [assembly|template] [--deployment FILE] [--format text|json]

Estimates in US dollars by the month what the resources of the templates cost while nobody uses them, and what calls
and stored data add. Default: cdk.out. List prices and assumed quantities, no offer of AWS:
docs/cost.md says more. Types that are billed and have no price are named, and are in no sum.

exit code: 0 printed, 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment', 'format']);
    const format = oneOf('format', flags.values['format'], ['text', 'json']);
    if (flags.rest.length > 1) throw new UsageError(`expected one assembly or template, found ${flags.rest.join(' ')}`);
    const path = assemblyFrom(flags.rest);
    const { scope } = scopeFrom(flags, terminal.today, [path]);
    const problems: string[] = [];
    const costs: Cost[] = [];
    for (const input of readAll(path, scope, {})) {
      problems.push(...input.problems);
      if (input.assembly) costs.push(costOf(input.assembly));
    }
    // A sum over what could be read alone would be taken for the whole.
    if (problems.length > 0) {
      terminal.err(`${problems.map(printable).join('\n')}\n`);
      return 2;
    }
    if (format === 'json')
      terminal.out(jsonText({ schema: 1, estimate: true, currency: 'USD', costs, prices: PRICES, assumed: ASSUMED }));
    else for (const each of costs) terminal.out(`${textOf(each).flatMap(inColumns).map(printable).join('\n')}\n`);
    return 0;
  },
};

function textOf({ sites, usd, later, told }: Cost): readonly string[] {
  const prices = [...new Set(sites.flatMap(({ idle }) => idle.map(({ price }) => price)))];
  const regions = [...new Set(sites.flatMap((site) => site.regions))];
  const known = [...new Set(Object.values(PRICES).map(({ region }) => region))];
  const elsewhere = regions.filter((region) => !known.includes(region));
  return [
    'An estimate in US dollars by the month, of list prices and assumed quantities; AWS decides what it bills.',
    ...(elsewhere.length > 0
      ? [`No price of ${elsewhere.join(', ')} is known here: figures are those of other Regions, and differ there.`]
      : []),
    ...sites.flatMap((site) => [
      '',
      [site.site, ...site.regions].join(', '),
      ...site.idle.map(
        ({ price, quantity, usd: part }) =>
          `${figure(part)}  ${quantity} x ${PRICES[price].usd} for each ${PRICES[price].per}${PRICES[price].source === undefined ? ' (assumed)' : ''}`,
      ),
      `${figure(site.usd)}  idle, and ${site.later.toFixed(2)} more once keys were rotated ${ASSUMED.rotations} times`,
      `${figure(site.perMillionCalls)}  for each million calls of objects or records`,
      site.onRack
        ? '         -  for what is stored: it is in the price of the rack'
        : `${site.perGigabyte.toFixed(3).padStart(10)}  for each GB stored, its copies and backups included (assumed)`,
    ]),
    '',
    `${figure(usd)}  in all, idle, and ${later.toFixed(2)} more once keys were rotated`,
    '',
    ...Object.entries(told).map(([type, reason]) => `not in any sum: ${type}, ${reason}`),
    ...prices.flatMap((name) => {
      const { source, asOf, region, per, usd: price } = PRICES[name];
      const where = region === 'any' ? 'every Region' : region;
      return source === undefined ? [] : [`price: ${price} for each ${per} in ${where}: ${source}, ${asOf}`];
    }),
    ...SWITCHES.map((each) => `can be switched off: ${switchText(each)}`),
    ...FIXED.map((each) => `cannot be switched off: ${each}`),
  ];
}

/** Wide lines go on below the text, which begins after a figure or a colon. */
function inColumns(line: string): readonly string[] {
  const label = /^ *[\d.]+ {2}|^[a-z ]+: /.exec(line)?.[0] ?? '';
  return wrapped(label, line.slice(label.length));
}

function figure(usd: number): string {
  return usd.toFixed(2).padStart(10);
}
