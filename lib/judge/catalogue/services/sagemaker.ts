import {
  each,
  has,
  inRegion,
  isNot,
  keyed,
  keyIfSet,
  mustBeOn,
  need,
  type Obligation,
  ON,
  output,
  region,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

const SHARDS = 'containers of the job hand each other their parts of the data unencrypted';

/** A monitoring job of SageMaker: its disks, and what it writes. */
function monitoring(output: string): readonly Obligation[] {
  return [keyed('JobResources.ClusterConfig.VolumeKmsKeyId', WHY.jobDisk), keyed(`${output}.KmsKeyId`, WHY.jobOutput)];
}

function job(config: string): Obligation {
  return mustBeOn(`${config}.EnableInterContainerTrafficEncryption`, WHY.nodesInClear);
}

/** What is known of the types of AWS::SageMaker. */
export const SageMaker: ServiceTypes = {
  'AWS::SageMaker::Cluster': {
    stores: STORES.modelData,
    atRest: [
      ...(['InstanceGroups', 'RestrictedInstanceGroups'] as const).flatMap((group) => {
        const volume = `${group}[].InstanceStorageConfigs[].EbsVolumeConfig`;
        return [keyed(`${volume}.VolumeKmsKeyId`, WHY.jobDisk, has(volume))];
      }),
    ],
  },
  'AWS::SageMaker::DataQualityJobDefinition': {
    stores: STORES.modelData,
    atRest: monitoring('DataQualityJobOutputConfig'),
    inCluster: [need('encryption-at-rest', 'NetworkConfig.EnableInterContainerTrafficEncryption', ON, SHARDS)],
    inTransit: [job('NetworkConfig')],
  },
  'AWS::SageMaker::DeviceFleet': {
    stores: STORES.modelData,
    atRest: [keyed('OutputConfig.KmsKeyId', 'samples from devices are under whatever key the bucket happens to have')],
  },
  'AWS::SageMaker::Domain': {
    stores: STORES.modelData,
    atRest: [
      keyed('KmsKeyId', 'home directories are under a key that is not customer managed'),
      keyed(
        'DefaultUserSettings.SharingSettings.S3KmsKeyId',
        'shared notebooks are under whatever key the bucket happens to have',
        has('DefaultUserSettings.SharingSettings.S3OutputPath'),
      ),
    ],
    crossings: [region('DomainSettings.UnifiedStudioSettings.DomainRegion', 'people work there')],
    isolation: [
      need(
        'isolation',
        'AppNetworkAccessType',
        { oneOf: ['VpcOnly'] },
        'the default lets notebooks reach the internet',
      ),
    ],
  },
  'AWS::SageMaker::EndpointConfig': {
    stores: STORES.modelData,
    atRest: [
      keyed('KmsKeyId', 'disks of the endpoint, with what it was asked, are under an AWS owned key'),
      keyed(
        'DataCaptureConfig.KmsKeyId',
        'captured questions and answers are under whatever key the bucket happens to have',
        has('DataCaptureConfig'),
      ),
      keyed(
        'AsyncInferenceConfig.OutputConfig.KmsKeyId',
        'answers are under whatever key the bucket happens to have',
        has('AsyncInferenceConfig'),
      ),
      ...(['ProductionVariants', 'ShadowProductionVariants'] as const).map((variants) =>
        keyed(
          `${variants}[].CoreDumpConfig.KmsKeyId`,
          'memory images are under whatever key the bucket happens to have',
          has(`${variants}[].CoreDumpConfig`),
        ),
      ),
    ],
    crossings: [
      output('DataCaptureConfig.DestinationS3Uri', 'requests and answers are written there'),
      output('AsyncInferenceConfig.OutputConfig.S3OutputPath', 'answers are written there'),
    ],
  },
  'AWS::SageMaker::FeatureGroup': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'OfflineStoreConfig.S3StorageConfig.KmsKeyId',
        'features, which describe people, are under whatever key the bucket happens to have',
        has('OfflineStoreConfig'),
      ),
      keyed(
        'OnlineStoreConfig.SecurityConfig.KmsKeyId',
        'features, which describe people, are under an AWS owned key',
        has('OnlineStoreConfig'),
      ),
    ],
    crossings: [output('OfflineStoreConfig.S3StorageConfig.S3Uri', 'features are written there')],
  },
  'AWS::SageMaker::InferenceExperiment': {
    stores: STORES.modelData,
    atRest: [
      keyed('KmsKey', 'disks of the experiment are under an AWS owned key'),
      keyed(
        'DataStorageConfig.KmsKey',
        'captured questions and answers are under whatever key the bucket happens to have',
        has('DataStorageConfig'),
      ),
    ],
  },
  'AWS::SageMaker::Model': {
    stores: STORES.modelData,
    isolation: [
      // In isolation a container makes no call to anywhere, the stack's network included.
      need(
        'isolation',
        'VpcConfig.Subnets',
        STATED,
        'containers outside a VPC reach the internet',
        isNot('EnableNetworkIsolation', true),
      ),
    ],
  },
  'AWS::SageMaker::ModelBiasJobDefinition': {
    stores: STORES.modelData,
    atRest: monitoring('ModelBiasJobOutputConfig'),
    inCluster: [need('encryption-at-rest', 'NetworkConfig.EnableInterContainerTrafficEncryption', ON, SHARDS)],
    inTransit: [job('NetworkConfig')],
  },
  'AWS::SageMaker::ModelCard': {
    stores: STORES.prompts,
    atRest: [
      keyed('SecurityConfig.KmsKeyId', 'what is written of the model is under a key that is not customer managed'),
    ],
  },
  'AWS::SageMaker::ModelExplainabilityJobDefinition': {
    stores: STORES.modelData,
    atRest: monitoring('ModelExplainabilityJobOutputConfig'),
    inCluster: [need('encryption-at-rest', 'NetworkConfig.EnableInterContainerTrafficEncryption', ON, SHARDS)],
    inTransit: [job('NetworkConfig')],
  },
  'AWS::SageMaker::ModelPackage': {
    stores: STORES.prompts,
    atRest: [
      keyIfSet('SecurityConfig.KmsKeyId', 'the model card is under a key that is not customer managed'),
      ...(
        [
          ['TransformOutput.KmsKeyId', WHY.jobOutput],
          ['TransformResources.VolumeKmsKeyId', WHY.jobDisk],
        ] as const
      ).flatMap(([path, why]) => [
        keyed(
          `ValidationSpecification.ValidationProfiles[].TransformJobDefinition.${path}`,
          why,
          has('ValidationSpecification'),
        ),
      ]),
    ],
  },
  'AWS::SageMaker::ModelPackageGroup': { stores: STORES.prompts, policies: { resource: ['ModelPackageGroupPolicy'] } },
  'AWS::SageMaker::ModelQualityJobDefinition': {
    stores: STORES.modelData,
    atRest: monitoring('ModelQualityJobOutputConfig'),
    inCluster: [need('encryption-at-rest', 'NetworkConfig.EnableInterContainerTrafficEncryption', ON, SHARDS)],
    inTransit: [job('NetworkConfig')],
  },
  'AWS::SageMaker::MonitoringSchedule': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.VolumeKmsKeyId',
        WHY.jobDisk,
        has('MonitoringScheduleConfig.MonitoringJobDefinition'),
      ),
      keyed(
        'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringOutputConfig.KmsKeyId',
        WHY.jobOutput,
        has('MonitoringScheduleConfig.MonitoringJobDefinition'),
      ),
    ],
    inTransit: [
      mustBeOn(
        'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableInterContainerTrafficEncryption',
        WHY.nodesInClear,
        has('MonitoringScheduleConfig.MonitoringJobDefinition'),
      ),
    ],
  },
  'AWS::SageMaker::NotebookInstance': {
    stores: STORES.modelData,
    name: inRegion('NotebookInstanceName'),
    atRest: [keyed('KmsKeyId', 'the disk of the notebook is under an AWS owned key')],
    isolation: [
      need(
        'isolation',
        'DirectInternetAccess',
        { oneOf: ['Disabled'] },
        'the default gives the notebook a line to the internet',
      ),
      need('isolation', 'SubnetId', STATED, 'outside a VPC a notebook reaches the internet'),
    ],
  },
  'AWS::SageMaker::PartnerApp': {
    stores: STORES.modelData,
    atRest: [keyed('KmsKeyId', 'data of the application is under an AWS owned key')],
  },
  'AWS::SageMaker::ProcessingJob': {
    stores: STORES.modelData,
    atRest: [
      keyed('ProcessingResources.ClusterConfig.VolumeKmsKeyId', WHY.jobDisk),
      keyed('ProcessingOutputConfig.KmsKeyId', WHY.jobOutput, has('ProcessingOutputConfig')),
      ...(['AthenaDatasetDefinition', 'RedshiftDatasetDefinition'] as const).map((dataset) =>
        keyed(
          `ProcessingInputs[].DatasetDefinition.${dataset}.KmsKeyId`,
          'extracted rows are under a key that is not customer managed',
          has(`ProcessingInputs[].DatasetDefinition.${dataset}`),
        ),
      ),
    ],
    inTransit: [job('NetworkConfig')],
  },
  'AWS::SageMaker::UserProfile': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'UserSettings.SharingSettings.S3KmsKeyId',
        'shared notebooks are under whatever key the bucket happens to have',
        has('UserSettings.SharingSettings.S3OutputPath'),
      ),
    ],
  },
  ...each(STORES.modelData, [
    'AWS::SageMaker::Algorithm',
    'AWS::SageMaker::App',
    'AWS::SageMaker::Artifact',
    'AWS::SageMaker::InferenceComponent',
    'AWS::SageMaker::MlflowApp',
    'AWS::SageMaker::MlflowTrackingServer',
    'AWS::SageMaker::Space',
  ]),
  ...each(STORES.prompts, [
    'AWS::SageMaker::Action',
    'AWS::SageMaker::Context',
    'AWS::SageMaker::Experiment',
    'AWS::SageMaker::ExperimentTrialComponent',
    'AWS::SageMaker::Hub',
    'AWS::SageMaker::HumanTaskUi',
    'AWS::SageMaker::Pipeline',
    'AWS::SageMaker::Project',
    'AWS::SageMaker::TrialComponent',
  ]),
  'AWS::SageMaker::CodeRepository': { stores: STORES.sourceCode },
  ...each(STORES.images, ['AWS::SageMaker::Image', 'AWS::SageMaker::ImageVersion']),
  ...each(STORES.modelRuns, [
    'AWS::SageMaker::AIWorkloadConfig',
    'AWS::SageMaker::AppImageConfig',
    'AWS::SageMaker::ClusterSchedulerConfig',
    'AWS::SageMaker::Device',
    'AWS::SageMaker::Endpoint',
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    'AWS::SageMaker::StudioLifecycleConfig',
    'AWS::SageMaker::Workforce',
    'AWS::SageMaker::Workteam',
  ]),
  'AWS::SageMaker::ComputeQuota': { stores: STORES.modelLimits },
};
