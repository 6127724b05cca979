/** A file of Guard rules, and the types that a CloudFormation Hook asks it about. */
export interface HookRules {
  /** Of letters and digits: a part of the name of the hook, and of the file. */
  readonly name: string;
  /** At most as many as a hook takes. */
  readonly types: readonly string[];
  /** The text of the file. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal: the name of the object that the hook reads. */
  readonly hash: string;
}

/** Most types that one hook can be about. */
export const TYPES_PER_HOOK = 50;

/** File name extension of Guard rules, by which a hook knows them. */
export const GUARD_EXTENSION = '.guard';
