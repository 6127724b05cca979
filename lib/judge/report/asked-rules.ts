import { canSpeak, hasAccounts } from '../places/known-account';
import { type ResourceRule, type Rule, speaksOf, type TemplateRule } from '../rule';
import type { Scope } from '../scope';
import type { Resource } from '../template/resource';

/** The rules that can be evaluated in a scope, by what they are asked of, each in the order of all. */
interface AskedRules {
  readonly ofTemplates: readonly TemplateRule[];
  /** Those that may apply to a resource: most rules speak of few types. */
  ofResource(resource: Resource): readonly ResourceRule[];
}

const known = new WeakMap<readonly Rule[], Map<string, AskedRules>>();

/** Sorts rules once for each list of them: a folder has thousands of templates. */
export function askedOf(rules: readonly Rule[], scope: Scope): AskedRules {
  const scopes = known.get(rules) ?? new Map<string, AskedRules>();
  known.set(rules, scopes);
  // Of a scope, rules need no more than that accounts are known.
  const id = `${scope.accounts !== undefined} ${hasAccounts(scope)}`;
  const asked = scopes.get(id) ?? sorted(rules.filter((rule) => canSpeak(rule, scope)));
  scopes.set(id, asked);
  return asked;
}

/** Bounds the memory of a process that reads templates without end: types of foreign ones are made up at will. */
const MOST_TYPES = 5000;

function sorted(rules: readonly Rule[]): AskedRules {
  const ofResources = rules.filter((rule) => rule.subject === 'resource');
  const byType = new Map<string, readonly ResourceRule[]>();
  return {
    ofTemplates: rules.filter((rule) => rule.subject === 'template'),
    ofResource: ({ type, added }) => {
      // What a project adds is told by the resource, and not by its type.
      if (added) return ofResources;
      const before = byType.get(type);
      if (before) return before;
      const found = ofResources.filter((rule) => speaksOf(rule, type));
      if (byType.size >= MOST_TYPES) byType.clear();
      byType.set(type, found);
      return found;
    },
  };
}
