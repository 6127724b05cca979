import type { z } from 'zod';
import { nearestName } from '../common/suggest';
import { meantCountry } from '../world/countries';
import type { Path } from './problem';

/** A problem of shape, and what is known about it. */
interface ShapeProblem {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  /** The value as the file has it. */
  readonly source: string | undefined;
  /** What the field means. */
  readonly meaning: string | undefined;
}

const REFERENCE = 'docs/deployment-file.md describes it';

/** What to do about a problem of shape. */
export function remedy({ issue, path, value, source, meaning }: ShapeProblem): string {
  if (value === undefined || value === null)
    return `${value === null ? 'give it a value' : 'add it'}: ${meaning ?? REFERENCE}`;
  const isCountry = path.at(-1) === 'country' || path[0] === 'boundary';
  if (typeof value === 'boolean' && isCountry)
    return 'write Norway as "NO", in quotes: many readers of YAML take a bare NO for a boolean';
  const meant = typeof value === 'string' && isCountry ? meantCountry(value) : undefined;
  if (meant !== undefined) return `write "${meant}"`;
  if (typeof value === 'string' && path[0] === 'boundary' && /^(?:eu|europe|european union)$/i.test(value.trim()))
    return 'write "EEA", or the states that are meant';
  const written = source ?? (typeof value === 'object' ? '' : String(value));
  if (typeof value === 'number' && (path.at(-1) === 'account' || path.at(-1) === 'managementAccount'))
    return /^\d{12}$/.test(written)
      ? `put it in quotes: "${written}"`
      : 'write all twelve digits in quotes, leading zeros too';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return `put it in quotes: "${written}"`;
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value !== 'object')
    return `write it as a list: [${written}]`;
  if (typeof value === 'string' && value !== value.trim()) return 'remove the spaces around it';
  if (value === 'local-zone')
    return 'place the site in a Region or on an Outpost: a Local Zone has no interface endpoints, and its snapshots go to its Region';
  if (Array.isArray(value) && issue.code === 'too_small') return `add to it: ${meaning ?? REFERENCE}`;
  if (Array.isArray(value) && issue.code === 'too_big') return 'remove some';
  if (typeof value === 'number' && (issue.code === 'too_small' || issue.code === 'too_big'))
    return 'choose a number in that range';
  if (typeof value === 'string' && issue.code === 'invalid_type' && /^\d+$/.test(value)) return 'remove the quotes';
  if (issue.code === 'invalid_value') return choice(value, issue.values.map(String));
  return issue.code === 'invalid_union' ? 'choose one of these' : `correct it; ${REFERENCE}`;
}

function choice(value: unknown, names: readonly string[]): string {
  const near = typeof value === 'string' ? nearestName(value, names) : undefined;
  return near ? `did you mean ${near}` : 'choose one of these';
}
