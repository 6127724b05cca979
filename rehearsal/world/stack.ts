import type { JsonObject } from '../json';
import type { Template } from '../template/template';
import type { Environment } from './deployed';

/** One line of what happened to a stack. */
export interface StackEvent {
  readonly id: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly at: string;
}

/** A value that other stacks of the account and Region can import. */
export interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly export?: string;
  readonly description?: string;
}

/** A stack of the stand-in. */
export interface Stack extends Environment {
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  readonly reason?: string;
  readonly template: Template;
  readonly parameters: JsonObject;
  readonly tags: JsonObject;
  readonly roleArn?: string;
  readonly terminationProtection: boolean;
  readonly outputs: readonly StackOutput[];
  /** Names of exports that it imports. */
  readonly imports: readonly string[];
  readonly events: readonly StackEvent[];
  readonly created: string;
  readonly updated?: string;
}

/** What tells a stack from all others that exist. */
export function stackKey(environment: Environment, name: string): string {
  return `${environment.account}/${environment.region}/${name}`;
}
