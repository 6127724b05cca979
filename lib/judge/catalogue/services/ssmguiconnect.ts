import { has, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SSMGuiConnect. */
export const SSMGuiConnect: ServiceTypes = {
  'AWS::SSMGuiConnect::Preferences': {
    stores: STORES.operatorNotes,
    atRest: [
      keyed(
        'ConnectionRecordingPreferences.KMSKeyArn',
        'recordings of screens are under an AWS owned or AWS managed key',
        has('ConnectionRecordingPreferences'),
      ),
    ],
  },
};
