import { evaluate } from '../lib/policy/evaluate';
import { RULES } from '../lib/policy/rules';
import { assemblyOfCase } from './assembly-of-case';
import { readCases } from './read-cases';
import { score } from './score';
import { tableOf } from './table';

/** Measures the policy on labelled templates: `npm run corpus -- <file.jsonl.gz> [--misses] [--family NAME] [--rule ID]`. */
async function measure(args: readonly string[]): Promise<void> {
  const file = args.find(
    (arg, index) => !arg.startsWith('--') && !['--family', '--rule'].includes(args[index - 1] ?? ''),
  );
  if (!file) throw new Error('expected a file of cases: npm run corpus -- <file.jsonl.gz> [--misses] [--family NAME]');
  const family = optionOf(args, '--family');
  const only = optionOf(args, '--rule');
  const rules = only ? RULES.filter((rule) => rule.id === only) : RULES;
  const scores = [];
  let milliseconds = 0;
  for await (const labelled of readCases(file)) {
    if (family && labelled.family !== family) continue;
    const start = performance.now();
    const verdicts = evaluate(assemblyOfCase(labelled), rules);
    milliseconds += performance.now() - start;
    scores.push(score(labelled, verdicts));
  }
  console.log(tableOf(scores));
  console.log(`${scores.length} templates in ${Math.round(milliseconds)} ms`);
  if (!args.includes('--misses')) return;
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
