import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeCommit. */
export const CodeCommit: ServiceTypes = {
  'AWS::CodeCommit::Repository': {
    stores: STORES.sourceCode,
    atRest: [keyed('KmsKeyId', 'source is under an AWS owned or AWS managed key')],
  },
};
