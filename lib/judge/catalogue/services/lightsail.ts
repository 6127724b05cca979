import { each, edge, ifSet, keep, NEVER, OFF, ON, region, type ServiceTypes, STORES, WHY, zone } from '../shared';

/** What is known of the types of AWS::Lightsail. */
export const Lightsail: ServiceTypes = {
  'AWS::Lightsail::Bucket': {
    stores: STORES.objects,
    exposure: [
      ifSet('exposure', 'AccessRules.GetObject', { oneOf: ['private'] }, 'everybody could read its objects'),
      ifSet('exposure', 'AccessRules.AllowPublicOverrides', OFF, 'single objects could be made public'),
    ],
    retention: [ifSet('retention', 'ObjectVersioning', ON, WHY.cannotRestore)],
  },
  'AWS::Lightsail::Container': {
    stores: STORES.disks,
    exposure: [
      ifSet('exposure', 'ContainerServiceDeployment.PublicEndpoint', NEVER, 'the container would answer the internet'),
    ],
    neutral: {
      PublicDomainNames: 'it names a public endpoint, which is checked by PublicEndpoint',
    },
  },
  'AWS::Lightsail::Database': {
    stores: STORES.rows,
    exposure: [ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
    retention: [ifSet('retention', 'BackupRetention', ON, WHY.cannotRestore)],
  },
  'AWS::Lightsail::Disk': {
    stores: STORES.objects,
    crossings: [
      region('Location.RegionName', 'it is where the blocks are'),
      zone('AvailabilityZone', 'it is where the blocks are'),
    ],
  },
  'AWS::Lightsail::Distribution': {
    stores: STORES.cachedAnswers,
    inTransit: [keep('Origin.ProtocolPolicy', { oneOf: ['https-only'] }, 'the last part of the way is unencrypted')],
    crossings: [edge('', WHY.edgeCache)],
  },
  'AWS::Lightsail::Instance': {
    stores: STORES.disks,
    crossings: [
      region('Location.RegionName', 'it is where the machine is'),
      zone('AvailabilityZone', 'it is where the machine is'),
    ],
  },
  'AWS::Lightsail::LoadBalancer': {
    stores: STORES.requestRoutes,
    inTransit: [keep('TlsPolicyName', { matches: '^TLS-FS-(Res-)?1-2-.+$' }, WHY.oldTls)],
  },
  ...each(STORES.backups, [
    'AWS::Lightsail::DatabaseSnapshot',
    'AWS::Lightsail::DiskSnapshot',
    'AWS::Lightsail::InstanceSnapshot',
  ]),
  'AWS::Lightsail::LoadBalancerTlsCertificate': { stores: STORES.code },
  ...each(STORES.contactCentreSettings, ['AWS::Lightsail::Alarm', 'AWS::Lightsail::ContactMethod']),
  'AWS::Lightsail::KeyPair': { stores: STORES.keys },
  'AWS::Lightsail::StaticIp': { stores: STORES.network },
  'AWS::Lightsail::Certificate': { stores: STORES.requestRoutes },
  'AWS::Lightsail::Domain': { stores: STORES.dnsNames },
};
