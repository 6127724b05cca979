import { z } from 'zod';
import { inputError } from '../judge/template/input-error';
import { readJson } from '../judge/template/read-json';
import { isRawMap } from '../judge/template/template';
import { type Evidence, evidenceSchema, SCHEMA_VERSION } from './schema';

/** Reads an evidence file; throws an `InputError` unless it is one of this version. */
export function readEvidence(file: string): Evidence {
  const value = readJson(file);
  if (isRawMap(value) && typeof value['schema'] === 'number' && value['schema'] !== SCHEMA_VERSION)
    throw inputError(file, `is evidence of schema ${value['schema']}, expected ${SCHEMA_VERSION}; write it again`);
  const parsed = evidenceSchema.safeParse(value);
  if (!parsed.success)
    throw inputError(file, `is not evidence: ${z.prettifyError(parsed.error).split('\n').slice(0, 4).join(' ')}`);
  const [lost] = danglingIn(parsed.data);
  if (lost !== undefined) throw inputError(file, `is not evidence: ${lost}, which is not there`);
  return parsed.data;
}

/** Places in lists to which the record refers and which are not there. */
function danglingIn({ access, rules, templates, resources, statements, policies }: Evidence): readonly string[] {
  const beyond = (of: string, places: readonly number[], list: readonly unknown[], name: string) =>
    places.filter((place) => place >= list.length).map((place) => `${of} refers to ${name}[${place}]`);
  return [
    ...resources.flatMap(({ id, template }) => beyond(id, [template], templates, 'templates')),
    ...policies.flatMap((each) => beyond(each.resource, each.statements, statements, 'statements')),
    ...rules.flatMap(({ id, subject, results }) => {
      const places = Object.values(results).flat();
      return subject === 'template'
        ? beyond(id, places, templates, 'templates')
        : beyond(id, places, resources, 'resources');
    }),
    ...(access?.principals ?? []).flatMap(({ id, cells }) => beyond(id, cells, access?.decisions ?? [], 'decisions')),
  ];
}
