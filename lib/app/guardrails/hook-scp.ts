import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { OrganizationNames } from '../../deployment/organization-names';

/** What guardrails forbid on the hooks and their rules, and who is exempt beside the emergency roles. */
interface HookGuardrail {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[] | '*';
  readonly exempt: readonly string[];
}

/** What ends a hook, which nobody but the emergency roles does. */
export const ENDING_HOOKS: readonly string[] = ['cloudformation:DeactivateType', 'cloudformation:DeregisterType'];

/**
 * Deployments may shape a hook, and the CLI puts its rules where it reads them.
 *
 * CloudFormation knows no resource for a change of a hook: what is forbidden is forbidden for every type of the registry.
 */
export function hookGuardrails(names: OrganizationNames): readonly HookGuardrail[] {
  return [
    {
      sid: 'ShapeHooks',
      actions: ['cloudformation:ActivateType', 'cloudformation:SetTypeConfiguration'],
      resources: '*',
      exempt: names.deployment,
    },
    {
      sid: 'KeepHookRules',
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject'],
      resources: names.hookRules,
      exempt: names.publishers,
    },
    {
      // The hooks leave this stack out, by its name.
      sid: 'KeepBootstrap',
      actions: ['cloudformation:*ChangeSet', 'cloudformation:*Stack'],
      resources: [`arn:*:cloudformation:*:*:stack/${BOOTSTRAP_STACK}/*`],
      exempt: [],
    },
  ];
}
