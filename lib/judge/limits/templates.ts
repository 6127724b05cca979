import { LIMITS, type LimitName } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import { rawMap, type Template } from '../template/template';
import { isMap, type Value } from '../template/value';
import { leastLength } from './least-size';
import type { Measure } from './measure';

const SECTIONS = [
  ['Resources', 'resources', 'resource-name'],
  ['Outputs', 'outputs', 'output-name'],
  ['Parameters', 'parameters', 'parameter-name'],
  ['Mappings', 'mappings', 'mapping-name'],
] as const;

/** How large a template is, what it declares, and how long the names are that it gives. */
export function templateOf(template: Template, assembly: Assembly): readonly Measure[] {
  const { body, text, stackName, parent, constructPath } = template;
  const measure = (limit: LimitName, found: number, ...path: readonly string[]): Measure => ({
    ...{ limit: LIMITS[limit], found, path },
  });
  return [
    measure('template-size', Buffer.byteLength(text)),
    ...SECTIONS.flatMap(([section, number, name]) => {
      const names = Object.keys(rawMap(body[section]));
      const longest = names.reduce((one, other) => (other.length > one.length ? other : one), '');
      return names.length === 0
        ? []
        : [measure(number, names.length, section), measure(name, longest.length, section, longest)];
    }),
    ...Object.entries(rawMap(body['Mappings'])).map(([id, mapping]) =>
      measure('mapping-keys', Object.keys(rawMap(mapping)).length, 'Mappings', id),
    ),
    ...(typeof body['Description'] === 'string'
      ? [measure('template-description', Buffer.byteLength(body['Description']), 'Description')]
      : []),
    ...Object.entries(rawMap(body['Outputs'])).flatMap(([id, output]) => {
      const folded = assembly.value(output, template);
      const at = (...path: readonly string[]) =>
        path.reduce<Value>((value, key) => (isMap(value) ? value[key] : undefined), folded);
      return [
        measure('output-description', leastLength(at('Description'), 'bytes', assembly), 'Outputs', id, 'Description'),
        measure('export-name', leastLength(at('Export', 'Name'), 'characters', assembly), 'Outputs', id, 'Export'),
      ];
    }),
    // A template that stands alone is named by its file.
    ...(parent || constructPath === undefined ? [] : [measure('stack-name', stackName.length)]),
  ].filter(({ found }) => found > 0);
}
