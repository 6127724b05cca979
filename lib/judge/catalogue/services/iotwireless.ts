import { each, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IoTWireless. */
export const IoTWireless: ServiceTypes = {
  'AWS::IoTWireless::DeviceProfile': {
    stores: STORES.deviceSettings,
    neutral: { 'LoRaWAN.RfRegion': `${NO_RULE.noRegion}it is a plan of radio frequencies` },
  },
  'AWS::IoTWireless::FuotaTask': {
    stores: STORES.deviceAccess,
    neutral: { 'LoRaWAN.RfRegion': `${NO_RULE.noRegion}it is a plan of radio frequencies` },
  },
  'AWS::IoTWireless::MulticastGroup': {
    stores: STORES.deviceAccess,
    neutral: { 'LoRaWAN.RfRegion': `${NO_RULE.noRegion}it is a plan of radio frequencies` },
  },
  'AWS::IoTWireless::WirelessGateway': {
    stores: STORES.deviceSettings,
    neutral: { 'LoRaWAN.RfRegion': `${NO_RULE.noRegion}it is a plan of radio frequencies` },
  },
  ...each(STORES.deviceSettings, [
    'AWS::IoTWireless::PartnerAccount',
    'AWS::IoTWireless::WirelessDevice',
    'AWS::IoTWireless::WirelessDeviceImportTask',
  ]),
  ...each(STORES.deviceAccess, [
    'AWS::IoTWireless::Destination',
    'AWS::IoTWireless::NetworkAnalyzerConfiguration',
    'AWS::IoTWireless::ServiceProfile',
    'AWS::IoTWireless::TaskDefinition',
  ]),
};
