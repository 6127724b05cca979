import {
  CloudFormationValidatePlugin,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
  type ValidationRuleSource,
} from 'aws-cdk-lib';
import type { HookRules } from '../../deployment/hook-rules';
import { readJson } from '../../judge/template/read-json';
import { rawMap } from '../../judge/template/template';
import { GUARD_EXTENSION } from '../../world/guard-files';

interface HookChecksOptions {
  readonly hooks: readonly HookRules[];
}

/**
 * CloudFormation Validate, with the rules of the hooks: what a hook would refuse at deployment fails synth.
 *
 * Of the files, those are evaluated that are about a type of some template: the others could find nothing, and take time.
 */
export class HookChecks extends CloudFormationValidatePlugin {
  private readonly relevant: ValidationRuleSource[];

  constructor(private readonly options: HookChecksOptions) {
    const guardRules: ValidationRuleSource[] = [];
    super({ guardRules });
    this.relevant = guardRules;
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const types = new Set(context.stackTemplates.flatMap(({ templatePath }) => typesIn(templatePath)));
    this.relevant.splice(
      0,
      this.relevant.length,
      ...this.options.hooks
        .filter((rules) => rules.types.some((type) => types.has(type)))
        .map(({ name, text }) => ({ name: `${name}${GUARD_EXTENSION}`, content: text })),
    );
    try {
      return super.validate(context);
    } catch (error) {
      // The engine throws texts, of which CDK would print nothing.
      throw error instanceof Error ? error : new Error(`${error}`);
    }
  }
}

function typesIn(template: string): readonly string[] {
  const resources = Object.values(rawMap(rawMap(readJson(template))['Resources']));
  return resources.map((resource) => String(rawMap(resource)['Type']));
}
