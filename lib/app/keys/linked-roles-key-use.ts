import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { roleArn } from '../role-arns';

/**
 * Service-linked roles that analyse or record the configuration of keys (managed policies
 * AccessAnalyzerServiceRolePolicy, AWSConfigServiceRolePolicy).
 */
const ANALYSTS = [
  'aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer',
  'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
];

/**
 * Allows Access Analyzer and AWS Config to read the configuration of a key, and not to use the key.
 *
 * A key policy that does not delegate to the account as a whole gives service-linked roles no access either: the key
 * would be neither analysed nor recorded, and nothing would say so.
 */
export function linkedRolesKeyUse(scope: Construct, { account }: SiteNames): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'AnalystsSee',
      principals: [new iam.AccountPrincipal(account)],
      actions: [
        'kms:DescribeKey',
        'kms:GetKeyPolicy',
        'kms:GetKeyRotationStatus',
        'kms:ListGrants',
        'kms:ListKeyPolicies',
        'kms:ListResourceTags',
      ],
      resources: ['*'],
      conditions: { ArnEquals: { 'aws:PrincipalArn': ANALYSTS.map((role) => roleArn(scope, account, role)) } },
    }),
  ];
}
