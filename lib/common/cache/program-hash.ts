import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides, beside the input: the folders with the code, and the files that say which version of each dependency is there. */
export interface Program {
  readonly folders: readonly string[];
  /** Undefined for one that is not installed. */
  readonly files: readonly (string | undefined)[];
}

/** Rooms whose code decides nothing: constructs are judged by the templates that they make, and the others print. */
const UNDECIDING: readonly string[] = ['app', 'cli', 'evidence'];
const DEPENDENCIES = ['aws-cdk-lib', 'cdk-nag', 'constructs', 'yaml', 'zod'];

/** This package, as it is installed: its sources in a checkout, what was compiled of them elsewhere. */
export function thisProgram(): Program {
  const lib = join(__dirname, '..', '..');
  const rooms = readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    folders: rooms.filter(({ name }) => !UNDECIDING.includes(name)).map(({ name }) => join(lib, name)),
    files: DEPENDENCIES.map(installed),
  };
}

/** A hash of every byte of a program's code, the versions of what it depends on, and that of Node. */
export function programHash({ folders, files }: Program): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.platform]));
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[cm]?[jt]s$|\.json$/.test(name) && !name.endsWith('.d.ts'))
        add(hash, name, readFileSync(join(folder, name)));
  for (const file of files)
    add(hash, file === undefined ? 'absent' : 'there', file === undefined ? '' : readFileSync(file));
  return hash.digest('hex');
}

/** With its length before each part, so that no two lists of files read alike. */
function add(hash: ReturnType<typeof createHash>, name: string, content: string | Buffer): void {
  hash.update(JSON.stringify([name, content.length])).update(content);
}

/** The `package.json` of a dependency, where it is installed: some are optional. */
function installed(name: string): string | undefined {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}
