import type { Deployment } from '../../deployment/deployment';
import type { OrganizationNames } from '../../deployment/organization-names';

/** A service control policy by its purpose. */
export interface ServiceControlPolicy {
  readonly purpose: string;
  readonly description: string;
  readonly content: { readonly Version: '2012-10-17'; readonly Statement: readonly object[] };
}

/** What service control policies of a deployment are made from. */
export interface GuardrailProps {
  readonly deployment: Deployment;
  readonly names: OrganizationNames;
}

/** What a guardrail denies, on what, and who is exempt beside the emergency roles. */
export interface Guardrail {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[] | '*';
  readonly exempt: readonly string[];
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

/** A statement that denies every action but these on some resources, including actions that AWS adds later. */
export function denyAllBut(
  Sid: string,
  NotAction: readonly string[],
  Resource: readonly string[],
  Condition: object,
): object {
  return { Sid, Effect: 'Deny', NotAction, Resource, Condition };
}

/** A statement that denies actions on every resource but these. */
export function denyBut(
  Sid: string,
  Action: readonly string[],
  NotResource: readonly string[],
  Condition: object,
): object {
  return { Sid, Effect: 'Deny', Action, NotResource, Condition };
}

/** A condition that exempts the emergency roles, and the roles that a statement names beside them. */
export function unlessOf({ breakGlass }: OrganizationNames) {
  return (...roles: readonly (readonly string[])[]) => ({
    ArnNotLike: { 'aws:PrincipalArn': [...breakGlass, ...roles.flat()] },
  });
}
