import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import type { IApplyRule } from 'cdk-nag';
// The package as a whole loads five more packs.
import { AwsSolutionsChecks } from 'cdk-nag/lib/packs/aws-solutions';
import * as rules from 'cdk-nag/lib/rules';
import { ownOf } from '../../common/own';
import type { Waiver } from '../waivers/waiver';
import { namespaceOf, waiverProblem } from '../waivers/waiver-problem';
import { acknowledgementsOf } from './acknowledgements';
import { NAG_SERVICES, nagServiceOf } from './nag-services';

/** The services of whose resources each rule speaks. */
const SPEAKS_OF = new Map(
  Object.entries(rules).flatMap(([group, members]) => {
    const services = new Set(ownOf(NAG_SERVICES, group)?.split(' '));
    return services.size === 0 ? [] : Object.values(members).map((rule) => [rule, services] as const);
  }),
);

/** The pack, each rule asked of resources of which it speaks: of the others it would say that it does not apply. */
class Pack extends AwsSolutionsChecks {
  protected override applyRule(params: IApplyRule): void {
    const services = SPEAKS_OF.get(params.rule);
    if (services?.has(nagServiceOf(params.node.cfnResourceType)) ?? true) super.applyRule(params);
  }
}

export interface SecondOpinionOptions {
  readonly waivers: readonly Waiver[];
}

/**
 * Runs cdk-nag's AwsSolutions pack, and sees to it that exceptions come from the waivers alone and excuse something.
 *
 * `applyWaivers` makes the acknowledgements; CDK then keeps what they excuse under `suppressedViolations`.
 */
export class SecondOpinion implements IPolicyValidationPlugin {
  readonly name = 'AwsSolutions';
  readonly version = '3.0.2';
  private readonly pack = new Pack(undefined, { verbose: true });

  constructor(private readonly options: SecondOpinionOptions) {}

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const found = this.pack.validate(context).violations;
    const violations: PolicyViolation[] = [
      // CDK counts only errors once anything is acknowledged: a warning would fail synth or not, depending on the others.
      ...found.map((violation) => ({ ...violation, severity: 'error' })),
      ...this.unused(found),
      ...this.foreign(context),
    ];
    return { success: violations.length === 0, violations };
  }

  private unused(found: readonly PolicyViolation[]): readonly PolicyViolation[] {
    const met = new Set(
      found.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${this.name}::${ruleName} ${constructPath}`),
      ),
    );
    return this.options.waivers
      .filter((waiver) => namespaceOf(waiver) === this.name && !met.has(`${waiver.rule} ${waiver.path}`))
      .map((waiver) => refuse('unused-waiver', waiverProblem(waiver, 'excuses nothing, remove it'), waiver.path));
  }

  private foreign(context: IPolicyValidationContext): readonly PolicyViolation[] {
    // CDK writes ids with dashes for spaces.
    const granted = new Set(this.options.waivers.map(({ rule, path }) => `${rule.replaceAll(' ', '-')} ${path}`));
    return acknowledgementsOf(context.appConstruct, (id) => /(?:^|::)AwsSolutions(?:-|::)/i.test(id))
      .filter(({ id, path }) => !granted.has(`${id} ${path}`))
      .map(({ id, path }) =>
        refuse(
          'foreign-acknowledgement',
          `${id} is acknowledged on ${path || 'the App'}, expected a waiver: remove it, or write it into the waivers`,
          path,
        ),
      );
  }
}

function refuse(ruleName: string, description: string, constructPath: string): PolicyViolation {
  return { ruleName, description, severity: 'fatal', violatingResources: [{ constructPath, locations: [] }] };
}
