import { createRequire } from 'node:module';

/** The engine of CloudFormation Validate, which comes inside aws-cdk-lib. */
const inside = createRequire(require.resolve('aws-cdk-lib'));
const { CompositeEngine, TemplateContent } = inside('@aws/cloudformation-validate');

/** A Guard rule that a resource fails. */
export interface GuardFailure {
  readonly rule: string;
  readonly resource: string;
  readonly message: string;
}

/** Evaluates a file of Guard over documents, each a map of resources by logical id; throws for a file that does not parse. */
export class GuardEngine {
  private readonly engine;

  constructor(text: string) {
    this.engine = new CompositeEngine({ guardRules: [{ name: 'test.guard', content: text }] });
  }

  failures(resources: object): readonly GuardFailure[] {
    const content = new TemplateContent(JSON.stringify({ Resources: resources }), 'test.json');
    const report: unknown = this.engine.validateTemplate(content, {
      detailLevel: 'STANDARD',
      disableBuiltinRules: true,
    });
    return diagnosticsOf(report);
  }

  free(): void {
    this.engine.free();
  }
}

function diagnosticsOf(report: unknown): readonly GuardFailure[] {
  const found: readonly { ruleId: string; message: string; entity?: { logicalId?: string } }[] = JSON.parse(
    JSON.stringify(report),
  ).diagnostics;
  return found.map(({ ruleId, message, entity }) => ({ rule: ruleId, resource: entity?.logicalId ?? '', message }));
}
