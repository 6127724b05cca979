import type { Constraint } from './entry';

/** What is known of a custom resource: what its code does, and what must hold of the properties that tell it where. */
export interface CustomResource {
  readonly does: string;
  /** By path of the property; one that is omitted leads to the stack's own account and Region. */
  readonly constraints?: Readonly<Record<string, Constraint>>;
}

const OWN_TEXT = 'reads or writes a JSON text';
const CLUSTER = 'manages an EKS cluster of the stack, by a role of the stack';

/**
 * Custom resources of aws-cdk-lib 2.276 whose code was read: each works within its stack's account and Region but where
 * a property says otherwise. Those that call whatever their properties say are checked by the calls: `sdk-call.ts`.
 */
export const CUSTOM_RESOURCES: Readonly<Record<string, CustomResource>> = {
  'Custom::AWSCDK-EKS-Cluster': { does: CLUSTER },
  'Custom::AWSCDK-EKS-FargateProfile': { does: CLUSTER },
  'Custom::AWSCDK-EKS-HelmChart': {
    does: 'installs a chart into a cluster of the stack',
    constraints: { Repository: { endpoint: true } },
  },
  'Custom::AWSCDK-EKS-KubernetesObjectValue': { does: 'reads a value of a cluster of the stack' },
  'Custom::AWSCDK-EKS-KubernetesPatch': { does: 'patches an object of a cluster of the stack' },
  'Custom::AWSCDK-EKS-KubernetesResource': {
    does: 'applies a manifest, which stands in the template, to a cluster of the stack',
  },
  'Custom::AWSCDKCfnJson': { does: OWN_TEXT },
  'Custom::AWSCDKCfnJsonStringify': { does: OWN_TEXT },
  'Custom::AWSCDKOpenIdConnectProvider': { does: 'makes an IAM identity provider' },
  'Custom::CDKBucketDeployment': {
    does: 'copies assets of the app into a bucket, and may invalidate a distribution',
    constraints: { DestinationBucketName: { output: true } },
  },
  'Custom::CrossAccountZoneDelegation': {
    does: 'delegates a DNS zone in the account whose role it assumes',
    constraints: { AssumeRoleArn: { account: true } },
  },
  'Custom::CrossRegionExportReader': {
    does: 'reads SSM parameters; the rule cross-region-reference checks from where',
  },
  'Custom::CrossRegionExportWriter': {
    does: 'writes SSM parameters; the rule cross-region-reference checks its Region',
  },
  'Custom::CrossRegionStringParameterReader': {
    does: 'reads an SSM parameter; the rule cross-region-reference checks its Region',
  },
  'Custom::DeleteExistingRecordSet': { does: 'deletes a DNS record' },
  'Custom::DynamoDBReplica': { does: 'adds a replica to a table; the rule cross-region-reference checks its Region' },
  'Custom::ECRAutoDeleteImages': { does: 'empties a repository when it is deleted' },
  'Custom::GluePartitionIndex': { does: 'adds an index to a table of the data catalogue' },
  'Custom::LogRetention': {
    does: 'makes a log group with a retention',
    constraints: { LogGroupRegion: { region: true } },
  },
  'Custom::S3AutoDeleteObjects': { does: 'empties a bucket when it is deleted' },
  'Custom::S3BucketNotifications': {
    does: 'sets the notifications of a bucket; the rule foreign-region checks what they name',
  },
  'Custom::S3ObjectCopy': {
    does: 'copies objects of assets into a bucket',
    constraints: { DestinationBucketName: { output: true } },
  },
  'Custom::SyntheticsAutoDeleteUnderlyingResources': { does: 'deletes what a canary made when it is deleted' },
  'Custom::Trigger': { does: 'calls a function of the app while it is deployed' },
  'Custom::VpcRestrictDefaultSG': { does: 'removes the rules of a default security group' },
};
