import { at, text } from '../json';
import { bucketOf } from '../world/lookup';
import { type Check, each, together } from './check';

/** Logs are kept as long as the deployment says, the trail is whole, and its archive can be written once only. */
export const logs: Check = {
  title: 'logs are kept, the trail is whole, its archive written once',
  run(site) {
    const days = site.deployment.retention.logsDays;
    const trails = site.ofType('AWS::CloudTrail::Trail');
    const recorders = site.ofType('AWS::Config::ConfigurationRecorder');
    const detectors = site.ofType('AWS::GuardDuty::Detector');
    const counted = { trail: trails.length, recorder: recorders.length, detector: detectors.length };
    const wrong = Object.entries(counted).filter(([, count]) => count !== 1);
    return together([
      { examined: 3, departures: wrong.map(([what, count]) => `${count} of ${what}, expected one`) },
      each(site.ofType('AWS::Logs::LogGroup'), ({ actual }) => [
        actual['RetentionInDays'] !== days &&
          `is kept ${text(actual['RetentionInDays']) || 'for ever'}, expected ${days} days`,
      ]),
      each(trails, ({ actual }) => {
        const archive = bucketOf(site.world, text(actual['S3BucketName']));
        const retention = at(archive?.actual, 'ObjectLockConfiguration', 'Rule', 'DefaultRetention');
        return [
          actual['IsMultiRegionTrail'] !== true && 'misses other Regions',
          actual['EnableLogFileValidation'] !== true && 'cannot be validated',
          actual['IsLogging'] !== true && 'does not log',
          at(retention, 'Mode') !== 'COMPLIANCE' && 'is archived where it can be overwritten',
          at(retention, 'Days') !== days && `is locked for ${text(at(retention, 'Days'))} days, expected ${days}`,
        ];
      }),
      each(detectors, ({ actual }) => [actual['Enable'] !== true && 'does not detect']),
    ]);
  },
};
