import { LOGGING } from '../../catalogue';
import { ofTypes } from '../../rule';
import { obligationRule } from '../obligation-rule';

/** Resources that can log their activity do. */
export const activityLogged = obligationRule({
  id: 'activity-logged',
  title: 'Resources that can log their activity do',
  why: 'after an incident only the logs tell whose data was seen, and within 72 hours somebody has to say so',
  fix: 'turn on the log that the finding names, to a log group or bucket of the same site',
  topic: 'logging',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
    { standard: 'NIS2', clause: '21(2)(b)' },
  ],
  concern: 'logging',
  appliesTo: ofTypes((type) => Object.hasOwn(LOGGING, type)),
  examples: {
    good: [
      {
        name: 'a detector that is on',
        resources: { Detector: { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: true } } },
      },
    ],
    bad: [
      {
        name: 'a detector that is off',
        resources: { Detector: { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: false } } },
      },
      {
        name: 'a trail of one Region',
        resources: {
          Trail: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: { IsLogging: true, EnableLogFileValidation: true, S3BucketName: 'trail' },
          },
        },
      },
    ],
  },
});
