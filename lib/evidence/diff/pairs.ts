import type { Evidence } from '../schema';
import type { ResourceEvidence } from '../schema/resources';

/** A resource, and the site of its template. */
export type Sited = ResourceEvidence & { readonly site: string | undefined };

/** The same resource before and after. */
export interface Pair {
  readonly base: Sited;
  readonly head: Sited;
}

/** Which resources are the same before and after, which are gone, and which are new. */
export interface Pairs {
  readonly same: readonly Pair[];
  readonly removed: readonly Sited[];
  readonly added: readonly Sited[];
  /** Text of the head with the ids that renamed resources had in the base. */
  inBase(text: string): string;
}

type Key = (resource: Sited) => string | undefined;

/** How resources are recognized, surest first; a key that several resources share recognizes them only in order of content. */
const KEYS: readonly Key[] = [
  ({ id, type }) => JSON.stringify([id, type]),
  ({ name, type }) => (name === undefined ? undefined : JSON.stringify([name, type])),
  ({ site, type, content }) => JSON.stringify([site, type, content]),
  ({ type, content }) => JSON.stringify([type, content]),
];

/** Recognizes resources by construct path, physical name or content; logical ids and order do not matter. */
export function pairsOf(base: Evidence, head: Evidence): Pairs {
  const same: Pair[] = [];
  let removed = sitedIn(base);
  let added = sitedIn(head);
  for (const keyOf of KEYS) {
    const waiting = new Map<string, Sited[]>();
    for (const resource of added) {
      const key = keyOf(resource);
      if (key === undefined) continue;
      const known = waiting.get(key);
      if (known) known.push(resource);
      else waiting.set(key, [resource]);
    }
    const found = new Set<Sited>();
    removed = removed.filter((resource) => {
      const key = keyOf(resource);
      const match = key === undefined ? undefined : waiting.get(key)?.shift();
      if (!match) return true;
      found.add(match);
      same.push({ base: resource, head: match });
      return false;
    });
    added = added.filter((resource) => !found.has(resource));
  }
  const renamed = new Map(
    same.filter((pair) => pair.base.id !== pair.head.id).map((pair) => [pair.head.id, pair.base.id]),
  );
  return { same, removed, added, inBase: (text) => renameIn(text, renamed) };
}

function sitedIn({ resources, templates }: Evidence): readonly Sited[] {
  return resources.map((resource) => ({ ...resource, site: templates[resource.template]?.site }));
}

function renameIn(text: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return text;
  const whole = renamed.get(text);
  if (whole !== undefined) return whole;
  return text.replace(/\$\{([^}]+)\}/g, (match, inner: string) => {
    const known = renamed.get(inner);
    if (known !== undefined) return `\${${known}}`;
    const dot = inner.lastIndexOf('.');
    const target = dot < 0 ? undefined : renamed.get(inner.slice(0, dot));
    return target === undefined ? match : `\${${target}${inner.slice(dot)}}`;
  });
}
