import { transformsOf } from './sam-globals';
import { isRawMap, type RawMap } from './template';
import { MOST_VALUES } from './template-shape';

/** The transform that unrolls loops. */
const EXTENSIONS = 'AWS::LanguageExtensions';
const LOOP = /^Fn::ForEach::/;
/** No text of a template is as long. */
const LONGEST = 100_000;

/** A template whose loops are unrolled, and which they were. */
export interface Unrolled {
  readonly body: RawMap;
  readonly loops: readonly (readonly string[])[];
  /** Where the resources that loops make stand in the text, by logical id. */
  readonly origins: ReadonlyMap<string, Path>;
}

type Path = readonly (string | number)[];

/**
 * A template with what its loops over lists that are written out make: `${Name}` and `Ref` of the loop's name are the element,
 * `&{Name}` is its letters and digits alone (CloudFormation User Guide, `Fn::ForEach`). A loop over anything else stays a loop.
 */
export function withLoops(body: RawMap): Unrolled {
  if (!transformsOf(body).includes(EXTENSIONS)) return { body, loops: [], origins: new Map() };
  const unrolling = new Unrolling();
  const unrolled = unrolling.map(body, new Map(), []);
  // What would be larger than a template can be is left as it is, and found as a loop.
  const { loops, origins } = unrolling;
  return unrolling.made > MOST_VALUES ? { body, loops: [], origins: new Map() } : { body: unrolled, loops, origins };
}

type Names = ReadonlyMap<string, string>;

class Unrolling {
  made = 0;
  readonly loops: (readonly string[])[] = [];
  readonly origins = new Map<string, Path>();

  value(raw: unknown, names: Names, path: Path): unknown {
    this.made += 1;
    if (this.made > MOST_VALUES) return raw;
    if (typeof raw === 'string') return this.text(raw, names);
    if (Array.isArray(raw)) return raw.map((each) => this.value(each, names, path));
    if (!isRawMap(raw)) return raw;
    const { Ref: name } = raw;
    const element = typeof name === 'string' && Object.keys(raw).length === 1 ? names.get(name) : undefined;
    return element ?? this.map(raw, names, path);
  }

  map(raw: RawMap, names: Names, path: Path): RawMap {
    const result: Record<string, unknown> = Object.create(null);
    this.made += 1;
    for (const [key, member] of Object.entries(raw)) {
      if (this.made > MOST_VALUES) break;
      const loop = LOOP.test(key) ? loopOf(member) : undefined;
      if (!loop) {
        const made = this.text(key, names);
        if (names.size > 0 && isOfResources(path)) this.origins.set(made, [...path, key]);
        result[made] = this.value(member, names, [...path, key]);
        continue;
      }
      if (names.size === 0) this.loops.push([...path.map(String), key]);
      for (const element of loop.elements)
        if (this.made <= MOST_VALUES)
          Object.assign(
            result,
            this.map(loop.output, new Map([...names, [loop.name, element]]), [...path, key, OUTPUT]),
          );
    }
    return result;
  }

  private text(text: string, names: Names): string {
    let result = text;
    for (const [name, element] of names) {
      result = this.each(result, `\${${name}}`, element);
      result = this.each(result, `&{${name}}`, element.replace(/[^A-Za-z0-9]/g, ''));
    }
    return result;
  }

  /** Elements can hold names of other loops, and so double at each. */
  private each(text: string, placeholder: string, element: string): string {
    if (!text.includes(placeholder)) return text;
    const pieces = text.split(placeholder);
    if (text.length + pieces.length * element.length > LONGEST) this.made = Number.POSITIVE_INFINITY;
    return this.made > MOST_VALUES ? text : pieces.join(element);
  }
}

/** Third of a loop's name, its elements and what it makes. */
const OUTPUT = 2;

/** Whether a path leads through loops alone to the resources of a template. */
function isOfResources([section, ...loops]: Path): boolean {
  return section === 'Resources' && loops.every((step) => step === OUTPUT || LOOP.test(`${step}`));
}

interface Loop {
  readonly name: string;
  readonly elements: readonly string[];
  readonly output: RawMap;
}

function loopOf(raw: unknown): Loop | undefined {
  if (!Array.isArray(raw) || raw.length !== 3) return undefined;
  const [name, elements, output]: readonly unknown[] = raw;
  if (typeof name !== 'string' || !Array.isArray(elements) || !isRawMap(output)) return undefined;
  const texts = elements.flatMap((each: unknown) =>
    typeof each === 'string' || typeof each === 'number' ? [String(each)] : [],
  );
  return texts.length === elements.length && texts.length > 0 ? { name, elements: texts, output } : undefined;
}
