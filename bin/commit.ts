import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { Commit, Synthesized } from '../lib/evidence/record/gather';
import { readText } from '../lib/judge/template/read-file';

/**
 * The commit from which an assembly was synthesized, and its time; `SOURCE_DATE_EPOCH`, in seconds, overrides the time.
 *
 * The repository is that of the folder with the assembly or, where there is none, of the current folder. Undefined
 * where no time is known. Without an id where the working tree differs from the commit, or the commit does not have the
 * deployment file.
 */
export function commit({ assembly, deployment }: Synthesized): Commit | undefined {
  const beside = dirname(resolve(assembly));
  const project = git(beside, 'rev-parse', '--show-toplevel') === undefined ? resolve('.') : beside;
  const [id, made] = git(project, 'log', '-1', '--format=%H %ct')?.split(' ') ?? [];
  const seconds = process.env['SOURCE_DATE_EPOCH'] || made;
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  const isClean = id !== undefined && git(project, 'status', '--porcelain', '--untracked-files=no') === '';
  const known = isClean && (deployment === undefined || holds(project, deployment));
  return { time: new Date(Number(seconds) * 1000).toISOString(), ...(known && { id }) };
}

/** Whether a clean project has the deployment file among its committed ones, as it was when it was synthesized. */
function holds(project: string, { path, text }: NonNullable<Synthesized['deployment']>): boolean {
  const file = text === undefined ? resolve(path) : resolve(project, path);
  if (git(project, 'ls-files', '--error-unmatch', '--', file) === undefined) return false;
  return text === undefined || readText(file) === text;
}

function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', cwd: folder });
  return status === 0 ? stdout.trim() : undefined;
}
