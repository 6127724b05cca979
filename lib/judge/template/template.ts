/** A JSON object whose members nobody has looked at yet. */
export interface RawMap {
  readonly [key: string]: unknown;
}

/** One CloudFormation template and the environment it is deployed to. */
export interface Template {
  /** Place in the assembly; what a `Reference` names. */
  readonly index: number;
  /** As the reader names it, relative to where the command runs. */
  readonly file: string;
  readonly text: string;
  readonly body: RawMap;
  /** Loops that stand in the text and were unrolled in the body, by their paths. @default none */
  readonly loops?: readonly (readonly string[])[];
  /** Where resources stand in the text that are made of something else there, by logical id. @default under their own names */
  readonly origins?: ReadonlyMap<string, readonly (string | number)[]>;
  readonly stackName: string;
  /** Construct path of the stack, where CDK made it. */
  readonly constructPath?: string;
  /** Twelve digits; absent where the stack is not pinned to an account. */
  readonly account?: string;
  /** Absent where the stack is not pinned to a Region. */
  readonly region?: string;
  /** Values of parameters that whoever runs the check says will be given, by name. */
  readonly given?: ReadonlyMap<string, string>;
  /** What CDK keeps of constructs, by construct path after a slash: in the manifest, and in a file beside it. */
  readonly metadata?: RawMap;
  readonly metadataFile?: string;
  /** Construct paths by logical id, where the construct tree is at hand. */
  readonly constructPaths?: ReadonlyMap<string, string>;
  /** The stack that nests this one, and under which logical id. */
  readonly parent?: { readonly template: number; readonly logicalId: string };
  /** Stacks of the same Stage that are deployed before this one, as the cloud assembly says, those before these omitted. */
  readonly after?: ReadonlySet<number>;
  /** Templates nested in this one, by logical id. */
  readonly nested: ReadonlyMap<string, number>;
}

/** How a template is written. */
export type Syntax = 'json' | 'yaml';

/** How a file is written: by its extension or, where that does not tell, by its first letter. */
export function syntaxOf(file: string, text: string): Syntax {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  return /\.json$/i.test(file) || /^\s*\{/.test(text) ? 'json' : 'yaml';
}

/** `value` as an object, or an empty one. */
export function rawMap(value: unknown): RawMap {
  return isRawMap(value) ? value : {};
}

/** Whether `value` is a JSON object. */
export function isRawMap(value: unknown): value is RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
