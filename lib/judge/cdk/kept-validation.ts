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
import { SecondThread } from '../../common/threads/second-thread';
import { makeRoom } from './engine-memory';
import { type ValidationTask, violationsFrom } from './validation-parts';

/** One template, and where what is found in it is kept. */
interface Asked {
  readonly template: PolicyValidationStack;
  readonly slot?: Slot;
}

/** What is validated, in parts that can be done in different threads. */
interface Begun {
  readonly asked: readonly Asked[];
  readonly parts: readonly (readonly PolicyValidationStack[])[];
  readonly beside?: SecondThread | undefined;
}

/** To validate so many templates takes as long as to start another engine. */
const PART = 30;

/**
 * CloudFormation Validate, as CDK runs it, of the templates that changed: what it found in the others is kept.
 *
 * It reads each template by itself, so that what it finds in one follows from that one, the account and the Region.
 */
export class KeptValidation extends CloudFormationValidatePlugin {
  private begun: Begun | undefined;

  /** @param used rules beside those that come with it, as they are when it validates */
  constructor(private readonly used?: ValidationRuleSource[]) {
    super(used && { guardRules: used });
  }

  /** Kept, too: the engine, megabytes of code that come with `aws-cdk-lib`, would be loaded to say it. */
  override get version(): string | undefined {
    const slot = slotOf('version of the validation', () => '');
    const version = slot?.text ?? super.version;
    if (slot?.text === undefined && version !== undefined) slot?.keep(version);
    return version;
  }

  /** Begins to validate in a second thread, where one is in use, what is to be validated at its turn. */
  begin({ stackTemplates }: IPolicyValidationContext): void {
    const asked = this.asked(stackTemplates);
    const parts = chunks(asked.filter(isOpen).map(({ template }) => template));
    if (parts.length === 0) return;
    const task: ValidationTask = {
      ...{ kind: 'validation', rules: this.used ?? [] },
      parts: parts.map((part) => part.map(validated)),
    };
    this.begun = { asked, parts, beside: SecondThread.begin(task, parts.length) };
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { asked, parts, beside } = this.begun ?? this.alone(context.stackTemplates);
    this.begun = undefined;
    const found = parts.flatMap((stackTemplates, part) => {
      const text = beside?.take(part);
      if (text !== undefined) return violationsFrom(text);
      makeRoom();
      return super.validate({ ...context, stackTemplates: [...stackTemplates] }).violations;
    });
    const byTemplate = asked.map(({ template, slot }): readonly PolicyViolation[] => {
      if (slot?.text !== undefined) return readFor(template, slot.text);
      const own = foundIn(template, found);
      slot?.keep(JSON.stringify(own));
      return own;
    });
    const violations = together(byTemplate.flat());
    return { success: violations.every(({ severity }) => severity !== 'error' && severity !== 'fatal'), violations };
  }

  private asked(templates: readonly PolicyValidationStack[]): readonly Asked[] {
    const rules = this.guardRules();
    return templates.map((template) => ({ template, slot: slotFor(template, rules) }));
  }

  /** In one part: one with other types than those before starts the engine again. */
  private alone(templates: readonly PolicyValidationStack[]): Begun {
    const asked = this.asked(templates);
    const open = asked.filter(isOpen).map(({ template }) => template);
    return { asked, parts: open.length === 0 ? [] : [open] };
  }

  /** Rules beside those that come with it. */
  protected guardRules(): readonly ValidationRuleSource[] {
    return [];
  }
}

function isOpen({ slot }: Asked): boolean {
  return slot?.text === undefined;
}

function chunks(templates: readonly PolicyValidationStack[]): Begun['parts'] {
  return Array.from({ length: Math.ceil(templates.length / PART) }, (_, part) =>
    templates.slice(part * PART, (part + 1) * PART),
  );
}

/** What CloudFormation Validate reads of a template. */
function validated({
  stackConstructPath,
  templatePath,
  accountId,
  region,
}: PolicyValidationStack): PolicyValidationStack {
  return { stackConstructPath, templatePath, accountId, region };
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
