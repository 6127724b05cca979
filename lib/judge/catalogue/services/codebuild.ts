import { has, ifSet, inRegion, keep, keyed, need, OFF, type ServiceTypes, STATED, STORES, WHY } from '../shared';

/** What is known of the types of AWS::CodeBuild. */
export const CodeBuild: ServiceTypes = {
  'AWS::CodeBuild::Project': {
    stores: STORES.sourceCode,
    name: inRegion('Name'),
    unnamedKey: 'an AWS managed key',
    atRest: [
      keyed('EncryptionKey', WHY.artifacts),
      ...['Artifacts', 'SecondaryArtifacts[]', 'LogsConfig.S3Logs'].map((path) =>
        ifSet('encryption-at-rest', `${path}.EncryptionDisabled`, OFF, 'what the build leaves lies unencrypted'),
      ),
    ],
    inTransit: [
      keep('Source.InsecureSsl', OFF, 'source comes from whoever answers'),
      keep('SecondarySources[].InsecureSsl', OFF, 'source comes from whoever answers'),
    ],
    exposure: [ifSet('exposure', 'Visibility', { oneOf: ['PRIVATE'] }, 'build logs and artifacts would be public')],
    isolation: [
      need('isolation', 'VpcConfig.Subnets', STATED, 'outside a VPC a build reaches the internet with what it builds'),
    ],
    logging: [
      ifSet('logging', 'LogsConfig.CloudWatchLogs.Status', { oneOf: ['ENABLED'] }, 'what a build did would go unseen'),
    ],
    neutral: { 'Source.Location': 'code comes from there' },
  },
  'AWS::CodeBuild::ReportGroup': {
    stores: STORES.sourceCode,
    atRest: [
      keyed(
        'ExportConfig.S3Destination.EncryptionKey',
        'reports are under a key that is not customer managed',
        has('ExportConfig.S3Destination'),
      ),
      ifSet('encryption-at-rest', 'ExportConfig.S3Destination.EncryptionDisabled', OFF, 'reports lie unencrypted'),
    ],
  },
  'AWS::CodeBuild::SourceCredential': { stores: STORES.secrets },
  'AWS::CodeBuild::Fleet': { stores: STORES.sourceCode },
};
