import { ownOf } from '../../../common/own';
import { IN_CLUSTER } from '../../catalogue';
import { breaksOf } from '../../obligations';
import { ofTypes, type ResourceRule } from '../../rule';

/** A cluster whose disks are encrypted also encrypts what its nodes copy to each other. */
export const clusterEncryption: ResourceRule = {
  id: 'cluster-encryption',
  subject: 'resource',
  title: 'A cluster whose disks are encrypted also encrypts what its nodes copy to each other',
  why: 'the nodes of a cluster copy its data to each other all the time: encryption of the disks protects none of these copies',
  fix: 'switch on the encryption between nodes, in the same setting as that of the disks',
  topic: 'encryption-at-rest',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-05.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  asks: (type) => ownOf(IN_CLUSTER, type) ?? [],
  hook: {},
  appliesTo: ofTypes((type) => Object.hasOwn(IN_CLUSTER, type)),
  check: (resource, assembly) => breaksOf(resource, assembly, ownOf(IN_CLUSTER, resource.type) ?? []),
  examples: {
    good: [
      {
        name: 'a cluster that speaks TLS within and without',
        resources: {
          Events: {
            Type: 'AWS::MSK::Cluster',
            Properties: {
              EncryptionInfo: {
                EncryptionAtRest: { DataVolumeKMSKeyId: 'alias/site/data' },
                EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true },
              },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a cluster whose brokers copy unencrypted',
        resources: {
          Events: {
            Type: 'AWS::MSK::Cluster',
            Properties: { EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS', InCluster: false } } },
          },
        },
      },
      {
        name: 'a configuration, as JSON in a string, without encryption between nodes',
        resources: {
          Settings: {
            Type: 'AWS::EMR::SecurityConfiguration',
            Properties: {
              SecurityConfiguration:
                '{"EncryptionConfiguration":{"EnableAtRestEncryption":true,"EnableInTransitEncryption":false}}',
            },
          },
        },
      },
    ],
  },
};
