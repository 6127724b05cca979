import { join } from 'node:path';
import { isRecord } from '../../iam/authorize/json';
import { inputError } from '../../judge/template/input-error';
import { readText } from '../../judge/template/read-file';
import { parseJson } from '../../judge/template/read-json';
import type { EvidenceFile } from '../files';
import type { Evidence } from '../schema';

/** A row for each person, role, way in and action: larger than templates. */
const LARGEST = 256 * 1024 * 1024;
/** What a replay writes: the record, the table and the page. */
const FILES = ['replay.json', 'replay.csv', 'replay.html'];

/**
 * The files of a replay as files of evidence, so that what is signed has their hashes. Throws an `InputError` where none
 * of its policies are those of the templates that the evidence is of.
 */
export function replayFiles(folder: string, { templates }: Pick<Evidence, 'templates'>): readonly EvidenceFile[] {
  const file = join(folder, 'replay.json');
  const wanted = templates.map(({ sha256 }) => sha256).sort();
  if (!policiesIn(parseJson(readText(file, LARGEST), file), file).some((hashes) => hashes.join() === wanted.join()))
    throw inputError(
      file,
      'expected a replay by the policies of the assembly that the evidence is of, found other templates: replay the trail with --assembly of it',
    );
  return FILES.map((name) => ({ path: `replay/${name}`, text: readText(join(folder, name), LARGEST) }));
}

/** The hashes of the templates that each of the policies of a replay is of, in order. */
function policiesIn(record: unknown, file: string): readonly (readonly string[])[] {
  const policies = isRecord(record) ? record['policies'] : undefined;
  if (!Array.isArray(policies)) throw inputError(file, 'expected "policies", as trefoil replay --out writes them');
  return policies.map((one: unknown) => {
    const hashes = isRecord(one) && Array.isArray(one['templates']) ? one['templates'] : [];
    return hashes.filter((hash) => typeof hash === 'string').sort();
  });
}
