import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Position, TemplatePath } from './lines';
import { parseYaml } from './parse-yaml';

interface Step {
  readonly node: unknown;
  readonly offset: number;
}

/** Finds paths in a text that `readYamlTemplate` accepted. */
export function locateYaml(text: string, paths: readonly TemplatePath[]): readonly Position[] {
  const { document, lines } = parseYaml(text, { uniqueKeys: false, prettyErrors: false });
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Step>>();
  const below = (node: unknown, step: string | number): Step | undefined => {
    if (isSeq(node)) return stepTo(node.items[Number(step)], node.items[Number(step)]);
    if (!isMap(node)) return undefined;
    const index = indexes.get(node) ?? indexOf(node);
    indexes.set(node, index);
    return index.get(String(step));
  };
  return paths.map((path) => {
    let at = stepTo(document.contents, document.contents);
    for (const step of path) {
      const next = below(at?.node, step);
      if (!next) break;
      at = next;
    }
    const { line, col } = lines.linePos(at?.offset ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  });
}

function indexOf(map: YAMLMap): ReadonlyMap<string, Step> {
  const index = new Map<string, Step>();
  for (const { key, value } of map.items) {
    const step = stepTo(key, value);
    if (isScalar(key) && step) index.set(key.source ?? String(key.value), step);
  }
  return index;
}

function stepTo(place: unknown, node: unknown): Step | undefined {
  return isNode(place) ? { node, offset: place.range?.[0] ?? 0 } : undefined;
}
