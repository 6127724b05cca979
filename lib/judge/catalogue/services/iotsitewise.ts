import { each, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IoTSiteWise. */
export const IoTSiteWise: ServiceTypes = {
  'AWS::IoTSiteWise::Workspace': {
    stores: STORES.deviceData,
    atRest: preset(
      'EncryptionConfiguration.EncryptionType',
      ['KMS_BASED_ENCRYPTION', 'SITEWISE_DEFAULT_ENCRYPTION'],
      'KmsKeyId',
      'measurements are under an AWS owned key',
    ),
  },
  ...each(STORES.deviceData, [
    'AWS::IoTSiteWise::Asset',
    'AWS::IoTSiteWise::Dashboard',
    'AWS::IoTSiteWise::Dataset',
    'AWS::IoTSiteWise::Portal',
    'AWS::IoTSiteWise::Project',
  ]),
  ...each(STORES.deviceSettings, [
    'AWS::IoTSiteWise::AssetModel',
    'AWS::IoTSiteWise::ComputationModel',
    'AWS::IoTSiteWise::Gateway',
  ]),
  ...each(STORES.deviceAccess, [
    'AWS::IoTSiteWise::AccessPolicy',
    'AWS::IoTSiteWise::Application',
    'AWS::IoTSiteWise::Pipeline',
    'AWS::IoTSiteWise::Task',
  ]),
};
