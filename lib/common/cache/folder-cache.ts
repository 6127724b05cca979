import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache';

/** How much a cache folder holds. */
export interface Bounds {
  readonly bytes: number;
  readonly entries: number;
}

const BOUNDS: Bounds = { bytes: 64 * 2 ** 20, entries: 2000 };

/** What a user's folder for caches is called on a system. */
export function userCacheFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (platform === 'win32') return LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  // "If $XDG_CACHE_HOME is either not set or empty, a default equal to $HOME/.cache should be used", and only an
  // absolute path counts (XDG Base Directory Specification).
  return XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(home, '.cache');
}

/**
 * A cache in a folder, a file for each entry.
 *
 * A file is written under another name and moved, so that runs beside each other see whole entries; each carries the
 * hash of its text, and one that does not fit is as good as none. What was used last stays when the folder is full.
 * Where the folder cannot be read or written, nothing is kept.
 */
export class FolderCache implements Cache {
  private isSwept = false;
  private known: string | undefined;

  /** @param basisOf gives the basis, which takes reading the whole program: it is asked for once, when something is looked up */
  constructor(
    readonly folder: string,
    private readonly basisOf: () => string,
    private readonly bounds: Bounds = BOUNDS,
  ) {}

  get basis(): string {
    this.known ??= this.basisOf();
    return this.known;
  }

  read(key: string): string | undefined {
    const file = join(this.folder, key);
    return attempt(() => {
      const [hash, ...lines] = readFileSync(file, 'utf8').split('\n');
      const text = lines.join('\n');
      if (hash !== hashOf(key, text)) return undefined;
      const now = new Date();
      attempt(() => utimesSync(file, now, now));
      return text;
    });
  }

  write(key: string, text: string): void {
    attempt(() => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (!this.isSwept) this.sweep();
      this.isSwept = true;
      const beside = join(this.folder, `${key}.${randomUUID()}`);
      writeFileSync(beside, `${hashOf(key, text)}\n${text}`, { mode: 0o600, flag: 'wx' });
      renameSync(beside, join(this.folder, key));
    });
  }

  /** Removes what was used longest ago, until there is room again. */
  private sweep(): void {
    const files = readdirSync(this.folder).flatMap((name) => {
      const file = join(this.folder, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ file, bytes: stat.size, used: stat.mtimeMs }] : [];
    });
    let bytes = 0;
    files
      .sort((one, other) => other.used - one.used)
      .forEach(({ file, bytes: own }, index) => {
        bytes += own;
        if (bytes > this.bounds.bytes || index >= this.bounds.entries) rmSync(file, { force: true });
      });
  }
}

/** An entry is one of its key: a file under another name is none. */
function hashOf(key: string, text: string): string {
  return createHash('sha256').update(`${key}\n${text}`).digest('hex');
}

/** What a cache cannot do is left undone. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
