import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import { statementsAt } from '../../statements/policy-document';

const POLICIES: Readonly<Record<string, string>> = {
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SQS::QueueInlinePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SNS::TopicInlinePolicy': 'PolicyDocument',
  'AWS::EFS::FileSystem': 'FileSystemPolicy',
};

/** Policies of queues, topics and file systems deny plain HTTP requests. */
export const policyDeniesHttp: ResourceRule = {
  id: 'policy-denies-http',
  subject: 'resource',
  title: 'Policies of queues, topics and file systems deny plain HTTP requests',
  why: 'SQS and SNS answer plain HTTP, and EFS mounts without TLS, unless a policy denies it',
  fix: 'deny everybody every action of the service where aws:SecureTransport is false; in CDK, enforceSSL: true',
  topic: 'encryption-in-transit',
  level: 'advisory',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-04.01B' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(POLICIES, type)),
  check: (resource) => {
    const path = ownOf(POLICIES, resource.type) ?? '';
    const denies = statementsAt(resource, path).some(
      ({ allows, principals, conditions }) =>
        !allows &&
        principals.some(({ value }) => value === '*') &&
        conditions.length === 1 &&
        conditions.every(
          ({ key, values }) => key === 'aws:securetransport' && values.every((each) => each === 'false'),
        ),
    );
    return denies
      ? []
      : [
          {
            path: ['Properties', path],
            message: 'found no statement that denies everybody where aws:SecureTransport is false, expected one',
          },
        ];
  },
  examples: {
    good: [
      {
        name: 'a queue that denies plain HTTP requests',
        resources: { Policy: policy({ Bool: { 'aws:SecureTransport': 'false' } }) },
      },
    ],
    bad: [
      {
        name: 'a queue that denies something else',
        resources: { Policy: policy({ Bool: { 'aws:ViaAWSService': 'false' } }) },
      },
    ],
  },
};

function policy(condition: object): object {
  return {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/records'],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*', Condition: condition }],
      },
    },
  };
}
