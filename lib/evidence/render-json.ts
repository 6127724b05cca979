import { printableJson } from '../common/printable';
import type { Evidence } from './schema';

/** From this depth on, a field is written on one line. */
const DEEPEST = 2;

/** The record, a rule, a resource or a statement a line: the same evidence gives the same bytes. */
export function renderJson(evidence: Evidence): string {
  return printableJson(layout(evidence, 0));
}

function layout(value: unknown, depth: number): string {
  if (depth >= DEEPEST || !isNested(value)) return JSON.stringify(value);
  const indent = '  '.repeat(depth);
  const block = ([open, close]: string, lines: readonly string[]) =>
    `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
  if (Array.isArray(value))
    return block(
      '[]',
      value.map((item) => JSON.stringify(item)),
    );
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return block(
    '{}',
    fields.map(([name, field]) => `${JSON.stringify(name)}: ${layout(field, depth + 1)}`),
  );
}

/** Maps with lists in them, and lists of maps: all else is short. */
function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value)
    ? value.some((item) => typeof item === 'object')
    : Object.values(value).some(Array.isArray);
}
