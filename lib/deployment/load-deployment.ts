import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { type Slot, slotOf } from '../common/cache/cache';
import { contentHash } from '../common/cache/content-hash';
import type { Deployment } from './deployment-types';
import { DeploymentError, type LocatedProblem, type Problem } from './problem';

interface LoadOptions {
  /** The day by which things have expired, YYYY-MM-DD. @default the current day, UTC */
  readonly today?: string;
  /** What else is asked of a deployment whose file is in order, such as whether what is made of it fits. @default nothing */
  readonly check?: (deployment: Deployment) => readonly Problem[];
}

/** Reads and checks a deployment file; throws a `DeploymentError` with all its problems. */
export function loadDeployment(file: string, options: LoadOptions = {}): Deployment {
  const found = unreadable(file);
  if (found) throw new DeploymentError([missing(file, found)]);
  return parseDeployment(readFileSync(file, 'utf8'), { ...options, file });
}

/** Whether a file can be read, and no earlier run kept what it says. */
export function isNew(file: string, today: string): boolean {
  return unreadable(file) === undefined && slotFor(readFileSync(file, 'utf8'), today)?.text === undefined;
}

/** Reads and checks the text of a deployment file; `file` is what messages call it. */
export function parseDeployment(text: string, options: LoadOptions & { readonly file: string }): Deployment {
  const { check, today = new Date().toISOString().slice(0, 10) } = options;
  const slot = slotFor(text, today);
  const kept: Deployment | undefined = slot?.text === undefined ? undefined : JSON.parse(slot.text);
  // Of what is kept nobody knows in which line it is: where something is wrong, the text is read again.
  if (kept !== undefined && (check?.(kept) ?? []).length === 0) return kept;
  const deployment = parse().parsedText(text, { file: shortened(options.file), today, ...(check && { check }) });
  if (kept === undefined) keep(deployment, slot);
  return deployment;
}

function slotFor(text: string, today: string): Slot | undefined {
  return slotOf('deployment', () => [text, today]);
}

/** Leaves a deployment for later runs, where what is written of it is all of it. */
function keep(deployment: Deployment, slot: Slot | undefined): void {
  if (slot === undefined) return;
  const written = JSON.stringify(deployment);
  if (contentHash(JSON.parse(written)) === contentHash(deployment)) slot.keep(written);
}

/** Loaded where the text did change: with it come zod, yaml, the schema and every check. */
const parse = (): typeof import('./parse-deployment') => require('./parse-deployment');

function unreadable(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 'no such file';
  if (stat.isFile()) return undefined;
  if (stat.isDirectory()) return 'a directory';
  return stat.isFIFO() ? 'a pipe' : 'a device';
}

function missing(file: string, found: string): LocatedProblem {
  return {
    file: shortened(file),
    path: 'document',
    expected: 'a deployment file',
    found,
    fix: 'name a YAML file; deployments/ holds some',
  };
}

/** A path for people: relative where the file is below the working directory. */
function shortened(file: string): string {
  const short = relative('', file);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? file : short;
}
