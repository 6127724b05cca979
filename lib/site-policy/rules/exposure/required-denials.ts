import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { notDenied } from '../../../judge/statements/deny';
import { statementsAt } from '../../../judge/statements/policy-document';
import type { Resource } from '../../../judge/template/resource';
import { DENIALS, POLICY_PATHS } from '../../obligations/denials';

const SITE = ['222222222222'];
const topic = (...statements: readonly object[]) => ({
  Policy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: ['arn:aws:sns:eu-west-1:222222222222:alerts'],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: statements.map((statement) => ({
          Effect: 'Deny',
          Principal: '*',
          Resource: 'arn:aws:sns:eu-west-1:222222222222:alerts',
          ...statement,
        })),
      },
    },
  },
});
const emergency = { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/Emergency'] } };
const denials = (clear: string) => [
  { Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': clear } } },
  { Action: 'sns:Publish', Condition: { ...emergency, Bool: { 'aws:PrincipalIsAWSService': 'false' } } },
  {
    Action: ['sns:AddPermission', 'sns:RemovePermission', 'sns:SetTopicAttributes', 'sns:Subscribe'],
    Condition: emergency,
  },
  { Action: 'sns:DeleteTopic', Condition: emergency },
];

/** Policies of a deployment's stores, queues and topics hold the deny statements that a site needs, whatever another policy allows. */
export const requiredDenials: ResourceRule = {
  id: 'required-denials',
  subject: 'resource',
  title: "Policies of a site's stores, queues and topics hold the deny statements that they need",
  why: 'what no statement denies, the next policy that somebody writes may allow: within an account, one Allow is enough',
  fix: 'deny it to everybody in the policy of the resource, on the conditions named and on no other',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(DENIALS, type)),
  check: (resource, { scope }) => {
    const path = ownOf(POLICY_PATHS, resource.type) ?? 'PolicyDocument';
    const at = ['Properties', ...path.split('.')];
    if (resource.select(path).some(({ value }) => value === undefined))
      return [
        {
          path: at,
          message: 'found no policy, or none on a condition, expected one with the deny statements of a site',
        },
      ];
    const statements = statementsAt(resource, path);
    return (ownOf(DENIALS, resource.type) ?? []).flatMap((denial) => {
      const missing = notDenied(statements, denial, scope, everybodyOf(resource));
      return missing.length === 0
        ? []
        : [
            {
              path: at,
              message: `found nothing that denies ${missing.join(', ')} to refuse ${denial.what}, expected a Deny for everybody`,
            },
          ];
    });
  },
  examples: {
    good: [{ name: 'a topic that denies all four', accounts: SITE, resources: topic(...denials('false')) }],
    bad: [
      { name: 'a topic that denies the wrong half', accounts: SITE, resources: topic(...denials('true')) },
      { name: 'a topic that anybody may delete', accounts: SITE, resources: topic(...denials('false').slice(0, 3)) },
      {
        name: 'a denial that a tag turns off',
        accounts: SITE,
        resources: topic(
          ...denials('false').map(({ Condition: condition, ...rest }) => ({
            ...rest,
            Condition: { ...condition, StringEquals: { 'aws:PrincipalTag/denied': 'yes' } },
          })),
        ),
      },
    ],
  },
};

/** S3 on Outposts answers to no other account, and takes `*` as principal only with a condition on addresses. */
function everybodyOf({ type, template }: Resource): string | undefined {
  return type === 'AWS::S3Outposts::BucketPolicy' ? template.account : undefined;
}
