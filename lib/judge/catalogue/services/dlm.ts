import { account, arn, has, is, keyed, need, region, type ServiceTypes, STORES, switched } from '../shared';

const COPIES = 'snapshots are copied there';

/** What is known of the types of AWS::DLM. */
export const DLM: ServiceTypes = {
  'AWS::DLM::LifecyclePolicy': {
    stores: STORES.backups,
    atRest: [
      // A copy of an encrypted snapshot is encrypted whatever the schedule says; an event may come with anybody's snapshot.
      keyed(
        'PolicyDetails.Schedules[].CrossRegionCopyRules[].CmkArn',
        'the copy is under a key that is not customer managed',
        has('PolicyDetails.Schedules[].CrossRegionCopyRules'),
      ),
      ...switched(
        'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.Encrypted',
        'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.CmkArn',
        'the copy is unencrypted, or under a key that is not customer managed',
        has('PolicyDetails.Actions[].CrossRegionCopy'),
      ),
    ],
    crossings: [
      region('CrossRegionCopyTargets[].TargetRegion', COPIES),
      region('PolicyDetails.CrossRegionCopyTargets[].TargetRegion', COPIES),
      region('PolicyDetails.Schedules[].CrossRegionCopyRules[].TargetRegion', COPIES),
      region('PolicyDetails.Schedules[].CrossRegionCopyRules[].Target', COPIES),
      region('PolicyDetails.Actions[].CrossRegionCopy[].Target', COPIES),
      arn(
        'PolicyDetails.Schedules[].CrossRegionCopyRules[].CmkArn',
        'the key of the copies is in the Region of the copies',
      ),
      arn(
        'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.CmkArn',
        'the key of the copies is in the Region of the copies',
      ),
      account('PolicyDetails.Schedules[].ShareRules[].TargetAccounts[]', 'snapshots are shared with the account'),
      need(
        'crossing',
        'PolicyDetails.Schedules[].CreateRule.Location',
        { oneOf: ['OUTPOST_LOCAL'] },
        'snapshots of volumes on an Outpost go to the parent Region by default',
        is('PolicyDetails.ResourceLocations[]', 'OUTPOST'),
      ),
      need(
        'crossing',
        'PolicyDetails.Schedules[].CreateRule.Location',
        { oneOf: ['LOCAL_ZONE'] },
        'snapshots of volumes in a Local Zone go to the parent Region by default',
        is('PolicyDetails.ResourceLocations[]', 'LOCAL_ZONE'),
      ),
    ],
    neutral: {
      'PolicyDetails.ResourceLocations[]': 'it is where the volumes are; the place of the snapshots is checked by it',
    },
  },
};
