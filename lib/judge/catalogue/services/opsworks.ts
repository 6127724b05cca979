import { each, has, NO_RULE, need, noAddress, ON, type ServiceTypes, STORES, say, WHY } from '../shared';

/** What is known of the types of AWS::OpsWorks. */
export const OpsWorks: ServiceTypes = {
  'AWS::OpsWorks::App': {
    stores: STORES.capacity,
    inTransit: [say('EnableSsl', ON, WHY.requestsReadable)],
    neutral: { SslConfiguration: NO_RULE.certificate },
  },
  'AWS::OpsWorks::Layer': {
    stores: STORES.disks,
    atRest: [
      need(
        'encryption-at-rest',
        'VolumeConfigurations[].Encrypted',
        ON,
        'volumes of the layer lie on disk unencrypted',
        has('VolumeConfigurations'),
      ),
    ],
    exposure: [noAddress('AutoAssignElasticIps'), noAddress('AutoAssignPublicIps')],
  },
  ...each(STORES.disks, ['AWS::OpsWorks::Instance', 'AWS::OpsWorks::Volume']),
  'AWS::OpsWorks::UserProfile': { stores: STORES.desktopUsers },
  ...each(STORES.capacity, ['AWS::OpsWorks::ElasticLoadBalancerAttachment', 'AWS::OpsWorks::Stack']),
};
