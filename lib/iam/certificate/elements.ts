import type { Statement } from '../authorize/statement';
import { isEverything, patternComponents } from '../language/arn';
import { MANY, type Pattern, textOf } from '../language/pattern';
import { constantOf, fill, hasVariableInHead, type Template } from '../language/template';
import { demandOf, exactly, type Literal, literal, type Mode, union } from './literal';
import type { Requests } from './requests';
import { arnSet, textSet } from './text';
import { type Approximate, OPEN } from './values';

/** The dimensions of what requests are about. */
export const ACTION = 'action';
export const RESOURCE = 'resource';

const actions = new WeakMap<NonNullable<Statement['action']>, Approximate>();
const resources = new WeakMap<Template, Approximate>();

/** What an Action or NotAction element asks of a request. */
export function actionLiteral({ action }: Statement, mode: Mode): Literal | boolean {
  if (action === undefined) return mode !== 'fails';
  const compared = actions.get(action) ?? union(action.element.map((pattern) => exactly(textSet(pattern))));
  actions.set(action, compared);
  return literal(ACTION, ACTION, { absent: false, count: 'every' }, [demandOf(compared, action.negated, mode)]);
}

/** What a Resource or NotResource element asks of a request. */
export function resourceLiteral({ resource }: Statement, requests: Requests, mode: Mode): Literal | boolean {
  if (resource === undefined) return mode !== 'fails';
  const compared = union(resource.element.map((template) => resourceCompared(template, requests)));
  return literal(RESOURCE, RESOURCE, { absent: false, count: 'every' }, [demandOf(compared, resource.negated, mode)]);
}

/** Which resources a Resource element names: surely by component, and perhaps where a wildcard reaches over a colon. */
function resourceCompared(template: Template, requests: Requests): Approximate {
  const before = resources.get(template);
  if (before !== undefined) return before;
  const found = resourcePattern(filledResource(template, requests));
  if (constantOf(template) !== undefined) resources.set(template, found);
  return found;
}

function resourcePattern(pattern: Pattern | 'absent' | 'open'): Approximate {
  if (typeof pattern === 'string') return pattern === 'absent' ? union([]) : OPEN;
  if (isEverything(pattern)) return exactly(textSet([MANY]));
  const written = patternComponents(pattern);
  if (textOf(written[0] ?? []) !== 'arn') return OPEN;
  const missing = Array.from({ length: 6 - written.length }, (): Pattern => [MANY]);
  const whole = [...written, ...missing].flatMap((part, index) => (index === 0 ? part : [':', ...part]));
  const isPlain = !pattern.some((glyph) => typeof glyph !== 'string');
  if (isPlain && missing.length === 0) return exactly(textSet(whole));
  return { sure: [arnSet(whole)], possible: [arnSet(whole), textSet(whole), textSet(pattern)], isOpen: false };
}

function filledResource(template: Template, requests: Requests): Pattern | 'absent' | 'open' {
  const constant = constantOf(template);
  if (constant !== undefined) return constant;
  if (hasVariableInHead(template)) return 'open';
  const filled = fill(template, requests.lookup);
  if (!('missing' in filled)) return filled;
  return filled.missing === 'absent' ? 'absent' : 'open';
}
