import { createRequire } from 'node:module';

/** The engine of CloudFormation Validate, which comes inside aws-cdk-lib: in it is the evaluator of Guard that AWS publishes. */
const inside = createRequire(require.resolve('aws-cdk-lib'));

/** A Guard rule that a resource fails. */
interface GuardFailure {
  readonly rule: string;
  /** Logical id. */
  readonly resource: string;
  readonly message: string;
}

/** Evaluates one file of Guard rules; throws for a file that does not parse. */
export class GuardEngine {
  private readonly module = inside('@aws/cloudformation-validate');
  private readonly engine;

  constructor(text: string) {
    this.engine = new this.module.CompositeEngine({ guardRules: [{ name: 'rules.guard', content: text }] });
  }

  /** What resources, by logical id, fail; throws where the rules cannot be evaluated. */
  failures(resources: object): readonly GuardFailure[] {
    const content = new this.module.TemplateContent(JSON.stringify({ Resources: resources }), 'resources.json');
    const report = this.engine.validateTemplate(content, { detailLevel: 'STANDARD', disableBuiltinRules: true });
    const found: readonly { ruleId: string; message: string; entity?: { logicalId?: string } }[] = report.diagnostics;
    return found.map(({ ruleId, message, entity }) => ({ rule: ruleId, resource: entity?.logicalId ?? '', message }));
  }

  /** Gives back the memory of the engine. */
  free(): void {
    this.engine.free();
  }
}
