import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Resource } from '../../../judge/template/resource';

const SITE = ['222222222222'];
const PLAN = 'EBS_MALWARE_PROTECTION';
const detector = (...features: readonly object[]) => ({
  Detector: { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: true, Features: features } },
});

/**
 * GuardDuty copies no volumes of a site: the plan that does is off, and by name.
 *
 * Of a new detector every plan but RUNTIME_MONITORING is on that is not named (GuardDuty API, CreateDetector). This one
 * scans copies of volumes in an account of the service (GuardDuty User Guide, Malware Protection for EC2).
 */
export const guarddutyVolumeCopy: ResourceRule = {
  id: 'guardduty-volume-copy',
  aliases: ['volume-copies'],
  subject: 'resource',
  title: 'GuardDuty copies no volumes of a site into its own account',
  why: 'a plan that is not named is on: volumes on which an instance has a finding are then scanned in an account of AWS',
  fix: `name ${PLAN} among the Features of the detector, with the status DISABLED`,
  topic: 'residency',
  level: 'required',
  hook: 'nothing',
  needs: 'deployment',
  standards: [{ standard: 'GDPR', clause: '28(3)(a)' }],
  appliesTo: ofTypes((type) => type === 'AWS::GuardDuty::Detector'),
  check: (detector) =>
    isOff(detector)
      ? []
      : [
          {
            path: ['Properties', 'Features'],
            message: `found no ${PLAN} that is surely DISABLED, expected one: what is not named is on`,
          },
        ],
  examples: {
    good: [
      { name: 'the plan by name, and off', accounts: SITE, resources: detector({ Name: PLAN, Status: 'DISABLED' }) },
    ],
    bad: [
      {
        name: 'the plan is not named',
        accounts: SITE,
        resources: detector({ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }),
      },
      { name: 'the plan is on', accounts: SITE, resources: detector({ Name: PLAN, Status: 'ENABLED' }) },
    ],
  },
};

/** Whether an element of the list is the plan, and off, whatever conditions say. */
function isOff(detector: Resource): boolean {
  const names = detector.select('Features[].Name');
  const statuses = detector.select('Features[].Status');
  const at = (index: unknown) => (leaf: { readonly path: readonly unknown[] }) => leaf.path[1] === index;
  return names.some(({ path: [, index], value }) => {
    const named = names.filter(at(index));
    const stated = statuses.filter(at(index));
    return (
      value === PLAN &&
      named.length === 1 &&
      stated.length > 0 &&
      stated.every((leaf) => leaf.value === 'DISABLED') &&
      names.every((leaf) => leaf.path.length > 1 && leaf.value !== undefined)
    );
  });
}
