import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { Commit, Synthesized } from '../lib/evidence/record/gather';
import { readText } from '../lib/judge/template/read-file';

/**
 * The commit from which an assembly was synthesized and when it was made; `SOURCE_DATE_EPOCH`, in seconds, has its way.
 *
 * It is that of the project in which the assembly lies or, where that is in no repository, of the current folder. Absent
 * where neither says when; without an id where what is there differs from the commit, or the commit has no such deployment.
 */
export function commit({ assembly, deployment }: Synthesized): Commit | undefined {
  const beside = dirname(resolve(assembly));
  const project = git(beside, 'rev-parse', '--show-toplevel') === undefined ? resolve('.') : beside;
  const [id, made] = git(project, 'log', '-1', '--format=%H %ct')?.split(' ') ?? [];
  const seconds = process.env['SOURCE_DATE_EPOCH'] || made;
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  // What differs from the commit is not what the commit says.
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
