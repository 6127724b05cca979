import { DEFAULT_QUALIFIER } from '../organization-names';
import type { DeploymentEnvironment } from './environments';
import { type ExecutionPolicy, executionPolicies } from './execution-policies';

/**
 * How one account is bootstrapped, with credentials of that account: first the policies, then the arguments of `cdk`.
 */
export interface BootstrapPlan {
  readonly environment: DeploymentEnvironment;
  readonly policies: readonly ExecutionPolicy[];
  /** Arguments of `cdk`. */
  readonly arguments: readonly string[];
}

/** What a plan depends on beside its environment. */
interface BootstrapOptions {
  /** Name of the deployment. */
  readonly name: string;
  /** Account of the pipeline, the only one that may deploy. */
  readonly trust: string;
  readonly types: Iterable<string>;
}

/** Prepares an account for deployment by one other account, with less than administrator. */
export function bootstrapPlan(environment: DeploymentEnvironment, options: BootstrapOptions): BootstrapPlan {
  const { account, region } = environment;
  const policies = executionPolicies({ name: options.name, account, region, types: options.types });
  return {
    environment,
    policies,
    arguments: [
      'bootstrap',
      `aws://${account}/${region}`,
      '--qualifier',
      DEFAULT_QUALIFIER,
      '--bootstrap-customer-key',
      '--public-access-block-configuration',
      '--termination-protection',
      '--trust',
      options.trust,
      '--cloudformation-execution-policies',
      policies.map(({ arn }) => arn).join(','),
    ],
  };
}

/** The plan as lines of a shell. */
export function bootstrapText({ environment, policies, arguments: args }: BootstrapPlan): string {
  const { account, region, holds } = environment;
  const creations = policies.map(
    ({ name, document }) =>
      `aws iam create-policy --policy-name ${name} \\\n  --policy-document '${JSON.stringify(document)}'`,
  );
  const [command, where, ...flags] = args;
  const pairs = flags.join(' ').replaceAll(' --', ' \\\n  --');
  return [
    `# ${holds}: account ${account} in ${region}, with credentials of that account; of a break-glass role where the guardrails are deployed`,
    '# a policy that exists: aws iam create-policy-version --policy-arn … --policy-document … --set-as-default',
    ...creations,
    `npx cdk ${command} ${where} \\\n  ${pairs}`,
  ].join('\n');
}
