import type { Scope } from '../../judge/scope';
import { clausesOf } from './clauses';
import { FUNCTION } from './guard-path';
import { HOOKED_RULES, obligationsAsked } from './hooked-rules';
import { HOOKED_TYPES } from './hooked-types';
import { linesOf } from './node';
import { regex } from './predicate';
import { SCOPE_CONSTRAINTS, scopePatterns } from './scope-patterns';

/** The rules of Guard of one scope: what the judge's rules ask of one resource of each type. */
export function guardFile(scope: Scope, types: readonly string[] = HOOKED_TYPES): string {
  const patterns = scopePatterns(scope);
  const rules = types.map((type) => rulesOfType(type, scope)).filter((text) => text !== '');
  const variables = SCOPE_CONSTRAINTS.filter((name) => rules.some((text) => text.includes(`== %${name} `))).map(
    (name) => `let ${name} = ${regex(patterns[name])}`,
  );
  const settled = `let ${FUNCTION.name} = ${FUNCTION.pattern}`;
  return `${[...HEAD, '', settled, ...variables, '', rules.join('\n\n')].join('\n')}\n`;
}

/** The name of the Guard rule that asks of a type what a rule of the judge does. */
export function guardRuleName(rule: string, type: string): string {
  return `${rule.replaceAll('-', '_')}__${variable(type)}`;
}

const HEAD = [
  '# Generated from the catalogue of the policy, for one deployment; not to be changed by hand.',
  '# A map with Ref or Fn:: in place of a value is settled by deployment: a hook meets it settled, and synth leaves it to the policy.',
];

function rulesOfType(type: string, scope: Scope): string {
  const rules = HOOKED_RULES.flatMap((rule) => {
    const body = obligationsAsked(rule, type, scope).flatMap(clausesOf);
    if (body.length === 0) return [];
    const of = `%${variable(type)}`;
    const head = [`rule ${guardRuleName(rule.id, type)} when ${of} !empty`];
    return linesOf([{ head, body: [{ head: [of], body }] }]);
  });
  return rules.length === 0 ? '' : [`let ${variable(type)} = Resources.*[ Type == '${type}' ]`, ...rules].join('\n');
}

function variable(type: string): string {
  return type.replaceAll('::', '_');
}
