import type { Environment } from '../world/deployed';

/** The account of the pipeline that deploys, as an example: it is not part of a deployment file. */
export const DEPLOYMENT_ACCOUNT = '666666666666';

/** How the CLI bootstraps an account in a Region. */
export function bootstrapArguments({ account, region }: Environment): readonly string[] {
  return [
    'bootstrap',
    `aws://${account}/${region}`,
    '--app',
    '',
    '--bootstrap-customer-key',
    '--public-access-block-configuration',
    '--trust',
    DEPLOYMENT_ACCOUNT,
    '--cloudformation-execution-policies',
    'arn:aws:iam::aws:policy/AdministratorAccess',
    '--termination-protection',
  ];
}
