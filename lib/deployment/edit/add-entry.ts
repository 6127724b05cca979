import { parseDeployment } from '../load-deployment';
import { DeploymentError, problemText } from '../problem';
import { appendName } from './append-name';
import { type EntryKind, entryFrom, SECTIONS } from './fields';
import { insertEntry } from './insert-entry';

/** What to add to a deployment file. */
export interface Addition {
  readonly kind: EntryKind;
  readonly id: string;
  /** Fields by their paths, as text. */
  readonly values: ReadonlyMap<string, string>;
  /** Roles that are new, each with its list in `operators`. */
  readonly roles: readonly { readonly name: string; readonly list: string }[];
}

/** A text with the addition, or what is wrong, a sentence each. */
type Added = { readonly text: string } | { readonly problems: readonly string[] };

/** Adds an entry to the text of a usable deployment file, and checks what comes of it; every other line stays. */
export function addEntry(text: string, addition: Addition, options: { readonly today: string }): Added {
  const { kind, id, values, roles } = addition;
  const { entry, problems } = entryFrom(kind, values);
  if (problems.length > 0) return { problems };
  let edited = text;
  for (const { name, list } of roles) {
    const next = appendName(edited, ['operators', list], name);
    if (next === undefined) return { problems: [`operators.${list}: expected a list on one line, found none`] };
    edited = next;
  }
  const section = SECTIONS[kind];
  const inserted = insertEntry(edited, kind === 'migration' ? { section, entry } : { section, id, entry });
  if ('problem' in inserted) return { problems: [inserted.problem] };
  const found = problemsOf(inserted.text, options);
  return found.length > 0 ? { problems: found } : { text: inserted.text };
}

/** What is wrong with a text that is not yet a deployment file, a sentence each, without places in it. */
export function problemsOf(text: string, options: { readonly today: string }): readonly string[] {
  try {
    parseDeployment(text, { ...options, file: 'as edited' });
    return [];
  } catch (error) {
    if (error instanceof DeploymentError) return error.problems.map(problemText);
    throw error;
  }
}
