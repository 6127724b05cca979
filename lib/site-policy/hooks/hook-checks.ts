import type { IPolicyValidationContext, PolicyValidationPluginReport, ValidationRuleSource } from 'aws-cdk-lib';
import type { HookRules } from '../../deployment/hook-rules';
import { KeptValidation } from '../../judge/cdk/kept-validation';
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
export class HookChecks extends KeptValidation {
  private readonly relevant: ValidationRuleSource[];

  constructor(private readonly options: HookChecksOptions) {
    const guardRules: ValidationRuleSource[] = [];
    super(guardRules);
    this.relevant = guardRules;
  }

  override begin(context: IPolicyValidationContext): void {
    this.choose(context);
    super.begin(context);
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    this.choose(context);
    try {
      return super.validate(context);
    } catch (error) {
      // The engine throws texts, of which CDK would print nothing.
      throw error instanceof Error ? error : new Error(`${error}`);
    }
  }

  private choose({ stackTemplates }: IPolicyValidationContext): void {
    const types = new Set(stackTemplates.flatMap(({ templatePath }) => typesIn(templatePath)));
    this.relevant.splice(
      0,
      this.relevant.length,
      ...this.options.hooks.filter((rules) => rules.types.some((type) => types.has(type))).map(ruleSource),
    );
  }

  protected override guardRules(): readonly ValidationRuleSource[] {
    return this.options.hooks.map(ruleSource);
  }
}

function ruleSource({ name, text }: HookRules): ValidationRuleSource {
  return { name: `${name}${GUARD_EXTENSION}`, content: text };
}

function typesIn(template: string): readonly string[] {
  const resources = Object.values(rawMap(rawMap(readJson(template))['Resources']));
  return resources.map((resource) => String(rawMap(resource)['Type']));
}
