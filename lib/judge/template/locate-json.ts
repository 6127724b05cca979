import type { TemplatePath } from './lines';
import { Lines, type Position } from './lines';

/** What is looked for below one value. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  offset: number;
}

/** Finds all paths in one pass over a text that `JSON.parse` accepted; what nobody looks for is skipped. */
export function locateJson(text: string, paths: readonly TemplatePath[]): readonly Position[] {
  const root: Wanted = { children: new Map(), offset: -1 };
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const child = at.children.get(String(step)) ?? { children: new Map(), offset: -1 };
      at.children.set(String(step), child);
      at = child;
    }
  }
  new JsonWalk(text).value(root);
  const lines = new Lines(text);
  return paths.map((path) => lines.positionAt(nearest(root, path)));
}

function nearest(root: Wanted, path: TemplatePath): number {
  let offset = Math.max(root.offset, 0);
  let at: Wanted | undefined = root;
  for (const step of path) {
    at = at.children.get(String(step));
    if (!at || at.offset < 0) break;
    offset = at.offset;
  }
  return offset;
}

class JsonWalk {
  private at = 0;

  constructor(private readonly text: string) {}

  value(wanted: Wanted): void {
    this.space();
    if (wanted.offset < 0) wanted.offset = this.at;
    const opening = this.text[this.at];
    if (wanted.children.size === 0) this.skip();
    else if (opening === '{') this.members(wanted);
    else if (opening === '[') this.items(wanted);
    else this.skip();
  }

  private members(wanted: Wanted): void {
    for (this.at++; ; ) {
      this.space();
      if (this.text[this.at] === '}') break;
      if (this.text[this.at] === ',') {
        this.at++;
        continue;
      }
      const start = this.at;
      this.string();
      const child = wanted.children.get(JSON.parse(this.text.slice(start, this.at)));
      this.space();
      this.at++;
      // Of two equal keys, JSON.parse keeps the last.
      if (child) child.offset = start;
      this.memberValue(child);
    }
    this.at++;
  }

  private items(wanted: Wanted): void {
    let index = 0;
    for (this.at++; ; ) {
      this.space();
      if (this.text[this.at] === ']') break;
      if (this.text[this.at] === ',') {
        this.at++;
        continue;
      }
      this.memberValue(wanted.children.get(String(index++)));
    }
    this.at++;
  }

  private memberValue(child: Wanted | undefined): void {
    if (child) this.value(child);
    else {
      this.space();
      this.skip();
    }
  }

  private space(): void {
    while (this.text.charCodeAt(this.at) <= 32) this.at++;
  }

  private string(): void {
    for (this.at++; ; this.at++) {
      const letter = this.text.charCodeAt(this.at);
      if (letter === 92) this.at++;
      else if (letter === 34 || Number.isNaN(letter)) break;
    }
    this.at++;
  }

  private skip(): void {
    let depth = 0;
    do {
      const letter = this.text[this.at];
      if (letter === '"') this.string();
      else if (letter === '{' || letter === '[') {
        depth++;
        this.at++;
      } else if (letter === '}' || letter === ']') {
        depth--;
        this.at++;
      } else if (letter === undefined) return;
      else if (depth > 0) this.at++;
      else while (/[^\s,\]}]/.test(this.text[this.at] ?? ',')) this.at++;
    } while (depth > 0);
  }
}
