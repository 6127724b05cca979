import type { ObligationsByType } from '.';
import { ifSet, need } from './obligation';

const COPIES = 'the cluster copies its store from node to node in the clear';
const READERS = 'what is encrypted on the disks of the cluster leaves it in the clear';
const SHARDS = 'containers of the job hand each other their parts of the data in the clear';

/** Switches that stand beside those of encryption at rest, in the same setting of the same store or job. */
export const IN_CLUSTER: ObligationsByType = {
  'AWS::MSK::Cluster': [
    ifSet('encryption-at-rest', 'EncryptionInfo.EncryptionInTransit.InCluster', { oneOf: [true] }, COPIES),
    ifSet('encryption-at-rest', 'EncryptionInfo.EncryptionInTransit.ClientBroker', { noneOf: ['PLAINTEXT'] }, READERS),
  ],
  'AWS::EMR::SecurityConfiguration': [
    ifSet(
      'encryption-at-rest',
      'SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption',
      { oneOf: [true] },
      COPIES,
    ),
  ],
  ...Object.fromEntries(
    ['DataQuality', 'ModelBias', 'ModelExplainability', 'ModelQuality'].map((kind) => [
      `AWS::SageMaker::${kind}JobDefinition`,
      [need('encryption-at-rest', 'NetworkConfig.EnableInterContainerTrafficEncryption', { oneOf: [true] }, SHARDS)],
    ]),
  ),
};
