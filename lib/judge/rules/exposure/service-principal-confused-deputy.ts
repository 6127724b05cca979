import { SILENT_SERVICES } from '../../../world/silent-services';
import { ofTypes, type ResourceRule } from '../../rule';
import { names } from '../../statements/binding';
import { type Statement, statementsIn } from '../../statements/policy-document';
import { RESOURCE_POLICIES } from '../../statements/policy-places';

/** Keys that say for whom a service acts. */
const FOR_WHOM = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceowner',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'sts:externalid',
]);
const SITE = ['222222222222'];
const queue = (Condition?: object) => ({
  Policy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/alerts'],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:eu-west-1:222222222222:alerts',
            ...(Condition && { Condition }),
          },
        ],
      },
    },
  },
});

/** Services that a deployment gives access to act for an account or a resource that is named. */
export const servicePrincipalConfusedDeputy: ResourceRule = {
  id: 'service-principal-confused-deputy',
  aliases: ['bound-service'],
  subject: 'resource',
  title: 'Services that a deployment gives access to act for an account or a resource that is named',
  why: 'a service acts for all its customers: without a name, a stranger can have it write here, or read',
  fix: 'add aws:SourceArn or aws:SourceAccount with the ARN or the account that is meant',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'accounts',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(RESOURCE_POLICIES, type)),
  // Trust policies are checked in deployments only: elsewhere hardly any has such a condition.
  concerns: ({ type }, { scope }) => scope.accounts !== undefined || type !== 'AWS::IAM::Role',
  check: (resource) =>
    statementsIn(resource, RESOURCE_POLICIES)
      .filter((statement) => isUnbound(statement, resource.type === 'AWS::IAM::Role'))
      .map(({ path, principals }) => ({
        path,
        message: `found ${principals.map(({ shown }) => shown).join(', ')}, whoever it acts for, expected aws:SourceArn or aws:SourceAccount`,
      })),
  examples: {
    good: [
      {
        name: 'a topic that is named',
        accounts: SITE,
        resources: queue({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:222222222222:alerts' } }),
      },
    ],
    bad: [
      { name: 'any topic', accounts: SITE, resources: queue() },
      { name: 'any topic, where an account is trusted', trusted: SITE, resources: queue() },
      {
        name: 'topics of any account',
        accounts: SITE,
        resources: queue({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }),
      },
      {
        name: 'any account',
        accounts: SITE,
        resources: queue({ StringLike: { 'aws:SourceAccount': '*' } }),
      },
    ],
  },
};

function isUnbound({ allows, principals, conditions }: Statement, ofRole: boolean): boolean {
  return (
    allows &&
    principals.some(({ kind, value }) => kind === 'Service' && !(ofRole && Object.hasOwn(SILENT_SERVICES, value))) &&
    !conditions.some(
      (condition) =>
        FOR_WHOM.has(condition.key) && names(condition, condition.key === 'sts:externalid' ? isChosen : undefined),
    )
  );
}

function isChosen(id: string): boolean {
  return /[^*?]/.test(id);
}
