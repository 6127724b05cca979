import type { Topic } from '../../lib/judge/rule';
import type { RawMap } from '../../lib/judge/template/template';

/** What a mutant weakens; `access` is who may do what, by policy documents. */
export type MutantTopic = Exclude<Topic, 'catalogue' | 'limits'> | 'access';

/** How a template changes; what is not named stays as it is. */
export interface Change {
  /** Resources that are put in place or, where `undefined`, taken out, by logical id. */
  readonly resources?: Readonly<Record<string, RawMap | undefined>>;
  /** Members of other sections that are added or replaced, such as Conditions, by section. */
  readonly sections?: Readonly<Record<string, RawMap>>;
  /** Where the stack is deployed to; `undefined` is a stack that is pinned nowhere. */
  readonly environment?: { readonly account: string | undefined; readonly region: string | undefined };
  /** A template that a stack among `resources` nests, by its logical id. */
  readonly nested?: { readonly logicalId: string; readonly resources: RawMap };
}

/** One weakening of one place of a template, made when it is asked for. */
export interface Draft {
  readonly operator: string;
  readonly topic: MutantTopic;
  /** Dotted, below the resource. */
  readonly path: string;
  /** What changes, for people. */
  readonly what: string;
  readonly change: () => Change;
}

/** A draft, and where it applies. */
export interface Mutant extends Draft {
  readonly deployment: string;
  /** Index of the template in its assembly. */
  readonly template: number;
  /** Such as `dublin/Keys`. */
  readonly stack: string;
  /** Logical id; empty where the template as a whole changes. */
  readonly resource: string;
  readonly type: string;
}

/** A resource as operators see it. */
export interface Subject {
  readonly deployment: string;
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly logicalId: string;
  readonly type: string;
  /** As the template writes it. */
  readonly raw: RawMap;
}

/** Every weakening of one kind that a resource admits. */
export type Operator = (subject: Subject) => readonly Draft[];
