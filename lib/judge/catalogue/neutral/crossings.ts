import { ownOf } from '../../../common/own';
import type { NeutralByType } from '..';
import { INWARD } from '../crossings/inward';

const SCANNED = 'rules foreign-region, foreign-zone and foreign-endpoint read it, as they read every string';
const INWARD_ONLY = 'it gathers into the Region of the stack, from wherever it may be';
const NO_PLACE = 'it names no Region: ';

const OTHERS: NeutralByType = {
  'AWS::ARCRegionSwitch::Plan': {
    'Workflows[].Steps[].ExecutionBlockConfiguration.CustomActionLambdaConfig.RegionToRun':
      'one of the Regions of the plan, which are judged',
    'Workflows[].Steps[].ExecutionBlockConfiguration.ArcRoutingControlConfig.RegionAndRoutingControls': SCANNED,
    'Workflows[].Steps[].ExecutionBlockConfiguration.AuroraProvisionedScalingConfig.RegionDatabaseClusterArns': SCANNED,
    'Workflows[].Steps[].ExecutionBlockConfiguration.AuroraServerlessScalingConfig.RegionDatabaseClusterArns': SCANNED,
    'Workflows[].Steps[].ExecutionBlockConfiguration.LambdaEventSourceMappingConfig.RegionEventSourceMappings': SCANNED,
    'Workflows[].Steps[].ExecutionBlockConfiguration.NeptuneGlobalDatabaseConfig.RegionDatabaseClusterArns': SCANNED,
    'Workflows[].Steps[].ExecutionBlockConfiguration.RegionSwitchPlanConfig':
      'it names another plan by ARN, which foreign-region reads',
  },
  'AWS::Bedrock::ApplicationInferenceProfile': { InferenceProfileName: `${NO_PLACE}it is a name` },
  'AWS::CloudFormation::StackSet': {
    'OperationPreferences.RegionConcurrencyType': `${NO_PLACE}it says in what order the Regions are served`,
    'OperationPreferences.RegionOrder[]': 'an order of the Regions of StackInstancesGroup, which are judged',
  },
  'AWS::CloudTrail::EventDataStore': { MultiRegionEnabled: INWARD_ONLY, OrganizationEnabled: INWARD_ONLY },
  'AWS::CloudTrail::Trail': { IsMultiRegionTrail: INWARD_ONLY, IncludeGlobalServiceEvents: INWARD_ONLY },
  'AWS::Config::ConfigurationAggregator': {
    'AccountAggregationSources[].AllAwsRegions': INWARD_ONLY,
    'OrganizationAggregationSource.AllAwsRegions': INWARD_ONLY,
  },
  'AWS::DataZone::EnvironmentBlueprintConfiguration': { 'RegionalParameters[].Parameters': SCANNED },
  'AWS::DMS::ReplicationConfig': { ReplicationSettings: SCANNED, SourceEndpointArn: 'records come from there' },
  'AWS::DMS::ReplicationTask': { SourceEndpointArn: 'records come from there' },
  'AWS::DataSync::Task': { SourceLocationArn: 'data comes from there' },
  'AWS::DynamoDB::GlobalTable': { MultiRegionConsistency: 'the Regions of replicas and witnesses are judged' },
  'AWS::DynamoDB::Table': { ImportSourceSpecification: 'records come from there' },
  'AWS::MediaLive::Channel': {
    'EncoderSettings.AvailConfiguration.AvailSettings.Scte35SpliceInsert.NoRegionalBlackoutFlag': `${NO_PLACE}it is a mark in a stream`,
    'EncoderSettings.AvailConfiguration.AvailSettings.Scte35TimeSignalApos.NoRegionalBlackoutFlag': `${NO_PLACE}it is a mark in a stream`,
  },
  'AWS::ObservabilityAdmin::OrganizationTelemetryRule': {
    'Rule.AllRegions': 'telemetry stays in the Region that it is about',
  },
  'AWS::ObservabilityAdmin::TelemetryRule': { 'Rule.AllRegions': 'telemetry stays in the Region that it is about' },
  'AWS::Redshift::Cluster': {
    SnapshotCopyGrantName: `${NO_PLACE}DestinationRegion does, and is judged`,
    SnapshotCopyManual: `${NO_PLACE}DestinationRegion does, and is judged`,
    SnapshotCopyRetentionPeriod: `${NO_PLACE}DestinationRegion does, and is judged`,
  },
  'AWS::ResilienceHub::ResiliencyPolicy': {
    'Policy.Region': `${NO_PLACE}it is how long a failure of a Region may last`,
  },
  'AWS::ResilienceHubV2::Policy': { MultiRegion: `${NO_PLACE}it is how long a failure of a Region may last` },
  'AWS::SSMIncidents::ReplicationSet': {
    'Regions[].RegionConfiguration': `${NO_PLACE}the key in it belongs to RegionName, which is judged`,
  },
  'AWS::SSM::ResourceDataSync': { 'SyncSource.IncludeFutureRegions': INWARD_ONLY },
  'AWS::ApiGateway::DomainName': { RegionalCertificateArn: SCANNED },
  'AWS::IoTWireless::DeviceProfile': { 'LoRaWAN.RfRegion': `${NO_PLACE}it is a plan of radio frequencies` },
  'AWS::IoTWireless::FuotaTask': { 'LoRaWAN.RfRegion': `${NO_PLACE}it is a plan of radio frequencies` },
  'AWS::IoTWireless::MulticastGroup': { 'LoRaWAN.RfRegion': `${NO_PLACE}it is a plan of radio frequencies` },
  'AWS::IoTWireless::WirelessGateway': { 'LoRaWAN.RfRegion': `${NO_PLACE}it is a plan of radio frequencies` },
  'AWS::Rekognition::StreamProcessor': {
    'PolygonRegionsOfInterest[][]': `${NO_PLACE}it is a part of a picture`,
    'BoundingBoxRegionsOfInterest[]': `${NO_PLACE}it is a part of a picture`,
  },
  'AWS::IdentityStore::User': { 'Addresses[].Region': `${NO_PLACE}it is part of a postal address` },
  'AWS::InspectorV2::Connector': {
    'ProviderConfiguration.Azure.AzureRegions[]': 'findings come from there, out of another cloud',
  },
  'AWS::SecurityHub::Connector': { 'Provider.Azure.AzureRegions[]': 'findings come from there, out of another cloud' },
  'AWS::Outposts::Site': {
    'OperatingAddress.StateOrRegion': `${NO_PLACE}it is part of a postal address, whose country is judged`,
    'ShippingAddress.StateOrRegion': `${NO_PLACE}it is part of a postal address`,
  },
  'AWS::SupportAuthZ::SupportPermit': {
    'Permit.Resources.AllResourcesInRegion': `${NO_PLACE}it means the Region of the stack`,
  },
  'AWS::S3::Bucket': {
    'LoggingConfiguration.DestinationBucketName':
      'S3 accepts for access logs only a bucket of the same account and Region',
    'MetricsConfigurations[].AccessPointArn': 'it selects what is measured',
  },
  'AWS::RDS::DBInstance': { BackupTarget: 'rule rack-backup judges it, where the database is on a rack' },
  'AWS::DLM::LifecyclePolicy': {
    'PolicyDetails.ResourceLocations[]': 'it is where the volumes are; the place of the snapshots is judged by it',
  },
  'AWS::DataSync::LocationAzureBlob': {
    AzureBlobContainerUrl: 'data comes from there; rule move-inward refuses it as destination',
  },
  'AWS::CloudFormation::Stack': { TemplateURL: 'rule opaque-template judges it' },
  'AWS::CloudFormation::CustomResource': { ServiceToken: 'rule opaque-custom-resource judges it' },
  'AWS::S3Express::DirectoryBucket': { DataRedundancy: 'it follows from LocationName, which is judged' },
  'AWS::Outposts::Outpost': { SiteId: 'the site of the rack is judged where it is declared' },
  'AWS::SSMContacts::ContactChannel': {
    ChannelAddress: 'the telephone or mail address of an employee, who is told that there is an incident',
  },
  'AWS::NotificationsContacts::EmailContact': {
    EmailAddress: 'the mail address of an employee, who is told of events',
  },
  'AWS::S3::AccessGrant': { 'Grantee.GranteeIdentifier': 'who may read is judged by the access matrix' },
  'AWS::IAM::Role': { AssumeRolePolicyDocument: 'who may assume a role is judged by rules on policies' },
  'AWS::IAM::OIDCProvider': { Url: 'it is asked who somebody is; no user data goes there' },
  'AWS::Logs::AccountPolicy': { PolicyDocument: SCANNED },
  'AWS::StepFunctions::StateMachine': { DefinitionString: SCANNED, Definition: SCANNED },
  'AWS::OSIS::Pipeline': { PipelineConfigurationBody: SCANNED },
  'AWS::Organizations::Policy': { Content: SCANNED },
  'AWS::CodeBuild::Project': { 'Source.Location': 'code comes from there' },
  'AWS::CodeConnections::Connection': { HostArn: 'code comes from there' },
  'AWS::S3Outposts::Bucket': {
    OutpostId: 'the rack is judged where it has an ARN; its place is attested in the deployment',
  },
  'AWS::S3Outposts::Endpoint': {
    OutpostId: 'the rack is judged where it has an ARN; its place is attested in the deployment',
  },
  'AWS::EC2::VPCEndpoint': { ServiceName: SCANNED },
  'AWS::Route53::RecordSet': { GeoLocation: 'it is where users are, not where the answer points' },
  'AWS::SSO::Instance': { Name: 'people sign in where the instance is: in the Region of the stack' },
};

/** Properties that speak of Regions, copies or destinations and need no rule of their own, each with the reason. */
export const NEUTRAL_CROSSINGS: NeutralByType = Object.fromEntries(
  [...new Set([...Object.keys(OTHERS), ...Object.keys(INWARD)])].map((type) => [
    type,
    { ...ownOf(OTHERS, type), ...Object.fromEntries((ownOf(INWARD, type) ?? []).map(({ path, why }) => [path, why])) },
  ]),
);
