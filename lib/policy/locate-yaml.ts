import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from './lines';
import type { TemplatePath } from './locate';

/** Finds paths in a text that `readYamlTemplate` accepted. */
export function locateYaml(text: string, paths: readonly TemplatePath[]): readonly Position[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return paths.map((path) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      const next = below(node, step);
      if (!next) break;
      ({ node, offset } = next);
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  });
}

function below(node: unknown, step: string | number): { readonly node: unknown; readonly offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: offsetOf(item) } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step));
  return pair && isNode(pair.key) ? { node: pair.value, offset: offsetOf(pair.key) } : undefined;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
