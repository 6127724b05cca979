import {
  arn,
  each,
  has,
  keep,
  keyed,
  type Obligation,
  output,
  regional,
  type ServiceTypes,
  STORES,
  say,
} from '../shared';

function dataSync(secret: string): readonly Obligation[] {
  return [
    keyed(
      `${secret}.KmsKeyArn`,
      'credentials of the location are under a key that is not customer managed',
      has(secret),
    ),
  ];
}

/** What is known of the types of AWS::DataSync. */
export const DataSync: ServiceTypes = {
  'AWS::DataSync::LocationAzureBlob': {
    stores: STORES.copyRoutes,
    atRest: dataSync('CmkSecretConfig'),
    neutral: {
      AzureBlobContainerUrl: 'data comes from there; rule move-inward refuses it as destination',
    },
  },
  'AWS::DataSync::LocationEFS': {
    stores: STORES.copyRoutes,
    inTransit: [say('InTransitEncryption', { oneOf: ['TLS1_2'] }, 'files can be read on the way')],
  },
  'AWS::DataSync::LocationFSxONTAP': { stores: STORES.copyRoutes, atRest: dataSync('Protocol.SMB.CmkSecretConfig') },
  'AWS::DataSync::LocationFSxWindows': { stores: STORES.copyRoutes, atRest: dataSync('CmkSecretConfig') },
  'AWS::DataSync::LocationHDFS': {
    stores: STORES.copyRoutes,
    atRest: dataSync('CmkSecretConfig'),
    inTransit: [
      keep('QopConfiguration.DataTransferProtection', { oneOf: ['PRIVACY'] }, 'files can be read on the way'),
      keep('QopConfiguration.RpcProtection', { oneOf: ['PRIVACY'] }, 'names of files can be read on the way'),
    ],
    neutral: {
      KmsKeyProviderUri: 'it is the key server of the source, which DataSync asks as a client',
    },
  },
  'AWS::DataSync::LocationNFS': {
    stores: STORES.copyRoutes,
    inward: [{ path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' }],
  },
  'AWS::DataSync::LocationObjectStorage': {
    stores: STORES.copyRoutes,
    atRest: dataSync('CmkSecretConfig'),
    inTransit: [keep('ServerProtocol', { oneOf: ['HTTPS'] }, 'files can be read on the way')],
    inward: [{ path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' }],
  },
  'AWS::DataSync::LocationS3': {
    stores: STORES.copyRoutes,
    inward: [{ path: 'S3BucketArn', why: 'data comes from there; move-inward judges where it is a destination' }],
  },
  'AWS::DataSync::LocationSMB': {
    stores: STORES.copyRoutes,
    atRest: dataSync('CmkSecretConfig'),
    inward: [{ path: 'ServerHostname', why: 'data comes from there; move-inward judges where it is a destination' }],
  },
  'AWS::DataSync::Task': {
    stores: STORES.copyRoutes,
    crossings: [
      arn('DestinationLocationArn', 'data is moved there'),
      regional('CloudWatchLogGroupArn', 'names of files are logged there'),
      output('TaskReportConfig.Destination.S3.S3BucketArn', 'names of files are written there'),
    ],
    neutral: { SourceLocationArn: 'data comes from there' },
  },
  ...each(STORES.copyRoutes, [
    'AWS::DataSync::Agent',
    'AWS::DataSync::LocationFSxLustre',
    'AWS::DataSync::LocationFSxOpenZFS',
  ]),
};
