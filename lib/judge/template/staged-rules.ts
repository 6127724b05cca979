import { createHash } from 'node:crypto';
import { GUARD_EXTENSION } from '../../world/guard-files';
import { InputError } from './input-error';
import { readText } from './read-file';
import type { StagedObjects } from './staged-objects';

const BY_HASH = new RegExp(`/([0-9a-f]{64})\\${GUARD_EXTENSION}$`);

/** The files of Guard rules that are not what the names of their objects say, one line each: the CLI uploads them unread. */
export function stagedRuleProblems(staged: StagedObjects): readonly string[] {
  return [...staged].flatMap(([object, file]) => {
    const hash = BY_HASH.exec(object)?.[1];
    if (hash === undefined) return [];
    try {
      const found = createHash('sha256').update(readText(file)).digest('hex');
      return found === hash ? [] : [`${file}: found rules with hash ${found}, expected ${hash}: synthesize again`];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.problems;
    }
  });
}
