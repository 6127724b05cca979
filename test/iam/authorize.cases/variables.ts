import type { ConditionCase } from './case';

const tag = (team: string, prefix: string) => ({ 'aws:PrincipalTag/team': team, 's3:prefix': prefix });

/** Policy variables in conditions. */
export const VARIABLES: readonly ConditionCase[] = [
  {
    rule: 'a variable takes the value of its key from the request',
    condition: { StringEquals: { 's3:prefix': '${aws:PrincipalTag/team}' } },
    holds: [tag('records', 'records')],
    fails: [tag('records', 'gateway'), { 's3:prefix': '${aws:PrincipalTag/team}' }, { 's3:prefix': 'records' }],
  },
  {
    rule: 'the name of a variable has no case',
    condition: { StringEquals: { 's3:prefix': '${AWS:principaltag/TEAM}' } },
    holds: [tag('records', 'records')],
    fails: [tag('records', 'gateway')],
  },
  {
    rule: 'a variable may stand within a pattern',
    condition: { StringLike: { 's3:prefix': 'home/${aws:PrincipalTag/team}/*' } },
    holds: [tag('records', 'home/records/x')],
    fails: [tag('records', 'home/gateway/x'), tag('records', 'home/records')],
  },
  {
    rule: 'a wildcard in the value of a variable stands for itself',
    condition: { StringLike: { 's3:prefix': 'home/${aws:PrincipalTag/team}' } },
    holds: [tag('*', 'home/*')],
    fails: [tag('*', 'home/records')],
  },
  {
    rule: 'several variables may stand in one value',
    condition: { StringEquals: { 's3:prefix': '${aws:PrincipalTag/team}-${aws:PrincipalAccount}' } },
    holds: [tag('records', 'records-111122223333')],
    fails: [tag('records', 'records-444455556666')],
  },
  {
    rule: 'a variable with a default takes it where its key is absent',
    condition: { StringEquals: { 's3:prefix': "${aws:PrincipalTag/team, 'company-wide'}" } },
    holds: [{ 's3:prefix': 'company-wide' }, tag('records', 'records')],
    fails: [tag('records', 'company-wide'), { 's3:prefix': 'other' }],
  },
  {
    rule: 'a default may be empty',
    condition: { StringLike: { 's3:prefix': "home/${aws:PrincipalTag/team, ''}*" } },
    holds: [{ 's3:prefix': 'home/x' }, tag('records', 'home/records')],
    fails: [tag('records', 'home/x')],
  },
  {
    rule: 'a wildcard in braces is the character itself',
    condition: { StringLike: { 's3:prefix': 'a${*}b${?}c${$}d*' } },
    holds: [{ 's3:prefix': 'a*b?c$d' }, { 's3:prefix': 'a*b?c$dxyz' }],
    fails: [{ 's3:prefix': 'aXb?c$d' }, { 's3:prefix': 'a*bXc$d' }],
  },
  {
    rule: 'the characters in braces work in an exact comparison too',
    condition: { StringEquals: { 's3:prefix': '${*}${?}' } },
    holds: [{ 's3:prefix': '*?' }],
    fails: [{ 's3:prefix': '${*}${?}' }],
  },
  {
    rule: 'policies of 2008-10-17 know no variables: they are text',
    version: '2008-10-17',
    condition: { StringEquals: { 's3:prefix': '${aws:PrincipalTag/team}' } },
    holds: [{ 's3:prefix': '${aws:PrincipalTag/team}' }],
    fails: [tag('records', 'records')],
  },
  {
    rule: 'wildcards of a policy of 2008-10-17 still are wildcards',
    version: '2008-10-17',
    condition: { StringLike: { 's3:prefix': '${aws:*}' } },
    holds: [{ 's3:prefix': '${aws:username}' }],
    fails: [{ 's3:prefix': 'ada' }],
  },
  {
    rule: 'a variable whose key is absent matches nothing, beside values that may',
    condition: { StringEquals: { 's3:prefix': ['${aws:PrincipalTag/team}', 'shared'] } },
    holds: [{ 's3:prefix': 'shared' }, tag('records', 'records')],
    fails: [{ 's3:prefix': 'records' }],
  },
  {
    rule: 'a negated operator matches where the variable has no value',
    source: 'Variables and tags, no value',
    condition: { StringNotEquals: { 's3:prefix': '${aws:PrincipalTag/team}' } },
    holds: [{}, tag('records', 'gateway'), { 's3:prefix': 'records' }],
    fails: [tag('records', 'records')],
  },
  {
    rule: 'so does a negated pattern',
    source: 'Variables and tags, no value',
    condition: { StringNotLike: { 's3:prefix': '${aws:PrincipalTag/team}*' } },
    holds: [{ 's3:prefix': 'records' }, tag('gateway', 'records')],
    fails: [tag('rec', 'records')],
  },
  {
    rule: 'so does a negated ARN, but for other values beside it',
    source: 'Variables and tags, no value',
    condition: { ArnNotLike: { 'aws:SourceArn': ['arn:aws:sns:*:*:a', 'arn:aws:sns:*:*:${aws:PrincipalTag/team}'] } },
    holds: [{ 'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:b' }],
    fails: [{ 'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:a' }],
  },
  {
    rule: 'a multivalued key cannot be a variable, whatever it has',
    source: 'Variables and tags, using variables',
    condition: { StringEquals: { 's3:prefix': '${aws:TagKeys}' } },
    fails: [{ 's3:prefix': 'a' }],
    undecided: [
      { 's3:prefix': 'a', 'aws:TagKeys': ['a'] },
      { 's3:prefix': 'a', 'aws:TagKeys': ['a', 'b'] },
    ],
  },
  {
    rule: 'a variable may fill an ARN',
    condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:${aws:PrincipalAccount}:*' } },
    holds: [{ 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:x' }],
    fails: [{ 'aws:SourceArn': 'arn:aws:sns:eu-west-1:444455556666:x' }],
  },
  {
    rule: 'a variable may stand for a whole ARN',
    condition: { ArnEquals: { 'app:owner': '${aws:PrincipalArn}' } },
    holds: [{ 'app:owner': 'arn:aws:iam::111122223333:role/reader' }],
    fails: [{ 'app:owner': 'arn:aws:iam::111122223333:role/writer' }],
  },
  {
    rule: 'numeric, date, boolean and address operators know no variables',
    condition: { NumericEquals: { 's3:max-keys': '${app:limit}' } },
    undecided: [{ 's3:max-keys': 10, 'app:limit': 10 }],
  },
  {
    rule: 'an account of the principal may be compared with that of the resource',
    condition: { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
    holds: [{}],
    fails: [{ 'aws:ResourceAccount': '444455556666' }],
  },
  {
    rule: 'a dollar sign without a closing brace is text',
    condition: { StringEquals: { 's3:prefix': '${aws:username' } },
    holds: [{ 's3:prefix': '${aws:username' }],
    fails: [{ 's3:prefix': 'ada' }],
  },
];
