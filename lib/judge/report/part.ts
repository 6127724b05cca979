import type { Rule } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Verdict } from './evaluate';
import type { ReportedFinding } from './report';

/** Some rules, asked of some templates of an assembly. */
export interface Group {
  readonly rules: readonly Rule[];
  /** Places of the templates in the assembly. @default all */
  readonly of?: ReadonlySet<number>;
}

/** Something that was found, with the place of what it is about among everything of its assembly. */
interface Placed {
  readonly at: number;
}

/** What a rule found in one resource or template. */
export interface BrokenAt extends Placed {
  readonly rule: Rule;
  readonly findings: readonly ReportedFinding[];
}

/** Where an internal error kept a rule from saying anything. */
export interface FlawAt extends Placed {
  readonly rule: Rule;
  readonly text: string;
}

/** The verdicts on some templates of an assembly, or on all of them. */
export interface AssemblyPart {
  /** On how many resources or templates each rule was evaluated, and found nothing. */
  readonly passed: ReadonlyMap<Rule, number>;
  readonly broken: readonly BrokenAt[];
  readonly flaws: readonly FlawAt[];
  /** Exceptions of its templates that are incomplete, expired or unused. */
  readonly unfit: readonly (Placed & { readonly text: string })[];
}

/** What is known of assemblies as a whole, whichever part of them is checked. */
export interface OfRun {
  readonly resources: number;
  readonly templates: number;
  /** Rules that were not evaluated, since what they need was not given. */
  readonly notEvaluated: readonly Rule[];
}

/** One part of all of these, in the order in which one run would have found it. */
export function joined(parts: readonly AssemblyPart[], rules: readonly Rule[]): AssemblyPart {
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const inOrder = <One extends Placed & { readonly rule: Rule }>(all: readonly One[]) =>
    all.toSorted((a, b) => a.at - b.at || (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0));
  const passed = new Map<Rule, number>();
  for (const part of parts)
    for (const [rule, number] of part.passed) passed.set(rule, (passed.get(rule) ?? 0) + number);
  return {
    passed,
    broken: inOrder(parts.flatMap(({ broken }) => broken)),
    flaws: inOrder(parts.flatMap(({ flaws }) => flaws)),
    unfit: parts.flatMap(({ unfit }) => unfit).toSorted((a, b) => a.at - b.at),
  };
}

/** Places in an assembly: found once, however many parts of it are checked. */
const known = new WeakMap<Assembly, ReadonlyMap<object, number>>();

/** The place of what a verdict is about among everything of an assembly that is asked. */
export function positionIn(assembly: Assembly, { template, resource }: Verdict): number {
  let places = known.get(assembly);
  if (places === undefined) {
    const { templates, resources, dormant } = assembly;
    places = new Map<object, number>([...templates, ...resources, ...dormant].map((one, place) => [one, place]));
    known.set(assembly, places);
  }
  return places.get(resource ?? template) ?? 0;
}
