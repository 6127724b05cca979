import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { systemProblem } from '../../common/system-problem';
import { InternalError, internalProblem } from '../report/internal-error';
import type { Scope } from '../scope';
import { Assembly } from './assembly';
import { InputError } from './input-error';
import { readAssembly } from './read-assembly';
import { STANDARD_INPUT, statOf } from './read-file';
import { readJson } from './read-json';
import { isManifest } from './read-manifest';
import { mayBeTemplate, readTemplate } from './read-template';

/** Where a template that stands alone would be deployed; and what the parameters of any are given. */
export interface Environment {
  readonly account?: string;
  readonly region?: string;
  readonly given?: ReadonlyMap<string, string>;
}

/** One assembly to check, or what could not be read, one line each. */
export type Input =
  | { readonly assembly: Assembly; readonly problems: readonly string[]; readonly flaws?: undefined }
  | {
      readonly assembly?: undefined;
      readonly problems: readonly string[];
      /** Flaws of the program that kept it from being read, one line each. */
      readonly flaws?: readonly string[];
    };

/**
 * Reads a cloud assembly, a template, or a folder of them file by file, each template of which is an assembly of its own.
 * One at a time: what was checked can be forgotten before the next is read.
 */
export function* read(path: string, scope: Scope, environment: Environment): Generator<Input> {
  try {
    if (path === STANDARD_INPUT || !statOf(path).isDirectory())
      yield { assembly: alone(path, scope, environment), problems: [] };
    else if (holdsAssembly(path)) {
      const { templates, orphans, problems } = readAssembly(path);
      const { given } = environment;
      yield {
        assembly: new Assembly(given ? templates.map((each) => ({ ...each, given })) : templates, scope, orphans),
        problems,
      };
    } else {
      const entries = entriesOf(path);
      if (entries.length === 0)
        yield { problems: [`${path}: holds no template, expected files ending in .json, .yaml, .yml or .template`] };
      for (const { file, isFile } of entries)
        if (isFile) yield attempt(file, () => ({ assembly: alone(file, scope, environment), problems: [] }));
        else yield* read(file, scope, environment);
    }
  } catch (error) {
    yield unread(path, error);
  }
}

/** The same, for those that have nothing to say of the rest: throws an `InternalError` where a flaw of the program kept something from being read. */
export function* readAll(path: string, scope: Scope, environment: Environment): Generator<Input> {
  for (const input of read(path, scope, environment)) {
    if (input.flaws) throw new InternalError(input.flaws);
    yield input;
  }
}

/** What is wrong with one file of a folder leaves the others to be checked. */
function attempt(file: string, readOne: () => Input): Input {
  try {
    return readOne();
  } catch (error) {
    return unread(file, error);
  }
}

function unread(path: string, error: unknown): Input {
  if (error instanceof InputError) return { problems: error.problems };
  const problem = systemProblem(error);
  return problem === undefined ? { problems: [], flaws: [internalProblem(path, error)] } : { problems: [problem] };
}

function alone(file: string, scope: Scope, environment: Environment): Assembly {
  const stackName = file === STANDARD_INPUT ? 'stdin' : basename(file, extname(file));
  const template = { ...readTemplate(file, true), ...environment, index: 0, file, stackName, nested: new Map() };
  return new Assembly([template], scope);
}

function holdsAssembly(folder: string): boolean {
  const names = readdirSync(folder);
  return (
    names.includes('manifest.json') &&
    (names.includes('cdk.out') || isManifest(readJson(join(folder, 'manifest.json'))))
  );
}

interface Entry {
  readonly file: string;
  readonly isFile: boolean;
}

/** The folders and templates in a folder, by name; links between folders make circles, and are passed over. */
function entriesOf(folder: string): readonly Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map((entry) => ({ entry, file: join(folder, entry.name), isFile: !entry.isDirectory() }))
    .filter(({ entry, file }) => entry.isDirectory() || (mayBeTemplate(entry.name) && !isLinkToFolder(entry, file)))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isLinkToFolder(entry: Dirent, file: string): boolean {
  return entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
