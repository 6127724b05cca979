/** Keys and list positions from the root of a deployment file. */
export type Path = readonly (string | number)[];

/** What is wrong at one path of a deployment file. */
export interface Problem {
  readonly path: Path;
  /** Completes the sentence "expected …". */
  readonly expected: string;
  /** Completes the sentence "got …". */
  readonly found: string;
  /** What to do. */
  readonly fix: string;
  /** Whether the key is wrong or its value. @default the value */
  readonly part?: 'key' | 'value';
  /** Where in the text it is, where the path does not tell. */
  readonly offset?: number;
  /** Paths of values that it depends on: where one of them has a problem itself, this one is a mere consequence. */
  readonly restsOn?: readonly Path[];
  /** Whether the value may be right, and something that it needs is missing elsewhere. */
  readonly mayBeRight?: boolean;
}

/** A problem and the place in the file to which it belongs. */
export interface LocatedProblem {
  readonly file: string;
  /** From 1; absent where the file could not be read. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** Such as `sites.hamar.placement.zones[0]`; `document` for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** A deployment file cannot be used; all its problems, each on one line of the message. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError';

  constructor(readonly problems: readonly LocatedProblem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}

const PLAIN_KEY = /^[\w<?-]{1,80}$/;

/** A path as people write it. */
export function pathText(path: Path): string {
  const text = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return PLAIN_KEY.test(step) ? `.${step}` : `[${quote(step)}]`;
  });
  return text.join('').replace(/^\./, '') || 'document';
}

/** A value as a message shows it: on one line, and short. */
export function quote(value: string): string {
  return JSON.stringify(shortened(value));
}

function problemLine(problem: LocatedProblem): string {
  const { file, line, column } = problem;
  return `${line === undefined ? file : `${file}:${line}:${column}`} ${problemText(problem)}`;
}

/** A problem without its place in a file. */
export function problemText({ path, expected, found, fix }: LocatedProblem): string {
  return `${path}: expected ${expected}; got ${found}; ${fix}`;
}

function shortened(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return short.replace(/\p{C}/gu, '\uFFFD');
}
