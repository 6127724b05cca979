import type { Obligation } from './catalogue/entry';
import type { Scope } from './scope';

/** Why a hook of CloudFormation cannot ask what a rule asks. */
export const HOOK_REASONS = {
  template: 'is about a stack or a template, and a hook is handed one resource',
  others: 'compares a resource with others, and a hook is handed one resource',
  policy: 'reads a policy document as IAM does, statement by statement and condition by condition',
  attribute: 'is about attributes of a resource, such as DeletionPolicy, and a hook is handed its properties',
  anywhere: 'looks at every value at any depth, and Guard names the place of each value',
  catalogue: 'is not kept as obligations in the catalogue, from which the rules of Guard are made',
  limits: 'says beforehand what AWS refuses by itself, with a hook or without',
  access: 'asks who reaches what under all policies together, and a hook is handed one resource',
  nothing: 'is about types that hold no user data, for which no hook is asked',
} as const;
export type HookReason = keyof typeof HOOK_REASONS;

/** What a rule asks of a type inside a scope, as obligations. */
export type Asks = (type: string, scope: Scope) => readonly Obligation[];

/** That a hook asks the same obligations as the rule, and what of the rule is no obligation of one resource. */
export interface Hooked {
  /** What stays with the policy check. @default nothing */
  readonly leaves?: string;
}

/** That a hook of CloudFormation asks what a rule asks, or why none can. */
export type Hook = Hooked | HookReason;
