import { KEY_PURPOSES } from '../../lib/deployment/names';
import { partitionOf } from '../../lib/world/partition';
import { text } from '../json';
import { keyByArn } from '../world/lookup';
import { type Check, each, together } from './check';

/** Every key rotates, stays in its Region and waits thirty days before it goes; every alias leads to one of them. */
export const keys: Check = {
  title: 'keys rotate, stay in their Region, and have their aliases',
  run(site) {
    const { account, region } = site.names;
    const aliases = KEY_PURPOSES.filter(
      (purpose) =>
        !keyByArn(site.world, `arn:${partitionOf(region)}:kms:${region}:${account}:${site.names.keyAlias(purpose)}`),
    ).map((purpose) => `${site.names.keyAlias(purpose)} leads to no key`);
    return together([
      { examined: KEY_PURPOSES.length, departures: aliases },
      each(site.ofType('AWS::KMS::Key'), ({ actual }) => [
        actual['EnableKeyRotation'] !== true && 'does not rotate',
        actual['MultiRegion'] === true && 'has replicas in other Regions',
        actual['PendingWindowInDays'] !== 30 &&
          `can be deleted within ${text(actual['PendingWindowInDays'])} days, expected 30`,
        actual['Enabled'] === false && 'is disabled',
      ]),
    ]);
  },
};
