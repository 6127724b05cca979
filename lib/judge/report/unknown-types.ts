import type { Rule } from '../rule';

/** What becomes of resource types that the catalogue does not know: `warn` reports them, and fails nothing. */
export type UnknownTypes = 'fail' | 'warn';

/** The rule that asks whether the catalogue knows a type. */
export const UNKNOWN_TYPE_RULE = 'uncatalogued-type';

/** The rules, with types that the catalogue does not know failing or not. */
export function withUnknownTypes(rules: readonly Rule[], unknownTypes: UnknownTypes): readonly Rule[] {
  if (unknownTypes === 'fail') return rules;
  return rules.map((rule) => (rule.id === UNKNOWN_TYPE_RULE ? { ...rule, level: 'advisory' } : rule));
}
