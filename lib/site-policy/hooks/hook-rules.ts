import { createHash } from 'node:crypto';
import { EXECUTION_TYPES } from '../../deployment/bootstrap/execution-actions';
import { type HookRules, TYPES_PER_HOOK } from '../../deployment/hook-rules';
import type { Scope } from '../../judge/scope';
import { guardFile } from './guard-file';
import { HOOKED_TYPES } from './hooked-types';

const known = new WeakMap<Scope, readonly HookRules[]>();

/**
 * The rules of the hooks of every site of a deployment: first of the stores that its own stacks make, then of all others.
 *
 * Apart, so that synth evaluates a few thousand lines less for each template.
 */
export function hookRules(scope: Scope): readonly HookRules[] {
  const before = known.get(scope);
  if (before) return before;
  const rules = groups().map(({ name, types }): HookRules => {
    const text = guardFile(scope, types);
    return { name, types, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  known.set(scope, rules);
  return rules;
}

function groups(): readonly { readonly name: string; readonly types: readonly string[] }[] {
  const own = HOOKED_TYPES.filter((type) => EXECUTION_TYPES.includes(type));
  const others = HOOKED_TYPES.filter((type) => !own.includes(type));
  const slices = Math.ceil(others.length / TYPES_PER_HOOK);
  return [
    { name: 'Own', types: own },
    ...Array.from({ length: slices }, (_, index) => ({
      name: `Other${index + 1}`,
      types: others.slice(index * TYPES_PER_HOOK, (index + 1) * TYPES_PER_HOOK),
    })),
  ];
}
