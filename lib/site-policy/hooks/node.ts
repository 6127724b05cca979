/** A part of a Guard file: a line, or a block with what stands in it. */
export type Node = string | Block;
interface Block {
  /** Lines of the head; the last one opens the block. */
  readonly head: readonly string[];
  readonly body: readonly Node[];
}

/** The lines of some nodes: equal lines once, and blocks of one head that follow each other as one. */
export function linesOf(nodes: readonly Node[]): readonly string[] {
  return merged(nodes).flatMap((node) => {
    if (typeof node === 'string') return [node];
    const opening = node.head.map((line, index) => (index === node.head.length - 1 ? `${line} {` : line));
    return [...opening, ...linesOf(node.body).map((line) => `  ${line}`), '}'];
  });
}

function merged(nodes: readonly Node[]): readonly Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (typeof node === 'string') {
      if (!result.includes(node)) result.push(node);
    } else if (last !== undefined && typeof last !== 'string' && last.head.join('\n') === node.head.join('\n'))
      result[result.length - 1] = { head: last.head, body: [...last.body, ...node.body] };
    else result.push(node);
  }
  return result;
}
