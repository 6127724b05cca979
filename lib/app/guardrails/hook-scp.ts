import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { OrganizationNames } from '../../deployment/organization-names';
import type { Guardrail } from './scp-statement';

/** Calls that deactivate a hook: only the emergency roles may make them. */
export const ENDING_HOOKS: readonly string[] = ['cloudformation:DeactivateType', 'cloudformation:DeregisterType'];

/**
 * Deployments may configure a hook, and the CDK CLI uploads its rules, as it does templates and code.
 *
 * These CloudFormation actions have no resource that names a hook, so the deny holds for every type of the registry.
 */
export function hookGuardrails(names: OrganizationNames): readonly Guardrail[] {
  return [
    {
      sid: 'ShapeHooks',
      actions: ['cloudformation:ActivateType', 'cloudformation:SetTypeConfiguration'],
      resources: '*',
      exempt: names.deployment,
    },
    {
      // The CDK CLI uploads no file that is there already, by its name: whoever puts one there first has it deployed.
      sid: 'KeepStagedFiles',
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject', 's3:ReplicateObject'],
      resources: names.stagedFiles,
      exempt: names.publishers,
    },
    {
      // The hooks exempt this stack by its name, so nobody else may deploy under that name.
      sid: 'KeepBootstrap',
      actions: ['cloudformation:*ChangeSet', 'cloudformation:*Stack'],
      resources: [`arn:*:cloudformation:*:*:stack/${BOOTSTRAP_STACK}/*`],
      exempt: [],
    },
  ];
}
