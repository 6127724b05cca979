import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeArtifact. */
export const CodeArtifact: ServiceTypes = {
  'AWS::CodeArtifact::Domain': {
    stores: STORES.sourceCode,
    policies: { resource: ['PermissionsPolicyDocument'] },
    atRest: [keyed('EncryptionKey', 'packages are under an AWS owned or AWS managed key')],
  },
  'AWS::CodeArtifact::Repository': { stores: STORES.sourceCode, policies: { resource: ['PermissionsPolicyDocument'] } },
  'AWS::CodeArtifact::PackageGroup': { stores: STORES.delivery },
};
