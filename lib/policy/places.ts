import type { Verdict } from './evaluate';
import { Lines, type Position } from './lines';
import { locate, type TemplatePath } from './locate';
import type { Template } from './template';

/** A place in a template. */
export interface Place extends Position {
  /** The line as the template has it, cut where it is long. */
  readonly source: string;
}

const NOWHERE: Place = { line: 1, column: 1, source: '' };

/** Where findings point to in their templates: each template is searched once, and only if something was found in it. */
export class Places {
  private readonly known = new Map<Template, ReadonlyMap<string, Place>>();

  constructor(verdicts: readonly Verdict[]) {
    const wanted = new Map<Template, TemplatePath[]>();
    for (const verdict of verdicts) {
      if (verdict.findings.length === 0) continue;
      const paths = wanted.get(verdict.template) ?? [];
      wanted.set(verdict.template, paths);
      paths.push(...verdict.findings.map((finding) => pathOf(verdict, finding.path)));
    }
    for (const [template, paths] of wanted) {
      const positions = locate(template.file, template.text, paths);
      const lines = new Lines(template.text);
      const places = positions.map((position): Place => ({ ...position, source: lines.line(position.line) }));
      this.known.set(template, new Map(paths.map((path, index) => [key(path), places[index] ?? NOWHERE])));
    }
  }

  /** Where a path below the resource, or below the template, of a verdict begins. */
  of(verdict: Verdict, path: TemplatePath): Place {
    return this.known.get(verdict.template)?.get(key(pathOf(verdict, path))) ?? NOWHERE;
  }
}

function pathOf({ resource }: Verdict, path: TemplatePath): TemplatePath {
  return resource ? ['Resources', resource.logicalId, ...path] : path;
}

function key(path: TemplatePath): string {
  return JSON.stringify(path);
}
