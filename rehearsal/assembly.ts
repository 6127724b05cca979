import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { partitionOf } from '../lib/world/partition';
import { at, isObject, type Json, list, parseJson, text } from './json';
import type { Environment } from './world/deployed';

/** A stack of a cloud assembly. */
export interface AssemblyStack extends Environment {
  /** How the CLI selects it, such as `dublin/Keys`. */
  readonly path: string;
  /** Its Stage, such as `dublin`. */
  readonly stage: string;
  readonly name: string;
  readonly templateFile: string;
  readonly manifestFile: string;
  readonly roleArn: string;
  readonly terminationProtection: boolean;
}

/** The stacks of a cloud assembly, those of a Stage in an order in which each comes after what it needs. */
export function stacksOf(assembly: string): readonly AssemblyStack[] {
  const manifests = readdirSync(assembly, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('manifest.json'),
  );
  return manifests.sort().flatMap((name) => {
    const manifestFile = join(assembly, name);
    const artifacts = at(parseJson(readFileSync(manifestFile, 'utf8')), 'artifacts');
    if (!isObject(artifacts)) return [];
    const done = new Set<string>();
    const visit = (id: string): readonly AssemblyStack[] => {
      const artifact = artifacts[id];
      if (done.has(id) || artifact === undefined) return [];
      done.add(id);
      const before = list(at(artifact, 'dependencies')).flatMap((needed) => visit(text(needed)));
      return at(artifact, 'type') === 'aws:cloudformation:stack'
        ? [...before, stackOf(artifact, manifestFile)]
        : before;
    };
    return Object.keys(artifacts).flatMap(visit);
  });
}

function stackOf(artifact: Json, manifestFile: string): AssemblyStack {
  const path = text(at(artifact, 'displayName'));
  const [, account = '', region = ''] = /^aws:\/\/(\d+)\/(.+)$/.exec(text(at(artifact, 'environment'))) ?? [];
  return {
    path,
    stage: path.split('/')[0] ?? '',
    name: text(at(artifact, 'properties', 'stackName')),
    account,
    region,
    templateFile: join(dirname(manifestFile), text(at(artifact, 'properties', 'templateFile'))),
    manifestFile,
    terminationProtection: at(artifact, 'properties', 'terminationProtection') === true,
    roleArn: text(at(artifact, 'properties', 'cloudFormationExecutionRoleArn')).replace(
      '${AWS::Partition}',
      partitionOf(region),
    ),
  };
}

/** The template of a stack, as text. */
export function templateOf(stack: AssemblyStack): string {
  return readFileSync(stack.templateFile, 'utf8');
}

/** The files that the CLI uploads before it deploys a stack, by `bucket/key`; templates aside. */
export function filesOf({ templateFile }: AssemblyStack): ReadonlyMap<string, string> {
  const assets = templateFile.replace(/\.template\.json$/, '.assets.json');
  if (!existsSync(assets)) return new Map();
  const files = at(parseJson(readFileSync(assets, 'utf8')), 'files');
  const found = Object.values(isObject(files) ? files : {}).flatMap((file): [string, string][] => {
    const path = join(dirname(assets), text(at(file, 'source', 'path')));
    const destinations = at(file, 'destinations');
    return path === templateFile
      ? []
      : Object.values(isObject(destinations) ? destinations : {}).map((destination) => [
          `${text(at(destination, 'bucketName'))}/${text(at(destination, 'objectKey'))}`,
          readFileSync(path, 'utf8'),
        ]);
  });
  return new Map(found);
}

/** A copy of an assembly in which one template is another; its staged name follows its content, as in a real one. */
export function editedCopy(assembly: string, to: string, stack: AssemblyStack, template: string): string {
  cpSync(assembly, to, { recursive: true });
  const moved = (file: string) => join(to, relative(assembly, file));
  const before = sha256(readFileSync(stack.templateFile));
  const after = sha256(template);
  writeFileSync(moved(stack.templateFile), template);
  const folder = dirname(moved(stack.manifestFile));
  for (const name of readdirSync(folder).filter((file) => file === 'manifest.json' || file.endsWith('.assets.json'))) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, after));
  }
  return to;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
