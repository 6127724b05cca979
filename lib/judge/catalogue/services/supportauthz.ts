import { keyed, NO_RULE, need, type ServiceTypes, STATED, STORES } from '../shared';

/** What is known of the types of AWS::SupportAuthZ. */
export const SupportAuthZ: ServiceTypes = {
  'AWS::SupportAuthZ::SupportPermit': {
    stores: STORES.operatorNotes,
    atRest: [keyed('SigningKeyInfo.KmsKey', "permits are signed with a key that is not the customer's")],
    crossings: [
      need('sharing', 'Permit.Conditions[]', STATED, 'without a condition on time, staff of AWS may look for ever'),
    ],
    neutral: {
      'Permit.Resources.AllResourcesInRegion': `${NO_RULE.noRegion}it means the Region of the stack`,
    },
  },
};
