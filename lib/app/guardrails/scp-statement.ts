import type { Deployment } from '../../deployment/deployment';
import type { OrganizationNames } from '../../deployment/organization-names';

/** A service control policy by its purpose. */
export interface ServiceControlPolicy {
  readonly purpose: string;
  readonly description: string;
  readonly content: { readonly Version: '2012-10-17'; readonly Statement: readonly object[] };
}

/** What service control policies of a deployment are made from. */
export interface GuardrailNames {
  readonly deployment: Deployment;
  readonly names: OrganizationNames;
}

/** A statement that denies actions under a condition. */
export function deny(
  Sid: string,
  Action: readonly string[],
  Resource: readonly string[] | '*',
  Condition: object,
): object {
  return { Sid, Effect: 'Deny', Action, Resource, Condition };
}

/** A statement that denies whatever is not named on resources of one service, what AWS adds to it later included. */
export function denyAllBut(
  Sid: string,
  NotAction: readonly string[],
  Resource: readonly string[],
  Condition: object,
): object {
  return { Sid, Effect: 'Deny', NotAction, Resource, Condition };
}

/** The condition that exempts emergency roles, and others where a deployment could not happen without them. */
export function unlessOf({ breakGlass }: OrganizationNames) {
  return (...roles: readonly (readonly string[])[]) => ({
    ArnNotLike: { 'aws:PrincipalArn': [...breakGlass, ...roles.flat()] },
  });
}
