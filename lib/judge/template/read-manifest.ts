import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { inputError } from './input-error';
import { readJson } from './read-json';
import { isRawMap, type RawMap, rawMap } from './template';

/** One stack of a cloud assembly, as its manifest has it. */
export interface StackArtifact {
  /** Folder of the manifest that names it. */
  readonly folder: string;
  /** Path of the template. */
  readonly file: string;
  readonly stackName: string;
  readonly constructPath: string;
  /** Name in its manifest, and the names there of what has to be deployed before it. */
  readonly id: string;
  readonly dependencies: readonly string[];
  readonly metadata: RawMap;
  readonly metadataFile?: string;
  readonly account?: string;
  readonly region?: string;
}

/** What the manifest of a cloud assembly and those of its Stages name. */
export interface Manifest {
  readonly folders: readonly string[];
  readonly stacks: readonly StackArtifact[];
  /** Paths of the lists of assets. */
  readonly assetLists: readonly string[];
}

/** Stages nest a few levels; a manifest that names itself does so without end. */
const DEEPEST_STAGE = 20;

/** Whether a value is the manifest of a cloud assembly, rather than of something else. */
export function isManifest(value: unknown): value is RawMap {
  return isRawMap(value) && isRawMap(value['artifacts']);
}

/** Reads the manifest of a cloud assembly and those of its Stages; throws an `InputError` where one cannot be used. */
export function readManifest(root: string): Manifest {
  const folders: string[] = [];
  const stacks: StackArtifact[] = [];
  const assetLists: string[] = [];
  const visit = (folder: string): void => {
    const file = join(folder, 'manifest.json');
    if (folders.includes(folder) || folders.length > 10_000 || relative(root, folder).split(sep).length > DEEPEST_STAGE)
      throw inputError(file, 'names a Stage twice or too deep, expected Stages to nest a few levels');
    folders.push(folder);
    const manifest = readJsonInside(file, root);
    if (!isManifest(manifest)) throw inputError(file, 'is no manifest of a cloud assembly, expected artifacts');
    for (const [id, raw] of Object.entries(rawMap(manifest['artifacts']))) {
      const artifact = new Artifact(id, rawMap(raw), file);
      if (artifact.type === 'cdk:cloud-assembly') visit(artifact.path('directoryName', folder, root));
      if (artifact.type === 'cdk:asset-manifest') assetLists.push(artifact.path('file', folder, root));
      if (artifact.type === 'aws:cloudformation:stack')
        stacks.push({
          folder,
          file: artifact.path('templateFile', folder, root),
          stackName: artifact.text('stackName') ?? id,
          constructPath: artifact.displayName ?? id,
          ...{ id, dependencies: artifact.dependencies, metadata: artifact.metadata },
          metadataFile: artifact.metadataFile(folder, root),
          ...artifact.environment(),
        });
    }
  };
  visit(root);
  return { folders, stacks, assetLists };
}

/** Reads a JSON file of an assembly; throws an `InputError` where a link leads out of it. */
export function readJsonInside(file: string, root: string): unknown {
  if (!isInside(file, root)) throw inputError(file, 'leads out of the assembly by a link, expected a file of it');
  return readJson(file);
}

/** Whether a path lies below a folder, and what it leads to by links does, too. */
export function isInside(path: string, folder: string): boolean {
  if (!isBelow(path, folder)) return false;
  return !existsSync(path) || isBelow(realpathSync(path), realpathSync(folder));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

class Artifact {
  readonly type: string | undefined;
  readonly displayName: string | undefined;
  readonly dependencies: readonly string[];
  readonly metadata: RawMap;
  private readonly properties: RawMap;

  constructor(
    private readonly id: string,
    private readonly raw: RawMap,
    private readonly file: string,
  ) {
    this.type = string(raw['type']);
    this.displayName = string(raw['displayName']);
    this.dependencies = Array.isArray(raw['dependencies']) ? raw['dependencies'].flatMap((id) => string(id) ?? []) : [];
    this.metadata = rawMap(raw['metadata']);
    this.properties = rawMap(raw['properties']);
  }

  text(name: string): string | undefined {
    return string(this.properties[name]);
  }

  /** The file beside the manifest that says where constructs were made; one outside the assembly is none of it. */
  metadataFile(folder: string, root: string): string | undefined {
    const given = string(this.raw['additionalMetadataFile']);
    const path = given === undefined ? undefined : join(folder, given);
    return path !== undefined && isInside(path, root) ? path : undefined;
  }

  /** A file or folder that the artifact names, which has to lie inside the assembly. */
  path(name: string, folder: string, root: string): string {
    const given = this.text(name);
    if (!given) throw inputError(this.file, `artifact "${this.id}": expected ${name}, found none`);
    const path = join(folder, given);
    if (!isInside(path, root))
      throw inputError(this.file, `artifact "${this.id}": ${name} "${given}" lies outside the assembly`);
    return path;
  }

  environment(): { readonly account?: string; readonly region?: string } {
    const found = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(string(this.raw['environment']) ?? '');
    const [account, region] = [found?.[1], found?.[2]];
    if (!account || !region)
      throw inputError(this.file, `artifact "${this.id}": expected environment as aws://account/region`);
    return {
      ...(account === 'unknown-account' ? {} : { account }),
      ...(region === 'unknown-region' ? {} : { region }),
    };
  }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
