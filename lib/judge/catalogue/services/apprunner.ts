import { each, grouped, keyed, need, OFF, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppRunner. */
export const AppRunner: ServiceTypes = {
  'AWS::AppRunner::Service': {
    stores: STORES.code,
    atRest: [
      keyed(
        'EncryptionConfiguration.KmsKey',
        'the copy of the image and its logs are under a key that is not customer managed',
      ),
    ],
    exposure: [
      need(
        'exposure',
        'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
        OFF,
        'the default endpoint is public',
      ),
    ],
  },
  'AWS::AppRunner::VpcConnector': { stores: STORES.capacity, isolation: [grouped('SecurityGroups')] },
  ...each(STORES.capacity, [
    'AWS::AppRunner::AutoScalingConfiguration',
    'AWS::AppRunner::ObservabilityConfiguration',
    'AWS::AppRunner::VpcIngressConnection',
  ]),
};
