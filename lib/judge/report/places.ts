import type { TemplatePath } from '../template/lines';
import { Lines, type Position } from '../template/lines';
import { locate } from '../template/locate';
import type { Template } from '../template/template';
import type { Verdict } from './evaluate';

/** A place in a template. */
export interface Place extends Position {
  /** The line as the template has it, cut where it is long. */
  readonly source: string;
}

/** Where a finding points to that was not searched for. */
export const NOWHERE: Place = { line: 1, column: 1, source: '' };

/** Where findings point to in their templates: each template is searched once, and only if something was found in it. */
export class Places {
  private readonly known = new Map<Verdict, readonly Place[]>();

  constructor(verdicts: readonly Verdict[]) {
    const broken = new Map<Template, Verdict[]>();
    for (const verdict of verdicts) {
      if (verdict.findings.length === 0) continue;
      const same = broken.get(verdict.template);
      if (same) same.push(verdict);
      else broken.set(verdict.template, [verdict]);
    }
    for (const [{ file, text }, inTemplate] of broken) {
      const lines = new Lines(text);
      const places = locate(file, text, inTemplate.flatMap(pathsOf)).map(
        (position): Place => ({ ...position, source: lines.line(position.line) }),
      );
      let at = 0;
      for (const verdict of inTemplate) {
        this.known.set(verdict, places.slice(at, at + verdict.findings.length));
        at += verdict.findings.length;
      }
    }
  }

  /** Where the findings of a verdict point to, one after the other. */
  of(verdict: Verdict): readonly Place[] {
    return this.known.get(verdict) ?? [];
  }
}

function pathsOf({ resource, template, findings }: Verdict): readonly TemplatePath[] {
  if (!resource) return findings.map(({ path }) => path);
  const start = template.origins?.get(resource.logicalId) ?? ['Resources', resource.logicalId];
  return findings.map(({ path }) => [...start, ...path]);
}
