import { createHash } from 'node:crypto';
import { basename, isAbsolute, relative, sep } from 'node:path';
import { jsonText } from '../../common/printable';
import { inputError } from '../template/input-error';
import { readJson } from '../template/read-json';
import { isRawMap } from '../template/template';
import type { BaselineEntry, ReportedFinding } from './report';

/** Whoever takes up the policy has half a year for what was there before. */
const DAYS = 180;
const FIELDS = ['rule', 'file', 'resource', 'type', 'path', 'value', 'since', 'expires', 'owner', 'reason'] as const;

/** The entries for what no waiver excuses on the day `today`, owner and reason to be filled in; those that are known stay as they are. */
export function baselineOf(findings: readonly ReportedFinding[], today: string): readonly BaselineEntry[] {
  const end = new Date(Date.parse(today) + DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return findings
    .filter(({ waiver }) => !waiver)
    .map((finding) => ({
      ...keyOf(finding),
      value: finding.value,
      since: today,
      expires: end,
      owner: 'not named yet',
      reason: 'found when the policy was taken up',
      ...finding.baseline,
    }));
}

/** A baseline as a file, one entry after the other. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  return jsonText({ schema: 1, entries });
}

/** Reads a baseline; throws an `InputError` with everything that makes it none. */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const raw = readJson(file);
  if (!isRawMap(raw) || raw['schema'] !== 1 || !Array.isArray(raw['entries']))
    throw inputError(file, 'is not a baseline, expected schema 1 and entries');
  return raw['entries'].map((entry: unknown, at: number): BaselineEntry => {
    const text = (field: (typeof FIELDS)[number]): string => {
      const value = isRawMap(entry) ? entry[field] : undefined;
      if (typeof value !== 'string')
        throw inputError(file, `entries.${at}.${field}: expected a text, found ${JSON.stringify(value) ?? 'nothing'}`);
      return value;
    };
    return {
      rule: text('rule'),
      file: text('file'),
      resource: text('resource'),
      type: text('type'),
      path: text('path'),
      value: text('value'),
      since: day(file, `entries.${at}.since`, text('since')),
      expires: day(file, `entries.${at}.expires`, text('expires')),
      owner: text('owner'),
      reason: text('reason'),
    };
  });
}

/** What was there before, and does not fail again. */
export interface Known {
  /** The entry that knows a finding; it knows no other after that. */
  take(finding: ReportedFinding): BaselineEntry | undefined;
  /** Entries of no force, once everything was checked, one line each. */
  problems(): readonly string[];
}

/** What a baseline knows, entry by entry: each excuses one finding. */
export class Baseline implements Known {
  private readonly left = new Map<string, BaselineEntry[]>();

  constructor(
    private readonly entries: readonly BaselineEntry[],
    private readonly today: string,
  ) {
    for (const entry of entries) {
      const same = this.left.get(idOf(entry));
      if (same) same.push(entry);
      else this.left.set(idOf(entry), [entry]);
    }
  }

  /** The entry that knows a finding and is in force; it knows no other after that. */
  take(finding: ReportedFinding): BaselineEntry | undefined {
    const { id, aliases = [] } = finding.rule;
    const [entry] = [id, ...aliases].flatMap((rule) =>
      (this.left.get(idOf({ ...keyOf(finding), rule, value: finding.value })) ?? []).slice(0, 1),
    );
    if (entry) this.left.get(idOf(entry))?.shift();
    return entry && unfit(entry, this.today) === undefined ? entry : undefined;
  }

  /** Entries of no force, once everything was checked: unused, expired, without owner or reason; one line each. */
  problems(): readonly string[] {
    const unused = new Set([...this.left.values()].flat());
    return this.entries.flatMap((entry) => {
      const problem = unused.has(entry)
        ? 'excuses nothing: what it knew is fixed or has changed, remove it'
        : unfit(entry, this.today);
      const where = [entry.file, entry.resource, entry.path].filter(Boolean).join(' ');
      return problem === undefined ? [] : [`baseline: ${entry.rule} on ${where}: ${problem}`];
    });
  }
}

function unfit({ expires, owner, reason }: BaselineEntry, today: string): string | undefined {
  if (expires < today) return `expired on ${expires}, fix the resource or have its owner agree to a new date`;
  if (owner.trim() === '') return 'has no owner, name who answers for it';
  if (reason.trim().length < 10) return 'has no reason, say why the risk is accepted';
  return undefined;
}

function keyOf({ rule, file, resource = '', type = '', path }: ReportedFinding) {
  return { rule: rule.id, file: named(file), resource, type, path };
}

function idOf({
  rule,
  file,
  resource,
  type,
  path,
  value,
}: Omit<BaselineEntry, 'since' | 'expires' | 'owner' | 'reason'>) {
  return JSON.stringify([rule, file, resource, type, path, value]);
}

/** As the command line of another machine has it, too. */
function named(file: string): string {
  const path = relative('', file);
  return (isAbsolute(path) || path.split(sep)[0] === '..' ? basename(file) : path).replaceAll('\\', '/');
}

/** Stands for what a template has at a path, and for what was said of it: of a resource as a whole, only the latter tells. */
export function valueHash(root: unknown, path: readonly (string | number)[], message: string): string {
  let value = path.length === 0 ? undefined : root;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === `${step}`)?.[1]
        : undefined;
  return createHash('sha256')
    .update(JSON.stringify([value ?? null, message]))
    .digest('hex')
    .slice(0, 16);
}

function day(file: string, field: string, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw inputError(file, `${field}: expected a day as YYYY-MM-DD, found "${text}"`);
}
