import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { Commit } from '../lib/evidence/record/gather';

/**
 * The commit of the project in which an assembly lies, and its time; `SOURCE_DATE_EPOCH`, in seconds, overrides the time.
 *
 * The repository is that of the folder with the assembly or, where there is none, of the current folder. Undefined
 * where no time is known. Without an id where the working tree differs from the commit.
 */
export function commit(assembly: string): Commit | undefined {
  const beside = dirname(resolve(assembly));
  const project = git(beside, 'rev-parse', '--show-toplevel') === undefined ? resolve('.') : beside;
  const [id, made] = git(project, 'log', '-1', '--format=%H %ct')?.split(' ') ?? [];
  const seconds = process.env['SOURCE_DATE_EPOCH'] || made;
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  const known = id !== undefined && isClean(project);
  return { time: new Date(Number(seconds) * 1000).toISOString(), ...(known && { id }) };
}

/** The commit of a project that is synthesized; undefined where its working tree differs, or it does not have the deployment file. */
export function commitOf(project: string, deploymentFile: string): string | undefined {
  const tracked = git(project, 'ls-files', '--error-unmatch', '--', resolve(project, deploymentFile));
  return tracked !== undefined && isClean(project) ? git(project, 'rev-parse', 'HEAD') : undefined;
}

/** Whether every file that is tracked is as it was committed. */
function isClean(project: string): boolean {
  return git(project, 'status', '--porcelain', '--untracked-files=no') === '';
}

function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', cwd: folder });
  return status === 0 ? stdout.trim() : undefined;
}
