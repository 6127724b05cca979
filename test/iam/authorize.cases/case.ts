import type { Outcome } from '../../../lib/iam/authorize/decision';
import type { Policies, PolicyDocument } from '../../../lib/iam/authorize/policies';
import type { ContextValue, Request } from '../../../lib/iam/authorize/request';
import type { Decider } from '../../../lib/iam/authorize/statements';

/** The condition keys of one request. */
export type Context = Readonly<Record<string, ContextValue>>;

/** A documented rule about conditions: contexts in which the condition holds, fails, and cannot be decided. */
export interface ConditionCase {
  readonly rule: string;
  /** The page of AWS that says so, and the part of it. */
  readonly source?: string;
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly holds?: readonly Context[];
  readonly fails?: readonly Context[];
  readonly undecided?: readonly Context[];
  /** @default 2012-10-17 */
  readonly version?: string;
}

/** A documented rule about the whole decision: one request, the policies in play, and the answer. */
export interface DecisionCase {
  readonly rule: string;
  /** The page of AWS that says so, and the part of it. */
  readonly source?: string;
  readonly request?: Partial<Request>;
  readonly policies: Policies;
  readonly decision: Outcome;
  readonly by?: Partial<Decider>;
}

export const HOME = '111122223333';
export const AWAY = '444455556666';
export const ORG = 'o-home';
export const OBJECT = 'arn:aws:s3:::records/a.txt';
export const BUCKET = 'arn:aws:s3:::records';
export const KEY = `arn:aws:kms:eu-west-1:${HOME}:key/1234`;
export const ROLE = `arn:aws:iam::${HOME}:role/reader`;
export const SESSION = `arn:aws:sts::${HOME}:assumed-role/reader/ada`;
export const USER = `arn:aws:iam::${HOME}:user/ada`;
export const ROOT = `arn:aws:iam::${HOME}:root`;
export const AWAY_ROLE = `arn:aws:iam::${AWAY}:role/reader`;
export const AWAY_ROOT = `arn:aws:iam::${AWAY}:root`;

/** A policy of the given statements. */
export function policy(...statements: readonly PolicyDocument[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** A policy of one statement that allows everything but for what is given. */
export function allow(elements: PolicyDocument = {}): PolicyDocument {
  return policy(statement('Allow', elements));
}

/** A policy of one statement that denies everything but for what is given. */
export function deny(elements: PolicyDocument = {}): PolicyDocument {
  return policy(statement('Deny', elements));
}

/** A policy of one statement that allows the given principals everything. */
export function grant(principal: unknown, elements: PolicyDocument = {}): PolicyDocument {
  return allow({ Principal: principal, ...elements });
}

/** A statement over every action and resource but for what is given. */
export function statement(effect: 'Allow' | 'Deny', elements: PolicyDocument = {}): PolicyDocument {
  const action = 'NotAction' in elements ? {} : { Action: '*' };
  const resource = 'NotResource' in elements ? {} : { Resource: '*' };
  return { Effect: effect, ...action, ...resource, ...elements };
}
