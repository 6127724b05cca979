import * as iam from 'aws-cdk-lib/aws-iam';

export interface EndpointStatementProps {
  readonly organizationId: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Account that must own the resources, for ARNs that do not name one. @default - the ARNs say it */
  readonly resourceAccount?: string;
}

/** A statement of an endpoint policy: principals of the organization, these actions, these resources, and nothing else. */
export function endpointStatement(props: EndpointStatementProps): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.AnyPrincipal()],
    actions: [...props.actions],
    resources: [...props.resources],
    conditions: {
      StringEquals: {
        'aws:PrincipalOrgID': props.organizationId,
        ...(props.resourceAccount ? { 'aws:ResourceAccount': props.resourceAccount } : {}),
      },
    },
  });
}
