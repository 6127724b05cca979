import { linkedServicesOf, passedTo } from '../../world/registry/roles';
import { calledFor } from './execution-actions';
import type { ExecutionScope, ExecutionStatement } from './execution-statement';

/** The type by which a template creates a service-linked role itself. */
const LINKED_ROLE = 'AWS::IAM::ServiceLinkedRole';
/** The service for which our templates do. */
const OF_TEMPLATES = 'config.amazonaws.com';

/**
 * Passes only roles of the deployment, and only to the services that need them; creates only service-linked roles that
 * types need.
 */
export function roleStatements(
  types: readonly string[],
  { name, account }: ExecutionScope,
  partition: string,
): readonly ExecutionStatement[] {
  const role = `arn:${partition}:iam::${account}:role`;
  const calling = (action: string) => types.filter((type) => calledFor(type).includes(action));
  const passed = [...new Set(calling('iam:PassRole').flatMap((type) => passedTo(type) ?? []))].sort();
  const linked = [
    ...new Set(
      calling('iam:CreateServiceLinkedRole').flatMap((type) =>
        type === LINKED_ROLE ? [OF_TEMPLATES] : linkedServicesOf(type),
      ),
    ),
  ].sort();
  const linkedRoles = (services: readonly string[]) =>
    services.map((service) => `${role}/aws-service-role/${service}/*`);
  return [
    ...(passed.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:PassRole'],
            Resource: [`${role}/${name}-*`, `${role}/aws-service-role/config.amazonaws.com/*`],
            Condition: { StringEquals: { 'iam:PassedToService': passed } },
          },
        ]),
    ...(linked.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:CreateServiceLinkedRole'],
            Resource: `${role}/aws-service-role/*`,
            Condition: { StringEquals: { 'iam:AWSServiceName': linked } },
          },
          { Effect: 'Allow' as const, Action: ['iam:GetRole'], Resource: linkedRoles(linked) },
        ]),
    ...(types.includes(LINKED_ROLE)
      ? [
          {
            Effect: 'Allow' as const,
            // Bound by the path: AWS's pages disagree on whether a deletion has `iam:AWSServiceName`.
            Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus', 'iam:UpdateRole'],
            Resource: linkedRoles([OF_TEMPLATES]),
          },
        ]
      : []),
  ];
}
