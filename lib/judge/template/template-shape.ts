import { InputError } from './input-error';
import { locate } from './locate';
import { isRawMap, type RawMap, rawMap } from './template';

/** Real templates nest some twenty levels deep. */
export const DEEPEST_NESTING = 100;

/** CloudFormation takes 500 resources; what has five times as many was not meant to be a template. */
const MOST_RESOURCES = 2500;

/** A template of 1 MB has some fifty thousand values: keys with what they hold, and list elements. */
export const MOST_VALUES = 150_000;

/** Where a body was read from. */
export interface ShapeContext {
  readonly file: string;
  readonly text: string;
  /** Whether the file was named as a template: one of an assembly may have no resources. */
  readonly alone: boolean;
}

interface Misshape {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** A namespace and what is in it: names of AWS, of the registry, of modules, and `Custom::` with a name of up to 60 characters. */
const TYPE = /^[A-Za-z0-9]{1,64}(?:::[\w@-]{1,64}){1,4}$/;

const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Resources', 'Outputs'];
const MOST_PROBLEMS = 10;

/** Throws an `InputError` unless `body` has the shape of a template. */
export function checkShape(body: unknown, context: ShapeContext): asserts body is RawMap {
  const found = misshapes(body, context.alone);
  if (found.length === 0) return;
  const shown = found.slice(0, MOST_PROBLEMS);
  const places = locate(
    context.file,
    context.text,
    shown.map(({ path }) => path),
  );
  const lines = shown.map(({ problem }, index) => {
    const { line, column } = places[index] ?? { line: 1, column: 1 };
    return `${context.file}:${line}:${column}: ${problem}`;
  });
  if (found.length > shown.length) lines.push(`${context.file}: and ${found.length - shown.length} more of the kind`);
  throw new InputError(lines);
}

function misshapes(body: unknown, alone: boolean): readonly Misshape[] {
  if (!isRawMap(body)) return [{ path: [], problem: `is no template: expected a map, found ${kind(body)}` }];
  const measure = new Measure();
  if (!measure.admits(body)) return [{ path: measure.path, problem: measure.problem ?? '' }];
  if (alone && body['Resources'] === undefined)
    return [{ path: [], problem: 'is no template: expected the section Resources, found none' }];
  const sections = SECTIONS.filter((name) => body[name] !== undefined && !isRawMap(body[name])).map((name) => ({
    path: [name],
    problem: `${name}: expected a map, found ${kind(body[name])}`,
  }));
  const resources = Object.entries(rawMap(body['Resources']));
  if (resources.length > MOST_RESOURCES)
    return [
      {
        path: ['Resources'],
        problem: `has ${resources.length} resources, expected at most ${MOST_RESOURCES}: CloudFormation takes 500`,
      },
    ];
  return [...sections, ...resources.flatMap(([id, raw]) => misshapen(id, raw))];
}

function misshapen(id: string, raw: unknown): readonly Misshape[] {
  // Language extensions and macros stand among the resources; rules of the catalogue check them.
  if (id.startsWith('Fn::')) return [];
  const path = ['Resources', id];
  const name = JSON.stringify(id);
  if (!isRawMap(raw)) return [{ path, problem: `resource ${name}: expected a map, found ${kind(raw)}` }];
  const { Type, Properties } = raw;
  if (typeof Type !== 'string' || Type === '')
    return [{ path, problem: `resource ${name}: expected a Type, found ${kind(Type)}` }];
  if (!TYPE.test(Type))
    return [
      {
        path: [...path, 'Type'],
        problem: `resource ${name}: expected a Type such as AWS::S3::Bucket or Custom::Name, found ${shortened(Type)}`,
      },
    ];
  if (Properties !== undefined && Properties !== null && !isRawMap(Properties))
    return [
      {
        path: [...path, 'Properties'],
        problem: `resource ${name}: expected Properties as a map, found ${kind(Properties)}`,
      },
    ];
  return [];
}

/** What makes a body too large to check, with the path where it does, or `undefined`. */
class Measure {
  problem: string | undefined;
  readonly path: (string | number)[] = [];
  private count = 0;

  /** Whether a value is of sane size; where it is not, `path` leads there. */
  admits(value: unknown): boolean {
    if (++this.count > MOST_VALUES) this.problem = `has more than ${MOST_VALUES} values, expected fewer`;
    else if (this.path.length > DEEPEST_NESTING) this.problem = `nests deeper than ${DEEPEST_NESTING} levels`;
    if (this.problem) return false;
    if (Array.isArray(value)) return value.every((element, index) => this.admitsAt(index, element));
    return !isRawMap(value) || Object.keys(value).every((key) => this.admitsAt(key, value[key]));
  }

  private admitsAt(key: string | number, value: unknown): boolean {
    this.path.push(key);
    if (!this.admits(value)) return false;
    this.path.pop();
    return true;
  }
}

function shortened(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

function kind(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}
