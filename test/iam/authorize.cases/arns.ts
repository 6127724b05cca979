import type { ConditionCase } from './case';

const topic = (account: string, name: string, region = 'eu-west-1') => ({
  'aws:SourceArn': `arn:aws:sns:${region}:${account}:${name}`,
});

/** ARN operators. */
export const ARNS: readonly ConditionCase[] = [
  {
    rule: 'ArnEquals compares component by component',
    condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:alerts' } },
    holds: [topic('111122223333', 'alerts')],
    fails: [
      topic('111122223333', 'alert'),
      topic('444455556666', 'alerts'),
      topic('111122223333', 'alerts', 'eu-west-2'),
      {},
    ],
  },
  {
    rule: 'ArnEquals takes wildcards, as ArnLike does',
    condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:alert?' } },
    holds: [topic('111122223333', 'alerts'), topic('111122223333', 'alert2', 'eu-north-1')],
    fails: [topic('111122223333', 'alert'), topic('111122223333', 'alertss')],
  },
  {
    rule: 'ArnLike takes wildcards within each component',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-*:1111*:*' } },
    holds: [topic('111122223333', 'alerts'), topic('111199998888', '')],
    fails: [topic('222211113333', 'alerts'), topic('111122223333', 'alerts', 'us-east-1')],
  },
  {
    rule: 'a wildcard of ArnLike does not reach over the colon of the next component',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:alerts:x' } },
    holds: [topic('alerts', 'x')],
    fails: [{ 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:alerts:x' }],
  },
  {
    rule: 'the sixth component of an ARN may hold colons and slashes, and its wildcard reaches over them',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:log-group:*' } },
    holds: [
      { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:log-group:/app/x:log-stream:y' },
      { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:log-group:' },
    ],
    fails: [{ 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:log-groups' }],
  },
  {
    rule: 'an empty component of a pattern matches an empty component only',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::records' } },
    holds: [{ 'aws:SourceArn': 'arn:aws:s3:::records' }],
    fails: [
      { 'aws:SourceArn': 'arn:aws:s3:eu-west-1::records' },
      { 'aws:SourceArn': 'arn:aws:s3::111122223333:records' },
    ],
  },
  {
    rule: 'an ARN operator fails for a value that is no ARN',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:*:*:*:*:*' } },
    holds: [topic('111122223333', 'alerts')],
    fails: [{ 'aws:SourceArn': 'alerts' }, { 'aws:SourceArn': 'arn:aws:sns' }],
  },
  {
    rule: 'ArnLike with an asterisk alone holds for every present value',
    condition: { ArnLike: { 'aws:SourceArn': '*' } },
    holds: [topic('111122223333', 'alerts')],
    fails: [{}],
  },
  {
    rule: 'ARN operators mind case',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:Alerts' } },
    holds: [topic('111122223333', 'Alerts')],
    fails: [topic('111122223333', 'alerts')],
  },
  {
    rule: 'a partition is a component like the others',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws*:sns:*:*:*' } },
    holds: [topic('111122223333', 'a'), { 'aws:SourceArn': 'arn:aws-eusc:sns:eusc-de-east-1:111122223333:a' }],
    fails: [{ 'aws:SourceArn': 'arn:other:sns:x:1:a' }],
  },
  {
    rule: 'ArnNotEquals holds for every other ARN, and for an absent key',
    condition: { ArnNotEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:alerts' } },
    holds: [topic('111122223333', 'other'), {}],
    fails: [topic('111122223333', 'alerts')],
  },
  {
    rule: 'ArnNotLike holds where no pattern matches, and for an absent key',
    condition: { ArnNotLike: { 'aws:SourceArn': ['arn:aws:sns:*:111122223333:*', 'arn:aws:sns:*:*:alerts'] } },
    holds: [topic('444455556666', 'other'), {}],
    fails: [topic('111122223333', 'other'), topic('444455556666', 'alerts')],
  },
  {
    rule: 'aws:PrincipalArn of a role session is the ARN of the role',
    condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/reader' } },
    holds: [{}],
    fails: [{ 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/writer' }],
  },
  {
    rule: 'a pattern of fewer than six components is not modelled',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns' } },
    fails: [{}],
    undecided: [topic('111122223333', 'alerts')],
  },
  {
    rule: 'StringLike on an ARN reaches over colons, which ArnLike does not',
    condition: { StringLike: { 'aws:SourceArn': 'arn:aws:sns:*:alerts' } },
    holds: [topic('111122223333', 'alerts'), topic('111122223333', 'x:alerts')],
    fails: [topic('111122223333', 'alerts2')],
  },
];
