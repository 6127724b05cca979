import type { Condition } from '../../iam/search/question';
import type { SiteAccess } from '../site/site-access';
import type { Actor, ActorPurpose } from './actors';
import type { StepKind } from './move';

/** A step that is allowed by design, and what declares it. */
export interface Design {
  readonly step: StepKind;
  readonly by: readonly ActorPurpose[];
  /** Purposes of those as whom somebody acts by it. */
  readonly as: readonly ActorPurpose[];
  readonly reason: string;
  /** Requests that it covers beside those of roles of the account. @default none */
  readonly where?: (site: SiteAccess) => Condition;
}

/** Every step of a chain that is allowed by design. */
export const DESIGNS: readonly Design[] = [
  {
    step: 'assume',
    by: ['data-reader'],
    as: ['gateway-read'],
    reason: 'operators.dataReaders of the deployment file read user data through this role',
  },
  {
    step: 'assume',
    by: ['data-writer'],
    as: ['gateway-write'],
    reason: 'operators.dataWriters of the deployment file write user data through this role',
  },
  {
    step: 'assume',
    by: ['team-member'],
    as: ['team'],
    reason: 'a team of some classes in the deployment file reaches these through the gateway role of its own',
  },
  {
    step: 'assume',
    by: [],
    as: ['auditor'],
    reason: 'the account of the auditor in the deployment file assumes the role made for it',
    where: ({ deployment }) => ({ StringEquals: { 'aws:PrincipalAccount': deployment.auditor.account } }),
  },
  {
    step: 'assume',
    by: ['deployer'],
    as: ['starter', 'publisher', 'bootstrap'],
    reason: 'operators.deployers of the deployment file deploy with the roles of cdk bootstrap',
  },
  {
    step: 'pass',
    by: ['data-writer'],
    as: ['restore'],
    reason: 'operators.dataWriters of the deployment file have AWS Backup restore user data with this role',
  },
  {
    step: 'pass',
    by: ['starter'],
    as: ['cloudformation', 'cloudformation-elsewhere'],
    reason: 'the CDK CLI passes CloudFormation its role: what it deploys is checked at synth and by hooks',
  },
  {
    step: 'update-stack',
    by: ['starter'],
    as: ['cloudformation', 'cloudformation-elsewhere'],
    reason: 'the CDK CLI updates stacks with this role: what it deploys is checked at synth and by hooks',
  },
  {
    step: 'stage',
    by: ['publisher'],
    as: ['cloudformation', 'cloudformation-elsewhere'],
    reason: 'the CDK CLI uploads templates and code with this role',
  },
];

/** Roles that may do everything at a site, and why: a chain that comes to one of them ends there. */
export const POWERFUL: Readonly<Partial<Record<ActorPurpose, string>>> = {
  cloudformation: 'CloudFormation makes the site: what it deploys is checked at synth and by hooks',
  'cloudformation-elsewhere': 'guardrails exempt the role of CloudFormation in each Region of the deployment',
  'break-glass': 'operators.breakGlass of the deployment file act in an emergency, and every use raises an alert',
};

/** Whether somebody may do everything. */
export function isPowerful({ purpose }: Pick<Actor, 'purpose'>): boolean {
  return purpose !== undefined && Object.hasOwn(POWERFUL, purpose);
}

/** The designs of a step to act as somebody. */
export function designsOf(step: StepKind, as: ActorPurpose | undefined): readonly Design[] {
  return DESIGNS.filter((one) => one.step === step && as !== undefined && one.as.includes(as));
}

/** The design by which somebody makes a step, where there is one. */
export function designFor(
  step: StepKind,
  by: ActorPurpose | undefined,
  as: ActorPurpose | undefined,
): Design | undefined {
  return designsOf(step, as).find((one) => by !== undefined && one.by.includes(by));
}

/** Requests that are a step by design and are made by no role of the account. */
export function exemptionsOf(step: StepKind, as: ActorPurpose | undefined, site: SiteAccess): readonly Condition[] {
  return designsOf(step, as).flatMap(({ where }) => (where ? [where(site)] : []));
}
