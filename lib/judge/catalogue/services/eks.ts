import {
  arn,
  each,
  has,
  ifSet,
  inRegion,
  keyed,
  need,
  OFF,
  ON,
  region,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

const KUBERNETES_SECRETS = 'secrets of Kubernetes are under an AWS owned key';

/** What is known of the types of AWS::EKS. */
export const EKS: ServiceTypes = {
  'AWS::EKS::Capability': {
    stores: STORES.capacity,
    crossings: [region('Configuration.ArgoCd.AwsIdc.IdcRegion', 'people sign in there')],
  },
  'AWS::EKS::Cluster': {
    stores: STORES.code,
    name: inRegion('Name'),
    atRest: [
      // Encrypted anyway since version 1.28 (EKS User Guide, Default envelope encryption for all Kubernetes API Data).
      need('customer-key', 'EncryptionConfig[].Resources[]', STATED, KUBERNETES_SECRETS),
      keyed('EncryptionConfig[].Provider.KeyArn', KUBERNETES_SECRETS),
    ],
    crossings: [arn('OutpostConfig.OutpostArns[]', WHY.bytesThere)],
    exposure: [
      need(
        'exposure',
        'ResourcesVpcConfig.EndpointPublicAccess',
        OFF,
        'the default gives the cluster a public endpoint',
      ),
    ],
    retention: [ifSet('retention', 'DeletionProtection', ON, WHY.deletedByOneCall)],
    neutral: {
      'ResourcesVpcConfig.PublicAccessCidrs': 'it narrows a public endpoint, which is checked by EndpointPublicAccess',
    },
  },
  'AWS::EKS::Nodegroup': {
    stores: STORES.taskDisks,
    exposure: [
      need(
        'exposure',
        'RemoteAccess.SourceSecurityGroups',
        STATED,
        'without them port 22 of every node is open to the internet',
        has('RemoteAccess'),
      ),
    ],
  },
  'AWS::EKS::PodIdentityAssociation': { stores: STORES.capacity, policies: { identity: ['Policy'] } },
  ...each(STORES.capacity, [
    'AWS::EKS::AccessEntry',
    'AWS::EKS::Addon',
    'AWS::EKS::CertificateAuthority',
    'AWS::EKS::FargateProfile',
    'AWS::EKS::IdentityProviderConfig',
  ]),
};
