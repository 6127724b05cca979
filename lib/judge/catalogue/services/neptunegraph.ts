import { has, ifSet, keyed, OFF, protection, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::NeptuneGraph. */
export const NeptuneGraph: ServiceTypes = {
  'AWS::NeptuneGraph::Graph': {
    stores: STORES.rows,
    atRest: [
      keyed('KmsKeyIdentifier', 'the graph is under a key that is not customer managed'),
      keyed(
        'ImportTask.ImportOptions.Neptune.S3ExportKmsKeyId',
        'the export on the way in is under a key that is not customer managed',
        has('ImportTask.ImportOptions.Neptune'),
      ),
    ],
    exposure: [ifSet('exposure', 'PublicConnectivity', OFF, WHY.publicEndpoint)],
    retention: [protection()],
  },
  'AWS::NeptuneGraph::GraphSnapshot': { stores: STORES.backups },
  'AWS::NeptuneGraph::PrivateGraphEndpoint': { stores: STORES.databaseSettings },
};
