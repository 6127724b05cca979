import { siteObligationRule } from '../site-obligation-rule';

const SITE = ['222222222222'];
const role = (properties: object) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ...properties,
    },
  },
});

/** Roles, buckets and the organization of a deployment use the stricter of each setting. */
export const siteExposure = siteObligationRule({
  id: 'site-exposure',
  title: 'Roles, buckets and the organization of a deployment use the stricter of each setting',
  why: 'the laxer setting of each has exposed data before',
  fix: 'leave sessions at an hour, ownership with the bucket, and the declarations of the organization closed',
  topic: 'exposure',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  concern: 'exposure',
  examples: {
    good: [{ name: 'a session of an hour', accounts: SITE, resources: role({ MaxSessionDuration: 3600 }) }],
    bad: [
      { name: 'a session of half a day', accounts: SITE, resources: role({ MaxSessionDuration: 43200 }) },
      {
        name: 'AI services that may keep content',
        accounts: SITE,
        resources: {
          Policy: {
            Type: 'AWS::Organizations::Policy',
            Properties: {
              Name: 'ai',
              Type: 'AISERVICES_OPT_OUT_POLICY',
              Content: { services: { default: { opt_out_policy: { '@@assign': 'optIn' } } } },
            },
          },
        },
      },
    ],
  },
});
