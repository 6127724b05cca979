import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  CloudFormationValidatePlugin,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
  type PolicyValidationStack,
  type PolicyViolation,
  type ValidationRuleSource,
} from 'aws-cdk-lib';
import { type Slot, slotOf } from '../../common/cache/cache';

/** One template, and where what is found in it is kept. */
interface Asked {
  readonly template: PolicyValidationStack;
  readonly slot?: Slot;
}

/**
 * CloudFormation Validate, as CDK runs it, of the templates that changed: what it found in the others is kept.
 *
 * It reads each template by itself, so that what it finds in one follows from that one, the account and the Region.
 */
export class KeptValidation extends CloudFormationValidatePlugin {
  /** Kept, too: the engine, megabytes of code that come with `aws-cdk-lib`, would be loaded to say it. */
  override get version(): string | undefined {
    const slot = slotOf('version of the validation', () => '');
    const version = slot?.text ?? super.version;
    if (slot?.text === undefined && version !== undefined) slot?.keep(version);
    return version;
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const rules = this.guardRules();
    const asked = context.stackTemplates.map((template): Asked => ({ template, slot: slotFor(template, rules) }));
    const open = asked.filter(({ slot }) => slot?.text === undefined).map(({ template }) => template);
    const found = open.length === 0 ? [] : super.validate({ ...context, stackTemplates: open }).violations;
    const byTemplate = asked.map(({ template, slot }): readonly PolicyViolation[] => {
      if (slot?.text !== undefined) return readFor(template, slot.text);
      const own = foundIn(template, found);
      slot?.keep(JSON.stringify(own));
      return own;
    });
    const violations = together(byTemplate.flat());
    return { success: violations.every(({ severity }) => severity !== 'error' && severity !== 'fatal'), violations };
  }

  /** Rules beside those that come with it. */
  protected guardRules(): readonly ValidationRuleSource[] {
    return [];
  }
}

function slotFor(
  { templatePath, stackConstructPath, accountId, region }: PolicyValidationStack,
  rules: readonly ValidationRuleSource[],
) {
  return slotOf('validation', () => [
    ...[readFileSync(templatePath, 'utf8'), basename(templatePath), stackConstructPath, accountId, region],
    rules.map(({ name, content }) => [name, content]),
  ]);
}

/** What was found in one template, without its path, which tells nothing of what is in it. */
function foundIn(
  { templatePath }: PolicyValidationStack,
  violations: readonly PolicyViolation[],
): readonly PolicyViolation[] {
  return violations.flatMap(({ violatingResources, ...violation }) => {
    const own = violatingResources.filter((resource) => resource.templatePath === templatePath);
    return own.length === 0 ? [] : [{ ...violation, violatingResources: own }];
  });
}

function readFor({ templatePath }: PolicyValidationStack, text: string): readonly PolicyViolation[] {
  const kept: readonly PolicyViolation[] = JSON.parse(text);
  return kept.map(({ violatingResources, ...violation }) => ({
    ...violation,
    violatingResources: violatingResources.map((resource) => ({ ...resource, templatePath })),
  }));
}

/** The same of several templates as one violation, as CDK has it. */
function together(violations: readonly PolicyViolation[]): PolicyViolation[] {
  const all = new Map<string, PolicyViolation>();
  for (const violation of violations) {
    const { ruleName, severity, description, violatingResources } = violation;
    const key = JSON.stringify([ruleName, severity, description]);
    const before = all.get(key);
    const resources = [...(before?.violatingResources ?? []), ...violatingResources];
    all.set(key, { ...(before ?? violation), violatingResources: resources });
  }
  return [...all.values()];
}
