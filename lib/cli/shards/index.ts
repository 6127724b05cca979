import { printable } from '../../common/printable';
import { Judge, type JudgeOptions } from '../../judge/report/judge';
import { type AssemblyPart, joined } from '../../judge/report/part';
import { Deal, RunHash, type Shard } from '../../judge/report/shard';
import { count } from '../../judge/report/tally';
import { withUnknownTypes } from '../../judge/report/unknown-types';
import type { Rule } from '../../judge/rule';
import { InputError } from '../../judge/template/input-error';
import { writeText } from '../../judge/template/write-file';
import { type ExitCode, type Terminal, UsageError } from '../command';
import { baselineIn, ENDING_FLAGS, endCheck, endingFrom } from '../end-check';
import type { Flags } from '../flags';
import { type Asked, readInputs, undeclaredLines } from '../read-inputs';
import { mixedProblems } from './mixed';
import { type Part, partText, readPart } from './part-file';

/** How a part is checked. */
interface ShardRun {
  readonly rules: readonly Rule[];
  readonly options: JudgeOptions & { readonly templateWaivers: boolean };
  readonly asked: Asked;
  readonly unknownTypes: Part['unknownTypes'];
  readonly deployment: string | undefined;
}

/** Checks one part of what is read, and writes what it finds to a file. Whether it holds, the merged parts say. */
export function checkShard(inputs: readonly string[], run: ShardRun, flags: Flags, terminal: Terminal): ExitCode {
  const refused = [...ENDING_FLAGS, 'new-since'].find((flag) => flags.values[flag] !== undefined);
  const wrong = refused ?? (flags.on.has('verbose') ? 'verbose' : undefined);
  if (wrong !== undefined)
    throw new UsageError(
      wrong === 'new-since'
        ? '--new-since: expected none beside --shard, what is new is told of a whole; a baseline can be given to --merge'
        : `--${wrong}: expected none beside --shard, since trefoil check --merge takes it`,
    );
  const shard = shardFrom(flags.values['shard'] ?? '');
  const { rules, options, asked, unknownTypes, deployment } = run;
  const judge = new Judge(rules, options);
  const deal = new Deal(shard);
  const hash = new RunHash();
  const assemblies: AssemblyPart[] = [];
  const unread = readInputs(inputs, asked, (assembly) => {
    hash.add({ assembly, rules, ...options });
    judge.begin(assembly);
    assemblies.push(judge.part(assembly, deal.of(assembly)));
  });
  const problems = [...unread.problems, ...undeclaredLines(unread.undeclared)];
  const part: Part = {
    ...{ shard, unknownTypes, deployment, problems, assemblies, flaws: unread.flaws },
    run: { ...hash.hashes(problems), today: terminal.today },
    whole: judge.whole(),
  };
  const file = flags.values['write-shard'] ?? `trefoil-shard-${shard.number}-of-${shard.of}.json`;
  writeText(file, partText(part));
  const flaws = [...unread.flaws, ...assemblies.flatMap((one) => one.flaws.map(({ text }) => text))];
  for (const line of [...problems, ...flaws]) terminal.err(`${printable(line)}\n`);
  const found = assemblies.flatMap(({ broken }) => broken.flatMap(({ findings }) => findings)).length;
  terminal.err(
    `${printable(file)}: part ${shard.number} of ${shard.of}, ${count(found, 'finding')}; trefoil check --merge says whether all parts hold\n`,
  );
  if (flaws.length > 0) return 70;
  return problems.length > 0 ? 2 : 0;
}

/** Says what a check without parts would, of files with all parts of one. */
export function mergeShards(known: readonly Rule[], flags: Flags, terminal: Terminal): ExitCode {
  const { today } = terminal;
  const other = Object.keys({ ...flags.values, ...flags.lists }).find((flag) => !ENDING_FLAGS.includes(flag));
  if (other !== undefined)
    throw new UsageError(`--${other}: expected none beside --merge, since each part was checked with it`);
  if (flags.rest.length === 0) throw new UsageError('--merge: expected the files of all parts, found none');
  const files = flags.rest.map((file) => ({ file, part: readPart(file, known) }));
  const mixed = mixedProblems(files, today);
  if (mixed.length > 0) throw new InputError(mixed);
  const parts = files.map(({ part }) => part);
  const [first] = parts;
  if (first === undefined) throw new UsageError('--merge: expected the files of all parts, found none');
  const ending = endingFrom(flags, first.deployment);
  const rules = withUnknownTypes(known, first.unknownTypes);
  const judge = new Judge(rules, { waivers: [], today, baseline: baselineIn(ending, today) });
  judge.take(first.whole);
  for (const at of first.assemblies.keys())
    judge.join(
      joined(
        parts.flatMap(({ assemblies }) => assemblies[at] ?? []),
        rules,
      ),
    );
  const report = judge.report();
  const flaws = [...new Set(parts.flatMap((part) => part.flaws)), ...(report.flaws ?? [])];
  return endCheck({ ...report, flaws }, first.problems, ending, terminal);
}

function shardFrom(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new UsageError(`--shard: expected a part of how many, such as 1/4, found "${text}"`);
}
