import { evaluate, type Verdict } from '../lib/judge/report/evaluate';
import type { Rule } from '../lib/judge/rule';
import { TEMPLATE_RULES } from '../lib/site-policy/rules';
import { assemblyOfCase } from './assembly-of-case';
import { findingsOn, precisionOf, readAdjudications, type SampledFinding, sampleOf } from './precision';
import { readCases } from './read-cases';
import { type Score, score } from './score';
import { alarmsOf, tableOf } from './table';

/** Measures the policy on labelled templates: `npm run corpus -- <file.jsonl.gz> [--misses] [--alarms] [--unread] [--family NAME] [--rule ID]`. */
async function measure(args: readonly string[]): Promise<void> {
  const file = args.find(
    (arg, index) => !arg.startsWith('--') && !['--family', '--rule'].includes(args[index - 1] ?? ''),
  );
  if (!file) throw new Error('expected a file of cases: npm run corpus -- <file.jsonl.gz> [--misses] [--family NAME]');
  const family = optionOf(args, '--family');
  const only = optionOf(args, '--rule');
  const rules = only ? TEMPLATE_RULES.filter((rule) => rule.id === only) : TEMPLATE_RULES;
  const scores: Score[] = [];
  const onClean: SampledFinding[] = [];
  let milliseconds = 0;
  for await (const labelled of readCases(file)) {
    if (family && labelled.family !== family) continue;
    const start = performance.now();
    const verdicts = evaluate(assemblyOfCase(labelled), rules);
    milliseconds += performance.now() - start;
    onClean.push(...findingsOn(labelled, verdicts));
    scores.push(score(labelled, [...verdicts, ...unsaid(labelled, verdicts, rules)]));
  }
  const sample = sampleOf(onClean);
  const adjudications = readAdjudications();
  console.log(tableOf(scores));
  console.log(precisionOf(sample, onClean.length, adjudications));
  console.log(`${scores.length} templates in ${Math.round(milliseconds)} ms`);
  if (args.includes('--alarms')) console.log(alarmsOf(scores));
  if (args.includes('--misses')) printMisses(scores);
  if (args.includes('--unread'))
    for (const { labelled, ...finding } of sample.filter(({ digest }) => !adjudications.has(digest)))
      console.log(JSON.stringify({ ...finding, case: labelled.id, template: labelled.template }));
}

/** What rules find that another rule says already: a family is measured by what its own rules find. */
function unsaid(
  labelled: Parameters<typeof assemblyOfCase>[0],
  verdicts: readonly Verdict[],
  rules: readonly Rule[],
): readonly Verdict[] {
  const yielding = rules.flatMap((rule) =>
    rule.subject === 'resource' && rule.yieldsTo && verdicts.some((verdict) => verdict.rule === rule)
      ? [{ ...rule, yieldsTo: [] }]
      : [],
  );
  return evaluate(assemblyOfCase(labelled), yielding);
}

function printMisses(scores: readonly Score[]): void {
  for (const { labelled, wrong, said } of scores.filter((each) => each.wrong)) {
    const targets = labelled.targets?.map((id) => `${id} (${typeOf(labelled.template, id)})`).join(', ') ?? 'anything';
    console.log(
      `${wrong}\t${labelled.family}\t${labelled.id}\n\t${labelled.control}\n\ton ${targets}\n\tsaid ${said.join('; ') || 'nothing'}`,
    );
  }
}

function optionOf(args: readonly string[], option: string): string | undefined {
  const index = args.indexOf(option);
  return index < 0 ? undefined : args[index + 1];
}

function typeOf(template: { readonly Resources?: Record<string, { readonly Type?: string }> }, id: string): string {
  return template.Resources?.[id]?.Type ?? 'none';
}

measure(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
