import type { AssemblyStack } from '../assembly';

/** Of each kind of stack one, of these sites where they have it. */
export function oneOfEachKind(stacks: readonly AssemblyStack[], sites: readonly string[]): ReadonlySet<AssemblyStack> {
  const kindOf = ({ path }: AssemblyStack) => path.split('/')[1];
  const found = stacks.filter(({ stage }) => sites.includes(stage));
  for (const stack of stacks) if (!found.some((one) => kindOf(one) === kindOf(stack))) found.push(stack);
  return new Set(found);
}
