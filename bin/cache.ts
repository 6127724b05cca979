import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../lib/common/cache/cache';
import { FolderCache, userCacheFolder } from '../lib/common/cache/folder-cache';
import { programHash, thisProgram } from '../lib/common/cache/program-hash';

/**
 * The cache of verdicts of this program on this day: in the user's folder for caches, or where `TREFOIL_CACHE` names a
 * folder; none where it is `off`.
 */
export function userCache(today: string): Cache | undefined {
  const named = process.env['TREFOIL_CACHE'];
  if (named === 'off') return undefined;
  const folder = named || join(userCacheFolder(process.platform, process.env, homedir()), 'trefoil');
  return new FolderCache(folder, () => `${programHash(thisProgram())} ${today}`);
}
