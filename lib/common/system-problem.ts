/** The error codes of the operating system, in words. */
const MEANING: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'no such file or folder',
  EEXIST: 'something of that name is there already',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'is a folder, expected a file',
  ELOOP: 'is a link, or leads over too many',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left of the quota',
  EFBIG: 'the file would be too large',
  EMFILE: 'too many files are open',
  ENXIO: 'is a pipe or a device that nobody reads, expected a file',
  EIO: 'the device does not answer',
};

/**
 * One line about an error of the operating system, such as a folder that cannot be written; `undefined` for any other
 * error.
 */
export function systemProblem(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error && 'syscall' in error && 'message' in error) || typeof error.code !== 'string')
    return undefined;
  const { code, syscall } = error;
  const meaning = Object.hasOwn(MEANING, code) ? MEANING[code] : undefined;
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${path}${meaning ?? `${error.message}`.split('\n')[0]} (${code}, ${syscall})`;
}
