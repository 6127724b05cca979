import type { Deployed, Environment } from './deployed';

/** What a handler is to do, and which properties change in an update. */
export interface HandlerCall {
  readonly verb: 'create' | 'update' | 'delete';
  readonly changed: readonly string[];
}

/** Who calls: a role that exists, or somebody who may do everything in an account, as far as its guardrails let them. */
export type Caller = Deployed | Environment;

/** A request of somebody who calls AWS himself. */
export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly account: string;
  /** The policies of the resource, where it has any. */
  readonly policy?: readonly Readonly<Record<string, unknown>>[];
  readonly context?: Readonly<Record<string, string | readonly string[] | boolean>>;
}

/** Says why a call is refused in a world; undefined where it is allowed. */
export interface Guard<World> {
  handler(world: World, resource: Deployed, role: Deployed, call: HandlerCall): string | undefined;
  call(world: World, caller: Caller, asked: Asked): string | undefined;
}
