import { isObject, type Json, list, same, text } from '../json';
import { CloudFormationError } from './cloudformation-error';
import { resolve } from './resolve';
import type { Template } from './template';

/** What the names of a template stand for while a stack is deployed. */
export interface Scope {
  readonly template: Template;
  /** A parameter, a pseudo parameter or the physical id of a resource. */
  ref(name: string): Json;
  attribute(resource: string, attribute: string): Json;
  importValue(name: string): Json;
  zones(): readonly string[];
}

/** Whether a named condition of the template holds. */
export function decide(scope: Scope, name: string): boolean {
  const condition = Object.hasOwn(scope.template.conditions, name) ? scope.template.conditions[name] : undefined;
  if (condition === undefined)
    throw new CloudFormationError(
      `Template error: unresolved condition dependency ${name}, expected a condition of the template`,
    );
  return holds(condition, scope);
}

/** Whether a condition function holds. */
function holds(condition: Json, scope: Scope): boolean {
  const [name = '', argument = null] = isObject(condition) ? (Object.entries(condition)[0] ?? []) : [];
  const parts = list(argument);
  const value = (index: number): Json => resolve(parts[index] ?? '', scope);
  switch (name) {
    case 'Condition':
      return decide(scope, text(argument));
    case 'Fn::Not':
      return !parts.every((part) => holds(part, scope));
    case 'Fn::And':
      return parts.every((part) => holds(part, scope));
    case 'Fn::Or':
      return parts.some((part) => holds(part, scope));
    case 'Fn::Equals':
      return same(value(0), value(1));
    case 'Fn::Contains':
      return list(value(0)).some((element) => same(element, value(1)));
    default:
      throw new CloudFormationError(
        `Template error: ${name || text(condition)} is not known to the stand-in, expected a condition function`,
      );
  }
}

/** What the failed rules of the template say. */
export function failedRules(scope: Scope): readonly string[] {
  return Object.values(scope.template.rules).flatMap((rule) => {
    if (!isObject(rule)) return [];
    if (rule['RuleCondition'] !== undefined && !holds(rule['RuleCondition'], scope)) return [];
    return list(rule['Assertions']).flatMap((assertion) =>
      isObject(assertion) && !holds(assertion['Assert'] ?? null, scope) ? [text(assertion['AssertDescription'])] : [],
    );
  });
}
