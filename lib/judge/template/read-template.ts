import { extname } from 'node:path';
import { withLoops } from './for-each';
import { readText } from './read-file';
import { parseJson } from './read-json';
import { asSamReads } from './sam-globals';
import { type RawMap, syntaxOf } from './template';
import { checkShape } from './template-shape';

/** A template as its file has it. */
export interface TemplateText {
  readonly text: string;
  readonly body: RawMap;
  /** Loops that were unrolled, by their paths. */
  readonly loops: readonly (readonly string[])[];
  readonly origins: ReadonlyMap<string, readonly (string | number)[]>;
}

const TEMPLATE_EXTENSIONS: ReadonlySet<string> = new Set(['.json', '.yaml', '.yml', '.template']);

/** Reads a template, JSON or YAML; throws an `InputError` with everything that makes it none. */
export function readTemplate(file: string, alone: boolean): TemplateText {
  const text = readText(file);
  const body = parse(text, file);
  checkShape(body, { file, text, alone });
  const { body: unrolled, loops, origins } = withLoops(body);
  if (loops.length > 0) checkShape(unrolled, { file, text, alone });
  return { text, body: asSamReads(unrolled), loops, origins };
}

function parse(text: string, file: string): unknown {
  return syntaxOf(file, text) === 'json' ? parseJson(text, file) : yamlReader().readYamlTemplate(text, file);
}

/** Loaded when the first YAML template is met: most runs meet none. */
const yamlReader = (): typeof import('./read-yaml-template') => require('./read-yaml-template');

/** Whether a file may be a template, by its name. */
export function mayBeTemplate(file: string): boolean {
  return TEMPLATE_EXTENSIONS.has(extname(file).toLowerCase());
}
