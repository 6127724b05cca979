import type { Policies, PolicyDocument } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';

/** A page of AWS with examples of policies, each with what the page says that it does. */
export interface DocumentedPage {
  readonly page: string;
  readonly examples: readonly DocumentedExample[];
}

/** One example in minimal form, with names of our own, and requests that the page says are allowed or not. */
export interface DocumentedExample {
  /** What the page says, in our words. */
  readonly says: string;
  readonly policies: Policies;
  /** What its requests have in common; the context of each is added. */
  readonly request: Request;
  readonly allows?: readonly Variant[];
  /** Denied by a statement. */
  readonly denies?: readonly Variant[];
  /** Allowed by none. */
  readonly refuses?: readonly Variant[];
}

/** How one request differs from what all have in common. */
export type Variant = Partial<Request>;

export const HOME = '111122223333';
export const AWAY = '444455556666';
export const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};

/** A policy of these statements. */
export function policy(...statements: readonly PolicyDocument[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** Requests with these condition keys. */
export function keys(...contexts: readonly NonNullable<Request['context']>[]): readonly Variant[] {
  return contexts.map((context) => ({ context }));
}

/** Requests for these actions. */
export function actions(...names: readonly string[]): readonly Variant[] {
  return names.map((action) => ({ action }));
}
