import { AWAY, actions, type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const OWNER = '123456789012';
const QUEUE = `arn:aws:sqs:us-east-2:${OWNER}:jobs`;
const ada = { principal: `arn:aws:iam::${HOME}:user/ada`, action: 'sqs:SendMessage', resource: QUEUE };
const nobody = {
  principal: { anonymous: true },
  action: 'sqs:ReceiveMessage',
  resource: QUEUE,
  resourceAccount: OWNER,
} as const;
const everywhere = `arn:aws:sqs:*:${OWNER}:jobs`;

export const SQS_POLICIES: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  examples: [
    {
      says: 'an account may send to a queue, and nothing else',
      policies: {
        identity: EVERYTHING,
        resource: policy({ Effect: 'Allow', Principal: { AWS: [HOME] }, Action: 'sqs:SendMessage', Resource: QUEUE }),
      },
      request: ada,
      allows: [{}, { principal: `arn:aws:sts::${HOME}:assumed-role/worker/one` }],
      refuses: [
        ...actions('sqs:ReceiveMessage', 'sqs:DeleteQueue'),
        { principal: `arn:aws:iam::${AWAY}:user/bob` },
        { resource: `arn:aws:sqs:us-east-2:${OWNER}:other` },
        { principal: { anonymous: true }, resourceAccount: OWNER },
      ],
    },
    {
      says: 'an account may send and receive, in whichever Region',
      policies: {
        identity: EVERYTHING,
        resource: policy({
          ...{ Effect: 'Allow', Principal: { AWS: [HOME] }, Resource: everywhere },
          Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
        }),
      },
      request: ada,
      allows: [
        ...actions('sqs:SendMessage', 'sqs:ReceiveMessage'),
        { resource: `arn:aws:sqs:eu-west-1:${OWNER}:jobs` },
      ],
      refuses: actions('sqs:DeleteMessage', 'sqs:PurgeQueue'),
    },
    {
      says: 'two accounts may do everything',
      policies: {
        identity: EVERYTHING,
        resource: policy({ Effect: 'Allow', Principal: { AWS: [HOME, AWAY] }, Action: 'sqs:*', Resource: QUEUE }),
      },
      request: ada,
      allows: [
        {},
        ...actions('sqs:ReceiveMessage', 'sqs:DeleteMessage'),
        { principal: `arn:aws:iam::${AWAY}:user/bob` },
      ],
      refuses: [
        { principal: 'arn:aws:iam::777788889999:user/eve' },
        { resource: `arn:aws:sqs:us-east-1:${OWNER}:jobs` },
      ],
    },
    {
      says: 'a role and a user of another account may do everything, and nobody else there',
      policies: {
        identity: EVERYTHING,
        resource: policy({
          ...{ Effect: 'Allow', Action: 'sqs:*', Resource: QUEUE },
          Principal: { AWS: [`arn:aws:iam::${HOME}:role/worker`, `arn:aws:iam::${HOME}:user/ada`] },
        }),
      },
      request: ada,
      allows: [{}, { principal: `arn:aws:sts::${HOME}:assumed-role/worker/one` }],
      refuses: [
        { principal: `arn:aws:iam::${HOME}:user/bob` },
        { principal: `arn:aws:sts::${HOME}:assumed-role/other/one` },
      ],
    },
    {
      says: 'everybody may receive, anonymous callers too',
      policies: {
        resource: policy({ Effect: 'Allow', Principal: '*', Action: 'sqs:ReceiveMessage', Resource: everywhere }),
      },
      request: nobody,
      allows: [{}, { principal: `arn:aws:iam::${OWNER}:user/ada` }],
      refuses: actions('sqs:SendMessage', 'sqs:DeleteMessage'),
    },
    {
      says: 'everybody may receive, for three hours',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: '*', Action: 'sqs:ReceiveMessage', Resource: everywhere },
          Condition: {
            DateGreaterThan: { 'aws:CurrentTime': '2009-01-31T12:00Z' },
            DateLessThan: { 'aws:CurrentTime': '2009-01-31T15:00Z' },
          },
        }),
      },
      request: nobody,
      allows: keys({ 'aws:CurrentTime': '2009-01-31T12:00:01Z' }, { 'aws:CurrentTime': '2009-01-31T14:59:59Z' }),
      refuses: keys(
        { 'aws:CurrentTime': '2009-01-31T12:00:00Z' },
        { 'aws:CurrentTime': '2009-01-31T15:00:00Z' },
        { 'aws:CurrentTime': '2010-01-31T13:00:00Z' },
      ),
    },
    {
      says: 'everybody in a range of addresses may do everything',
      policies: {
        resource: policy({
          ...{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: everywhere },
          Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
        }),
      },
      request: nobody,
      allows: keys({ 'aws:SourceIp': '192.0.2.0' }, { 'aws:SourceIp': '192.0.2.255' }),
      refuses: keys({ 'aws:SourceIp': '192.0.3.0' }, { 'aws:SourceIp': '2001:db8::1' }, {}),
    },
    {
      says: 'one range sends but for one address, and another is denied',
      policies: {
        resource: policy(
          {
            ...{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: everywhere },
            Condition: {
              IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
              NotIpAddress: { 'aws:SourceIp': '192.0.2.188/32' },
            },
          },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: everywhere },
            Condition: { IpAddress: { 'aws:SourceIp': '12.148.72.0/23' } },
          },
        ),
      },
      request: { ...nobody, action: 'sqs:SendMessage' },
      allows: keys({ 'aws:SourceIp': '192.0.2.187' }, { 'aws:SourceIp': '192.0.2.189' }),
      refuses: keys({ 'aws:SourceIp': '192.0.2.188' }, { 'aws:SourceIp': '12.148.74.0' }),
      denies: keys({ 'aws:SourceIp': '12.148.72.1' }, { 'aws:SourceIp': '12.148.73.255' }),
    },
  ],
};
