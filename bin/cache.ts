import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../lib/common/cache/cache';
import { FolderCache, userCacheFolder } from '../lib/common/cache/folder-cache';
import { programHash, thisProgram } from '../lib/common/cache/program-hash';

/** The user's cache of verdicts of this program on this day; none where `TREFOIL_CACHE=off` says so. */
export function userCache(today: string): Cache | undefined {
  if (process.env['TREFOIL_CACHE'] === 'off') return undefined;
  const folder = join(userCacheFolder(process.platform, process.env, homedir()), 'trefoil');
  return new FolderCache(folder, `${programHash(thisProgram())} ${today}`);
}
