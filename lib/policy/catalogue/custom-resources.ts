/**
 * Custom resources of aws-cdk-lib whose code was read: what each does, all of it within its stack's account and Region.
 * `Custom::AWS` is not among them: it calls whatever its properties say.
 */
export const CUSTOM_RESOURCES: Readonly<Record<string, string>> = {
  'Custom::AWSCDKCfnJson': 'parses a JSON text',
  'Custom::AWSCDKCfnJsonStringify': 'writes a JSON text',
  'Custom::AWSCDKOpenIdConnectProvider': 'makes an identity provider of IAM',
  'Custom::CloudwatchLogResourcePolicy': 'makes a policy of CloudWatch Logs',
  'Custom::CrossRegionExportReader': 'reads parameters of SSM; rule cross-region-reference judges its Region',
  'Custom::CrossRegionExportWriter': 'writes parameters of SSM; rule cross-region-reference judges its Region',
  'Custom::DescribeCognitoUserPoolClient': 'reads a client of a user pool',
  'Custom::ECRAutoDeleteImages': 'empties a repository when it is deleted',
  'Custom::LogRetention': 'makes a log group with a retention',
  'Custom::S3AutoDeleteObjects': 'empties a bucket when it is deleted',
  'Custom::S3BucketNotifications': 'sets the notifications of a bucket; foreign-region judges what they name',
  'Custom::VpcRestrictDefaultSG': 'removes the rules of a default security group',
};
