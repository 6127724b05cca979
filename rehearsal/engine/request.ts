import type { JsonObject } from '../json';
import type { Template } from '../template/template';
import type { Environment } from '../world/deployed';
import type { Stack } from '../world/stack';

/** What a stack is to become. */
export interface Request {
  readonly environment: Environment;
  readonly name: string;
  readonly arn: string;
  /** The stack as it is; none where it does not exist, or waits for its first change set. */
  readonly before?: Stack;
  readonly template: Template;
  readonly parameters: JsonObject;
  readonly tags: JsonObject;
  readonly roleArn?: string;
  /** Whether resources that an earlier stack left behind are taken over. */
  readonly importExisting: boolean;
  /** Whether a failure leaves what was done, so that a retry goes on from there. */
  readonly keepOnFailure?: boolean;
}
