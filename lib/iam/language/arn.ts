import { covers, headOf, MANY, matches, meet, type Pattern, textOf } from './pattern';
import type { Truth } from './truth';

const COMPONENTS = 6;

/** The six components of an ARN, the last with all its colons, or undefined for text that is not an ARN. */
export function arnComponents(text: string): readonly string[] | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = text.split(':');
  if (parts.length < COMPONENTS) return undefined;
  const components = [...parts.slice(0, COMPONENTS - 1), parts.slice(COMPONENTS - 1).join(':')];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, components);
  return components;
}

/** The same few ARNs are compared with every pattern. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 10_000;

/** A pattern cut at its first five colons: at most six components. */
export function patternComponents(pattern: Pattern): readonly Pattern[] {
  const components: Pattern[] = [];
  let start = 0;
  pattern.forEach((glyph, index) => {
    if (glyph !== ':' || components.length === COMPONENTS - 1) return;
    components.push(pattern.slice(start, index));
    start = index + 1;
  });
  return [...components, pattern.slice(start)];
}

/** Compares an ARN with a condition's pattern, component by component, as ArnLike and ArnEquals do. */
export function arnLike(pattern: Pattern): (text: string) => Truth {
  if (isEverything(pattern)) return () => true;
  const wanted = patternComponents(pattern);
  if (wanted.length < COMPONENTS) {
    const flaw = { unknown: `"${textOf(pattern)}" is not an ARN of six components` };
    return () => flaw;
  }
  const head = headOf(pattern);
  const isMatched = matcherOf(wanted);
  return (text) => {
    // Most differ here, and need no further look.
    if (!text.startsWith(head)) return false;
    const found = arnComponents(text);
    return found !== undefined && isMatched(found);
  };
}

/**
 * Compares a resource with a pattern of a Resource element.
 *
 * Components that the pattern leaves off count as `*`. AWS says that a wildcard at the end of a component may match
 * colons, and not when: where that reading and the reading by component differ, the comparison is unknown.
 */
export function resourceLike(pattern: Pattern): (resource: string) => Truth {
  if (isEverything(pattern)) return () => true;
  const text = textOf(pattern);
  const written = patternComponents(pattern);
  if (textOf(written[0] ?? []) !== 'arn') {
    const flaw = { unknown: `"${text}" is neither an ARN nor "*"` };
    return () => flaw;
  }
  const missing = Array.from({ length: COMPONENTS - written.length }, (): Pattern => [MANY]);
  const wanted = [...written, ...missing];
  const whole = wanted.flatMap((component, index) => (index === 0 ? component : [':', ...component]));
  const head = headOf(pattern);
  const isMatched = matcherOf(wanted);
  return (resource) => {
    if (!resource.startsWith(head)) return false;
    const found = arnComponents(resource);
    if (found === undefined) return false;
    if (isMatched(found)) return true;
    if (!matches(whole, resource) && !matches(pattern, resource)) return false;
    return { unknown: `"${text}" matches ${resource} only if a wildcard reaches over a colon` };
  };
}

/** Whether components match patterns, one by one; most patterns are a text or match everything. */
function matcherOf(wanted: readonly Pattern[]): (found: readonly string[]) => boolean {
  const confining = wanted.flatMap((component, index) =>
    isEverything(component) ? [] : [{ index, component, text: literalOf(component) }],
  );
  return (found) => {
    for (const { index, component, text } of confining) {
      const part = found[index] ?? '';
      if (text === undefined ? !matches(component, part) : text !== part) return false;
    }
    return true;
  };
}

function literalOf(pattern: Pattern): string | undefined {
  return pattern.every((glyph) => typeof glyph === 'string') ? pattern.map(String).join('') : undefined;
}

/**
 * Compares every resource that a pattern of ARNs stands for with a pattern of a Resource element: true where all of them
 * match, false where none does. Wildcards of `asked` stand for what has no colons.
 */
export function resourcesLike(pattern: Pattern, asked: Pattern): Truth {
  if (isEverything(pattern)) return true;
  const open = { unknown: 'which resource it is, is open', key: 'resource' };
  const written = patternComponents(pattern);
  const found = patternComponents(asked);
  if (textOf(written[0] ?? []) !== 'arn' || found.length < COMPONENTS) return open;
  const pairs = found.map((component, index): readonly [Pattern, Pattern] => [written[index] ?? [MANY], component]);
  if (pairs.every(([one, other]) => covers(one, other))) return true;
  if (pairs.every(([one, other]) => meet(one, other))) return open;
  // A wildcard of the element may reach over a colon of those that every one of the ARNs has.
  const some = asked.map((glyph) => (glyph === MANY ? SOMETHING : glyph));
  return meet(pattern, some) || meet([...pattern, ':', MANY], some) ? open : false;
}

/** Stands for text that no pattern names. */
const SOMETHING = '\u0000';

/** Whether a pattern is `*` alone, once or more often, and so matches every text. */
export function isEverything(pattern: Pattern): boolean {
  return pattern.length > 0 && pattern.every((glyph) => glyph === MANY);
}
