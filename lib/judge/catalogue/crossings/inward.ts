import type { When } from '../entry';
import { is } from '../obligation';

/** A property that may name a place outside the boundary. */
export interface Inward {
  readonly path: string;
  readonly when?: readonly When[];
  readonly why: string;
}

const GATHERS = 'it gathers from there into the Region of the stack';
const FILTER = 'it selects what is shown; nothing goes there';
const SOURCE = is('EndpointType', 'source');

/** Properties by which data comes in, or nothing moves: migration and aggregation into the boundary are fine. */
export const INWARD: Readonly<Record<string, readonly Inward[]>> = {
  'AWS::Config::ConfigurationAggregator': [
    { path: 'AccountAggregationSources[].AwsRegions', why: GATHERS },
    { path: 'OrganizationAggregationSource.AwsRegions', why: GATHERS },
  ],
  'AWS::SecurityHub::FindingAggregator': [{ path: 'Regions', why: GATHERS }],
  'AWS::SecurityHub::AggregatorV2': [{ path: 'LinkedRegions', why: GATHERS }],
  'AWS::SecurityHub::Insight': [
    { path: 'Filters.Region', why: FILTER },
    { path: 'Filters.ResourceRegion', why: FILTER },
  ],
  'AWS::SecurityHub::AutomationRule': [{ path: 'Criteria.ResourceRegion', why: FILTER }],
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': [{ path: 'Rule.Source.Regions', why: GATHERS }],
  'AWS::SSM::ResourceDataSync': [{ path: 'SyncSource.SourceRegions', why: GATHERS }],
  'AWS::S3::StorageLens': [{ path: 'StorageLensConfiguration.Exclude.Regions', why: FILTER }],
  'AWS::ComputeOptimizer::AutomationRule': [{ path: 'Criteria.Region', why: FILTER }],
  'AWS::ImageBuilder::LifecyclePolicy': [
    { path: 'PolicyDetails[].ExclusionRules.Amis.Regions', why: 'images there are left alone' },
  ],
  'AWS::EC2::IPAMPrefixListResolver': [{ path: 'Rules[].Conditions[].ResourceRegion', why: FILTER }],
  'AWS::UXC::AccountCustomization': [{ path: 'VisibleRegions', why: 'it is what the console shows' }],
  'AWS::WellArchitected::Workload': [
    { path: 'AwsRegions', why: 'it describes a workload for a review' },
    { path: 'NonAwsRegions', why: 'it describes a workload for a review' },
  ],
  'AWS::WellArchitected::AgentProfile': [{ path: 'AggregationConfiguration[].Regions', why: GATHERS }],
  'AWS::ECR::PullThroughCacheRule': [{ path: 'UpstreamRegistryUrl', why: 'images are fetched from there' }],
  'AWS::DataSync::LocationObjectStorage': [
    { path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' },
  ],
  'AWS::DataSync::LocationNFS': [
    { path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' },
  ],
  'AWS::DataSync::LocationSMB': [
    { path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' },
  ],
  'AWS::DataSync::LocationS3': [
    { path: 'S3BucketArn', why: 'data comes from there; move-inward judges where it is a destination' },
  ],
  'AWS::DMS::Endpoint': [
    { path: 'ServerName', when: [SOURCE], why: 'records come from there' },
    { path: 'MongoDbSettings.ServerName', when: [SOURCE], why: 'records come from there' },
    { path: 'MicrosoftSqlServerSettings.ServerName', when: [SOURCE], why: 'records come from there' },
    { path: 'GcpMySQLSettings.ServerName', when: [SOURCE], why: 'records come from there' },
    { path: 'S3Settings.BucketName', when: [SOURCE], why: 'records come from there' },
  ],
};
