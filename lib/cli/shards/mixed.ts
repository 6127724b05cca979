import { ownHash } from '../../judge/report/shard';
import type { Part } from './part-file';

/** A part with the file that it was read from. */
interface PartOfFile {
  readonly file: string;
  readonly part: Part;
}

/** What keeps parts from being all parts of one check, today, by this program: one line each. */
export function mixedProblems(all: readonly PartOfFile[], today: string): readonly string[] {
  const [first] = all;
  if (first === undefined) return [];
  const { run, shard } = first.part;
  const problems = [
    ...all.slice(1).flatMap(({ file, part }) => {
      const differs = difference(part, first);
      return differs === undefined ? [] : [`${file}: is of a check ${differs}`];
    }),
    ...(run.program === ownHash()
      ? []
      : [`${first.file}: was checked by another version of Trefoil or Node than this one`]),
    ...(run.today === today ? [] : [`${first.file}: was checked on ${run.today}, today is ${today}`]),
  ];
  if (problems.length > 0) return problems.map((problem) => `${problem}; check all parts again, from one assembly`);
  return incomplete(all, shard.of);
}

/** How the check of a part differs from that of the first one. */
function difference({ shard, run }: Part, { file, part: first }: PartOfFile): string | undefined {
  if (run.assembly !== first.run.assembly) return `of another assembly than ${file}`;
  if (run.options !== first.run.options) return `by other options than ${file}`;
  if (run.program !== first.run.program) return `by another version of Trefoil or Node than ${file}`;
  if (run.today !== first.run.today) return `on another day than ${file}`;
  return shard.of === first.shard.of ? undefined : `of ${shard.of} parts, not of ${first.shard.of} as ${file}`;
}

/** Parts that are missing, and those that are there twice. */
function incomplete(all: readonly PartOfFile[], of: number): readonly string[] {
  return Array.from({ length: of }, (_, index) => index + 1).flatMap((number) => {
    const files = all.filter(({ part }) => part.shard.number === number).map(({ file }) => file);
    if (files.length === 1) return [];
    if (files.length > 1) return [`${files.join(', ')}: are all part ${number} of ${of}, expected one of them`];
    return [`part ${number} of ${of} is missing: trefoil check --shard ${number}/${of} writes it`];
  });
}
