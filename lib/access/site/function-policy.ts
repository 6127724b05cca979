import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';

/**
 * The policy of a function, which `AWS::Lambda::Permission` states a statement at a time (Lambda Developer Guide, "Working
 * with resource-based IAM policies in Lambda").
 */
export function functionPolicy(
  assembly: Assembly,
  concrete: Concrete,
  code: Resource,
  { arn, ref }: { readonly arn: string; readonly ref: string },
): readonly PolicyDocument[] {
  return assembly
    .ofTypeIn('AWS::Lambda::Permission', code.template.account)
    .filter((one) => [arn, ref].includes(concrete.text(one, 'FunctionName') ?? ''))
    .map((one) => {
      const text = (path: string) => concrete.text(one, path);
      return {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            // What is not known may be anybody.
            Principal: principalOf(text('Principal') ?? '*'),
            Action: text('Action') ?? 'lambda:*',
            Resource: arn,
            Condition: conditionOf(text('SourceArn'), text('SourceAccount'), text('PrincipalOrgID')),
          },
        ],
      };
    });
}

function principalOf(principal: string): string | Readonly<Record<string, string>> {
  if (principal === '*') return '*';
  return principal.endsWith('.amazonaws.com') ? { Service: principal } : { AWS: principal };
}

function conditionOf(source: string | undefined, account: string | undefined, organization: string | undefined) {
  return {
    ...(source !== undefined && { ArnLike: { 'aws:SourceArn': source } }),
    ...((account ?? organization) !== undefined && {
      StringEquals: {
        ...(account !== undefined && { 'aws:SourceAccount': account }),
        ...(organization !== undefined && { 'aws:PrincipalOrgID': organization }),
      },
    }),
  };
}
