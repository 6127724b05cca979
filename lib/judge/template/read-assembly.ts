import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expectTemplates } from '../../common/large-run';
import { Fold } from './fold';
import { InputError, inputError } from './input-error';
import { isInside, readManifest, type StackArtifact } from './read-manifest';
import { readTemplate } from './read-template';
import { fileFetchedFrom, type StagedObjects, stagedObjects } from './staged-objects';
import { stagedRuleProblems } from './staged-rules';
import { rawMap, type Template } from './template';

/** The templates of a cloud assembly, and what else lies in its folder. */
export interface AssemblyTemplates {
  readonly templates: readonly Template[];
  /** Templates that lie in the folder and belong to no stack. */
  readonly orphans: readonly string[];
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

/** Nested stacks can name each other, and the same template many times over. */
const MOST_TEMPLATES = 5000;
const DEEPEST_STACK = 20;

/** Construct paths by logical id, by name of the template's file. */
export type ConstructPaths = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads every template of a cloud assembly, nested stacks after the stack that nests them.
 *
 * @param constructPaths what the construct tree says, where there is one; else the templates' own metadata are believed
 */
export function readAssembly(root: string, constructPaths?: ConstructPaths): AssemblyTemplates {
  const { folders, stacks, assetLists } = readManifest(root);
  expectTemplates(stacks.length);
  const staged = stagedObjects(assetLists);
  const reader = new StackReader(root, staged, constructPaths);
  for (const stack of stacks) reader.read(stack);
  reader.order();
  const { templates, problems, files } = reader;
  return {
    templates,
    problems: [...problems, ...stagedRuleProblems(staged)],
    orphans: templatesIn(root, folders).filter((file) => !files.has(file)),
  };
}

/** Reads stacks, and the templates nested in them, into one list. */
class StackReader {
  readonly templates: Template[] = [];
  readonly problems: string[] = [];
  readonly files = new Set<string>();
  private readonly stacks = new Map<string, { readonly stack: StackArtifact; readonly at: number }>();
  private readonly after = new Map<number, Set<number>>();

  constructor(
    private readonly root: string,
    private readonly staged: StagedObjects,
    private readonly constructPaths: ConstructPaths | undefined,
  ) {}

  read(stack: StackArtifact): void {
    const at = this.template(stack, stack.file, undefined, 0);
    if (at !== undefined) this.stacks.set(join(stack.folder, stack.id), { stack, at });
  }

  /** Says of each stack which ones come before it: a manifest may name those that it lists later. */
  order(): void {
    for (const { stack, at } of this.stacks.values())
      for (const id of stack.dependencies) {
        const before = this.stacks.get(join(stack.folder, id));
        if (before) this.after.get(at)?.add(before.at);
      }
  }

  private template(stack: StackArtifact, file: string, parent: Template['parent'], depth: number): number | undefined {
    this.files.add(file);
    try {
      if (depth > DEEPEST_STACK) throw inputError(file, `is nested deeper than ${DEEPEST_STACK} stacks`);
      if (this.templates.length >= MOST_TEMPLATES)
        throw inputError(file, `is one of more than ${MOST_TEMPLATES} templates of the assembly`);
      const nested = new Map<string, number>();
      const after = new Set<number>();
      const { stackName, constructPath, account, region, metadata, metadataFile } = stack;
      const template: Template = {
        ...{ stackName, constructPath, account, region, metadata, metadataFile, file, parent, nested },
        ...readTemplate(file, false),
        index: this.templates.length,
        constructPaths: this.constructPaths?.get(basename(file)),
        ...(parent ? {} : { after }),
      };
      this.templates.push(template);
      this.after.set(template.index, after);
      for (const [id, path] of this.nestedIn(template)) {
        const child = this.template(stack, path, { template: template.index, logicalId: id }, depth + 1);
        if (child !== undefined) nested.set(id, child);
      }
      return template.index;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.problems.push(...error.problems);
      return undefined;
    }
  }

  /** Nested stacks whose template is a file of the assembly; others stay opaque. */
  private nestedIn(template: Template): readonly (readonly [string, string])[] {
    const fold = new Fold([template]);
    return Object.entries(rawMap(template.body['Resources'])).flatMap(([id, raw]) => {
      if (rawMap(raw)['Type'] !== 'AWS::CloudFormation::Stack') return [];
      const url = fold.value(rawMap(rawMap(raw)['Properties'])['TemplateURL'], template);
      const file = fileFetchedFrom(url, this.staged);
      return file !== undefined && isInside(file, this.root) ? [[id, file] as const] : [];
    });
  }
}

function templatesIn(root: string, folders: readonly string[]): readonly string[] {
  const inside = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return /\.template\.(?:json|ya?ml)$/.test(entry.name) ? [path] : [];
      return entry.isDirectory() && (entry.name.startsWith('assembly-') || folders.includes(path)) ? inside(path) : [];
    });
  return inside(root);
}
