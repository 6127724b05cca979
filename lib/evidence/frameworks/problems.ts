import type { Rule } from '../../judge/rule';
import { rulesOf } from './framework';
import { FRAMEWORKS } from './index';
import { UNMAPPED } from './measures';

/** What is wrong between rules and clauses: rules of no clause, names of no rule, citations that the mapping has not. */
export function mappingProblems(rules: readonly Rule[]): readonly string[] {
  const ids = new Set(rules.map(({ id }) => id));
  const mapped = new Set(FRAMEWORKS.flatMap(({ clauses }) => clauses.flatMap(rulesOf)));
  const unmapped = Object.keys(UNMAPPED);
  return [
    ...rules
      .filter(({ id }) => !mapped.has(id) && !unmapped.includes(id))
      .map(
        ({ id }) => `rule ${id} is in no measure of a clause, expected it in measures.ts, or in UNMAPPED with a reason`,
      ),
    ...unmapped.filter((id) => mapped.has(id)).map((id) => `rule ${id} is mapped, expected no reason in UNMAPPED`),
    ...[...mapped, ...unmapped].filter((id) => !ids.has(id)).map((id) => `no rule ${id}, expected the id of a rule`),
    ...rules.flatMap(citationProblems),
  ];
}

function citationProblems({ id, standards }: Rule): readonly string[] {
  return standards.flatMap(({ standard, clause }) => {
    const framework = FRAMEWORKS.find(({ cited }) => cited === standard);
    if (!framework)
      return [`rule ${id} cites ${standard}, expected one of ${FRAMEWORKS.map(({ cited }) => cited).join(', ')}`];
    const found = framework.clauses.find((each) => each.id === clause);
    if (!found) return [`rule ${id} cites ${standard} ${clause}, expected a clause of lib/evidence/frameworks/clauses`];
    return rulesOf(found).includes(id) ? [] : [`rule ${id} cites ${standard} ${clause}, which does not name it`];
  });
}
