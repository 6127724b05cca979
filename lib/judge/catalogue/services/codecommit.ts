import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeCommit. */
export const CodeCommit: ServiceTypes = {
  'AWS::CodeCommit::Repository': {
    stores: STORES.sourceCode,
    unnamedKey: 'an AWS managed key',
    atRest: [keyed('KmsKeyId', 'source is under a key that is not customer managed')],
  },
};
