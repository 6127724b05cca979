import type { Position, TemplatePath } from './lines';
import { locateJson } from './locate-json';
import { syntaxOf } from './template';

/** Where each path begins in a template: its key or list item, or those of the nearest ancestor that is there. */
export function locate(file: string, text: string, paths: readonly TemplatePath[]): readonly Position[] {
  if (paths.length === 0) return [];
  return syntaxOf(file, text) === 'json' ? locateJson(text, paths) : yamlLocator().locateYaml(text, paths);
}

/** Loaded when the first finding in a YAML template is met. */
const yamlLocator = (): typeof import('./locate-yaml') => require('./locate-yaml');
