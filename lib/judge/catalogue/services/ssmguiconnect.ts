import { has, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SSMGuiConnect. */
export const SSMGuiConnect: ServiceTypes = {
  'AWS::SSMGuiConnect::Preferences': {
    stores: STORES.operatorNotes,
    atRest: [
      keyed(
        'ConnectionRecordingPreferences.KMSKeyArn',
        'recordings of screens are under a key that is not customer managed',
        has('ConnectionRecordingPreferences'),
      ),
    ],
  },
};
