import type { Deployment } from '../deployment/deployment-types';
import type { FeatureId } from '../world/features';
import type { Asks, Hook } from './hook';
import type { Assembly } from './template/assembly';
import type { Resource } from './template/resource';
import type { RawMap, Template } from './template/template';

export const TOPICS = [
  'residency',
  'encryption-at-rest',
  'encryption-in-transit',
  'keys',
  'exposure',
  'isolation',
  'logging',
  'retention',
  'access',
  'limits',
  'catalogue',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How much a break of a rule weighs, worst first; a level says whether it may be excused, a severity what to fix first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `mandatory` has no waiver; `required` can be waived; `advisory` is reported and fails nothing but `cdk synth --strict`. */
export type Level = 'mandatory' | 'required' | 'advisory';

/** Steps by which an existing app adopts the policy; each asks what the ones before it ask, too. */
export const PROFILES = ['residency', 'encryption', 'exposure', 'access', 'full'] as const;
export type Profile = (typeof PROFILES)[number];

/** A clause of a standard, with its version where numbers differ by version, that a rule helps to answer. */
export interface Clause {
  readonly standard: string;
  readonly clause: string;
}

/** One break of a rule, at a place of a resource or template. */
export interface Finding {
  /** Keys and indexes below the resource (`Properties`, …) or, for a template rule, below the template. */
  readonly path: readonly (string | number)[];
  /** What was found, and what is allowed. */
  readonly message: string;
  /** What to do here, where it is more than the rule's own `fix`. */
  readonly fix?: string;
  /** Whether it is advice only, whatever the level of the rule: what is found may well be meant. @default false */
  readonly advice?: boolean;
  /** How much this break weighs. @default what its rule does */
  readonly severity?: Severity;
}

/** A template that shows a rule at work; `region` is eu-west-1 and the boundary IE unless said. */
export interface Example {
  readonly name: string;
  readonly resources: RawMap;
  /** Other top-level sections: Parameters, Conditions, Mappings, Outputs. */
  readonly rest?: RawMap;
  readonly boundary?: readonly string[];
  readonly region?: string;
  /** Accounts of the deployment, where one is known. */
  readonly accounts?: readonly string[];
  /** The organization of the deployment, where one is known. */
  readonly organization?: string;
  /** Accounts that are trusted, where no deployment is known. */
  readonly trusted?: readonly string[];
  /** A deployment, where one is known; it says what accounts there are. */
  readonly deployment?: Deployment;
  /** What the deployment omits, where one is known. */
  readonly omissions?: readonly FeatureId[];
  /** Templates of the folder that belong to no stack. */
  readonly orphans?: readonly string[];
  /** Logical ids of nested stacks whose template is part of the assembly. */
  readonly nested?: readonly string[];
  /** Of a good example, mandatory rules that it breaks all the same. */
  readonly breaks?: readonly string[];
}

/** What a rule needs to be evaluated: a deployment file, or at least the accounts that are inside. */
export type Need = 'deployment' | 'accounts';

interface Meaning {
  /** Literal, never reused. */
  readonly id: string;
  /** Ids that it had before; waivers, baselines and `explain` know it by them, too. @default none */
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly topic: Topic;
  readonly level: Level;
  /** @default by its level and topic, see `severityOf` */
  readonly severity?: Severity;
  /** The first profile that asks it. @default by its topic, see `profileOf` */
  readonly profile?: Profile;
  /** Without it the rule is not evaluated: nothing is known, rather than that it holds. @default it can always be evaluated */
  readonly needs?: Need;
  /** What it asks of a type, where that is obligations of the catalogue: hooks and `explain` read them. @default something else */
  readonly asks?: Asks;
  /** Whether a hook of CloudFormation asks the same, or why none can. */
  readonly hook: Hook;
  /** Of rules of access: required access, or least privilege. @default forbidden access */
  readonly proof?: 'required' | 'least';
  /** Clauses for whoever reads one finding, few; the whole mapping is in `evidence/frameworks`. None of a rule that only asks what AWS accepts. */
  readonly standards: readonly Clause[];
  /** Each `bad` one has a finding of this rule; each `good` one is met by it and passes, as it does all mandatory rules. */
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
}

/** What must hold of a resource. */
export interface ResourceRule extends Meaning {
  readonly subject: 'resource';
  /** Whether it is asked, too, of resources that are made only where parameters are given that differ from their defaults. @default false */
  readonly asksDormant?: boolean;
  appliesTo(resource: Resource): boolean;
  /** Whether it is about a resource to which it applies, as part of this assembly. @default it is */
  concerns?(resource: Resource, assembly: Assembly): boolean;
  check(resource: Resource, assembly: Assembly): readonly Finding[];
  /** Ids of rules that say more of the same: at a path where one of them finds something, this rule finds nothing. @default none */
  readonly yieldsTo?: readonly string[];
}

/** What must hold of a template as a whole, or of its place in the assembly. */
export interface TemplateRule extends Meaning {
  readonly subject: 'template';
  appliesTo(template: Template): boolean;
  check(template: Template, assembly: Assembly): readonly Finding[];
}

/** What must hold. */
export type Rule = ResourceRule | TemplateRule;

const types = new WeakMap<ResourceRule['appliesTo'], (type: string) => boolean>();

/**
 * To which resources a rule applies, where that is none but those of some types: it is asked of no other.
 *
 * Of types that a project adds obligations to, it is asked whatever they are.
 */
export function ofTypes(
  speaksOf: (type: string) => boolean,
  appliesTo: ResourceRule['appliesTo'] = ({ type }) => speaksOf(type),
): ResourceRule['appliesTo'] {
  const made: ResourceRule['appliesTo'] = (resource) => appliesTo(resource);
  types.set(made, speaksOf);
  return made;
}

/** Whether a rule may apply to a resource of a type: not to ask it of others leaves nothing out. */
export function speaksOf({ appliesTo }: Pick<ResourceRule, 'appliesTo'>, type: string): boolean {
  return types.get(appliesTo)?.(type) ?? true;
}

const own = new WeakSet<Rule['check']>();

/** Marks rules as this package's own: their verdicts follow from its code and from what is checked. */
export function ownRules(rules: readonly Rule[]): readonly Rule[] {
  for (const { check } of rules) own.add(check);
  return rules;
}

/** Whether a rule is this package's own, whatever its level became. */
export function isOwn({ check }: Pick<Rule, 'check'>): boolean {
  return own.has(check);
}

/** Whether a rule has an id, or had it before. */
export function isCalled({ id, aliases = [] }: Pick<Rule, 'id' | 'aliases'>, name: string): boolean {
  return id === name || aliases.includes(name);
}
