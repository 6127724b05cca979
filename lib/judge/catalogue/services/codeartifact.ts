import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeArtifact. */
export const CodeArtifact: ServiceTypes = {
  'AWS::CodeArtifact::Domain': {
    stores: STORES.sourceCode,
    policies: { resource: ['PermissionsPolicyDocument'] },
    unnamedKey: 'an AWS managed key',
    atRest: [keyed('EncryptionKey', 'packages are under a key that is not customer managed')],
  },
  'AWS::CodeArtifact::Repository': { stores: STORES.sourceCode, policies: { resource: ['PermissionsPolicyDocument'] } },
  'AWS::CodeArtifact::PackageGroup': { stores: STORES.delivery },
};
