import {
  CloudFormationValidatePlugin,
  type PolicyValidationStack,
  type PolicyViolation,
  type ValidationRuleSource,
} from 'aws-cdk-lib';
import { RootConstruct } from 'constructs';
import type { Parts } from '../../common/threads/second-thread';
import { makeRoom } from './engine-memory';

/** Templates that two threads validate. */
export interface ValidationTask {
  readonly kind: 'validation';
  readonly parts: readonly (readonly PolicyValidationStack[])[];
  /** Beside those that come with CloudFormation Validate. */
  readonly rules: readonly ValidationRuleSource[];
}

/** Of this thread; its engine is started once. */
let plugin: CloudFormationValidatePlugin | undefined;

/** Starts the engine of CloudFormation Validate in this thread, for templates with some types. */
export function prepareValidation(types: Iterable<string>): void {
  plugin ??= new CloudFormationValidatePlugin();
  makeRoom();
  plugin['initializeEngine'](new Set(types));
}

/** What a second thread does of it: the violations of the templates of each part. */
export function validationParts({ parts, rules }: ValidationTask): Parts {
  plugin ??= new CloudFormationValidatePlugin();
  makeRoom();
  const own = rules.length === 0 ? plugin : new CloudFormationValidatePlugin({ guardRules: [...rules] });
  // It reads nothing of the app.
  const rest = { appConstruct: new RootConstruct(), templatePaths: [] };
  return parts.map((part) => () => JSON.stringify(own.validate({ ...rest, stackTemplates: [...part] }).violations));
}

/** The violations of such a text. */
export function violationsFrom(text: string): readonly PolicyViolation[] {
  return JSON.parse(text);
}
