import { spawnSync } from 'node:child_process';
import type { Commit } from '../lib/evidence/gather';

/** The commit that is checked out and when it was made; `SOURCE_DATE_EPOCH`, in seconds, has its way. Absent where neither says. */
export function commit(): Commit | undefined {
  const [id, made] = git('log', '-1', '--format=%H %ct')?.split(' ') ?? [];
  const seconds = process.env['SOURCE_DATE_EPOCH'] || made;
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  // What differs from the commit is not what the commit says.
  const known = id !== undefined && git('status', '--porcelain', '--untracked-files=no') === '';
  return { time: new Date(Number(seconds) * 1000).toISOString(), ...(known && { id }) };
}

function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
