import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path, Problem } from './problem';

/** Offsets of a key and its value in a text; of a list item, both are those of the item. */
export interface Place {
  readonly key: number;
  readonly value: number;
  /** Of a plain value: its text. */
  readonly source?: string;
}

/** Fields of a deployment file by their former names, which are still read. */
export const FORMER: ReadonlyMap<string, string> = new Map([
  ['lanes', 'migrations'],
  ['leftOut', 'omissions'],
]);

/** A deployment file nests five deep. */
const DEEPEST = 30;

/** Turns YAML nodes into plain data, and notes where each came from and what is not supported. */
export class YamlWalk {
  readonly problems: Problem[] = [];
  readonly rejected: Path[] = [];
  private readonly places = new Map<string, Place>();

  place(path: Path): Place | undefined {
    return this.places.get(JSON.stringify(path));
  }

  value(node: unknown, path: Path, key?: number): unknown {
    if (!isNode(node)) {
      this.note(path, { key: key ?? 0, value: key ?? 0 });
      return null;
    }
    const at = node.range?.[0] ?? key ?? 0;
    this.note(path, { key: key ?? at, value: at, source: isScalar(node) ? node.source : undefined });
    const reason = unsupported(node, path);
    if (reason) {
      this.problems.push({ path, ...reason });
      this.rejected.push(path);
      return undefined;
    }
    if (isMap(node)) return this.map(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => this.value(item, [...path, index]));
    return isScalar(node) ? plain(node.value, node.source) : undefined;
  }

  private map(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of pairs) {
      const written = keyText(pair.key);
      const name = path.length === 0 ? (FORMER.get(written) ?? written) : written;
      const child = [...path, name];
      const key = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      const reason = unsupportedKey(pair.key, name) ?? (seen.has(name) ? SECOND : undefined);
      seen.add(name);
      if (reason) {
        // Which of the two values is meant is not known.
        if (reason === SECOND) delete result[name];
        else this.note(child, { key: key ?? 0, value: key ?? 0 });
        this.problems.push({ path: child, offset: key, ...reason });
        this.rejected.push(child);
      } else result[name] = this.value(pair.value, child, key);
    }
    return result;
  }

  private note(path: Path, place: Place): void {
    this.places.set(JSON.stringify(path), place);
  }
}

type Reason = Omit<Problem, 'path'>;

const SECOND: Reason = {
  expected: 'each key once',
  found: 'the key a second time',
  fix: 'remove one of the two, or rename it',
};

function unsupported(node: Node, path: Path): Reason | undefined {
  if (isAlias(node))
    return { expected: 'the value itself', found: `the alias *${node.source}`, fix: 'write the value out here' };
  if ('anchor' in node && node.anchor)
    return {
      expected: 'a value without anchor',
      found: `the anchor &${node.anchor}`,
      fix: 'remove it, and write the value out wherever it is needed',
    };
  if (node.tag)
    return {
      expected: 'a value without tag',
      found: `the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}`,
      fix: 'remove it; text that looks like something else belongs in quotes',
    };
  return path.length > DEEPEST
    ? { expected: 'a nesting of a few levels', found: `more than ${DEEPEST}`, fix: 'remove the levels too many' }
    : undefined;
}

function unsupportedKey(key: unknown, name: string): Reason | undefined {
  if (!isScalar(key) || key.anchor || key.tag)
    return { expected: 'a plain word as key', found: 'something else', fix: 'write the key as a plain word' };
  if (name === '<<')
    return { expected: 'keys written out', found: 'the merge key <<', fix: 'write the merged keys out here' };
  // Set as a property, it would change the prototype of the map.
  return name === '__proto__'
    ? { expected: 'a known key', found: 'the unknown key "__proto__"', fix: 'remove it' }
    : undefined;
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return '?';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Dates stay text, as the file has them: YAML 1.1 reads `2026-01-01` as a moment, YAML 1.2 as text. */
function plain(value: unknown, source: string | undefined): unknown {
  return value instanceof Date ? source : value;
}
