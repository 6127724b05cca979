/**
 * Services of which no page says that they name a source (`aws:SourceAccount`, `aws:SourceArn`) whenever they assume a
 * role, by what their pages show. A trust that asks for one could lock them out.
 *
 * Whoever has such a service use a role needs `iam:PassRole` for it, which reaches no role of another account (IAM User
 * Guide, "Grant a user permissions to pass a role to an AWS service").
 */
export const SILENT_SERVICES: Readonly<Record<string, string>> = {
  'apigateway.amazonaws.com':
    'API Gateway Developer Guide, "Permissions for CloudWatch logging": no condition; aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws, pull request 479: no `aws:SourceAccount` is sent for an integration',
  'backup.amazonaws.com': 'AWS Backup Developer Guide, "IAM service roles": a trust without conditions',
  'cloudtrail.amazonaws.com': 'CloudTrail User Guide, "Role policy document for CloudTrail to use CloudWatch Logs"',
  'config.amazonaws.com': 'AWS Config Developer Guide, "cloudformation-stack-drift-detection-check": no trust is shown',
  'ec2.amazonaws.com': 'Amazon EC2 User Guide, "IAM roles for Amazon EC2": a trust without conditions',
  's3.amazonaws.com': 'Amazon S3 User Guide, "Setting up permissions for live replication": a trust without conditions',
  'sns.amazonaws.com':
    'Amazon SNS Developer Guide, "Prerequisites for subscribing Firehose delivery streams to topics"',
};
