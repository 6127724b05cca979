import type { ConditionCase } from './case';

const tags = (...values: readonly string[]) => ({ 'aws:TagKeys': values });

/** Null, IfExists, ForAllValues and ForAnyValue. */
export const PRESENCE: readonly ConditionCase[] = [
  {
    rule: 'Null true holds where the key is absent',
    condition: { Null: { 'aws:TokenIssueTime': 'true' } },
    holds: [{}, { 'aws:TokenIssueTime': null }, { 'aws:TokenIssueTime': [] }],
    fails: [{ 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' }],
  },
  {
    rule: 'Null false holds where the key is present',
    condition: { Null: { 'aws:TokenIssueTime': false } },
    holds: [{ 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' }],
    fails: [{}],
  },
  {
    rule: 'Null with a value that is neither true nor false is not modelled',
    condition: { Null: { 'aws:TokenIssueTime': 'maybe' } },
    undecided: [{}],
  },
  { rule: 'Null has no IfExists form', condition: { NullIfExists: { 'aws:SourceVpc': 'true' } }, undecided: [{}] },
  {
    rule: 'IfExists holds where the key is absent, and compares where it is present',
    condition: { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } },
    holds: [{}, { 'aws:SourceVpce': 'vpce-1' }],
    fails: [{ 'aws:SourceVpce': 'vpce-2' }],
  },
  {
    rule: 'IfExists works with patterns',
    condition: { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 'm3.*'] } },
    holds: [{}, { 'ec2:InstanceType': 'm3.large' }],
    fails: [{ 'ec2:InstanceType': 'c4.large' }],
  },
  {
    rule: 'IfExists changes nothing for a negated operator: it holds for an absent key anyway',
    condition: { StringNotEqualsIfExists: { 'aws:PrincipalTag/site': 'dublin' } },
    holds: [{}, { 'aws:PrincipalTag/site': 'hamar' }],
    fails: [{ 'aws:PrincipalTag/site': 'dublin' }],
  },
  {
    rule: 'IfExists works with numbers',
    condition: { NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } },
    holds: [{}, { 'aws:MultiFactorAuthAge': 10 }],
    fails: [{ 'aws:MultiFactorAuthAge': 3600 }],
  },
  {
    rule: 'IfExists works with dates',
    condition: { DateGreaterThanIfExists: { 'aws:TokenIssueTime': '2026-01-01' } },
    holds: [{}, { 'aws:TokenIssueTime': '2026-01-02' }],
    fails: [{ 'aws:TokenIssueTime': '2025-12-31' }],
  },
  {
    rule: 'IfExists works with booleans',
    condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
    holds: [{}, { 'aws:MultiFactorAuthPresent': true }],
    fails: [{ 'aws:MultiFactorAuthPresent': false }],
  },
  {
    rule: 'IfExists works with addresses',
    condition: { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } },
    holds: [{}, { 'aws:SourceIp': '203.0.113.1' }],
    fails: [{ 'aws:SourceIp': '198.51.100.1' }],
  },
  {
    rule: 'IfExists works with negated addresses',
    condition: { NotIpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } },
    holds: [{}, { 'aws:SourceIp': '198.51.100.1' }],
    fails: [{ 'aws:SourceIp': '203.0.113.1' }],
  },
  {
    rule: 'IfExists works with ARNs',
    condition: { ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } },
    holds: [{}, { 'aws:SourceArn': 'arn:aws:sns:a:b:c' }],
    fails: [{ 'aws:SourceArn': 'arn:aws:sqs:a:b:c' }],
  },
  {
    rule: 'IfExists works with binary values',
    condition: { BinaryEqualsIfExists: { 'app:blob': 'AAEC' } },
    holds: [{}, { 'app:blob': 'AAEC' }],
    fails: [{ 'app:blob': 'AAED' }],
  },
  {
    rule: 'ForAllValues holds when every value of the request is among those of the policy',
    condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['site', 'owner'] } },
    holds: [tags('site'), tags('site', 'owner'), tags('owner', 'site')],
    fails: [tags('site', 'cost'), tags('cost')],
  },
  {
    rule: 'ForAllValues holds where the key is absent or empty',
    condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['site'] } },
    holds: [{}, tags(), tags('')],
    fails: [tags('cost')],
  },
  {
    rule: 'ForAllValues and Null false together ask for the key too',
    condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['site'] }, Null: { 'aws:TagKeys': 'false' } },
    holds: [tags('site')],
    fails: [{}, tags('cost')],
  },
  {
    rule: 'ForAllValues with a pattern',
    condition: { 'ForAllValues:StringLike': { 'aws:TagKeys': ['site*', 'team-?'] } },
    holds: [tags('site-1', 'team-a')],
    fails: [tags('site-1', 'team-ab')],
  },
  {
    rule: 'ForAllValues with a negated operator asks that no value of the request be among those of the policy',
    condition: { 'ForAllValues:StringNotEquals': { 'aws:TagKeys': ['secret', 'private'] } },
    holds: [tags('site', 'owner'), {}],
    fails: [tags('site', 'secret'), tags('private')],
  },
  {
    rule: 'ForAnyValue holds when one value of the request is among those of the policy',
    condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['site', 'owner'] } },
    holds: [tags('cost', 'site'), tags('owner')],
    fails: [tags('cost'), tags('cost', 'team')],
  },
  {
    rule: 'ForAnyValue fails where the key is absent or empty',
    condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['site'] } },
    holds: [tags('site')],
    fails: [{}, tags(), tags('')],
  },
  {
    rule: 'ForAnyValue with a pattern matches an organization path',
    condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-home/r-1/ou-eu/*'] } },
    holds: [
      { 'aws:PrincipalOrgPaths': ['o-home/r-1/ou-eu/'] },
      { 'aws:PrincipalOrgPaths': ['o-home/r-1/ou-eu/ou-x/'] },
    ],
    fails: [{ 'aws:PrincipalOrgPaths': ['o-home/r-1/ou-us/'] }, {}],
  },
  {
    rule: 'ForAnyValue with a negated operator holds when one value of the request is not among those of the policy',
    condition: { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['site'] } },
    holds: [tags('site', 'cost'), tags('cost')],
    fails: [tags('site'), {}],
  },
  {
    rule: 'a set operator and IfExists go together',
    condition: { 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': ['site'] } },
    holds: [{}, tags('site', 'cost')],
    fails: [tags('cost')],
  },
  {
    rule: 'ForAllValues works with numbers',
    condition: { 'ForAllValues:NumericLessThan': { 'app:sizes': '10' } },
    holds: [{ 'app:sizes': [1, 9] }],
    fails: [{ 'app:sizes': [1, 10] }],
  },
  {
    rule: 'ForAnyValue works with ARNs',
    condition: { 'ForAnyValue:ArnLike': { 'app:arns': 'arn:aws:sns:*:*:*' } },
    holds: [{ 'app:arns': ['arn:aws:sqs:a:b:c', 'arn:aws:sns:a:b:c'] }],
    fails: [{ 'app:arns': ['arn:aws:sqs:a:b:c'] }],
  },
  {
    rule: 'ForAllValues works with booleans',
    condition: { 'ForAllValues:Bool': { 'app:flags': 'true' } },
    holds: [{ 'app:flags': [true, true] }],
    fails: [{ 'app:flags': [true, false] }],
  },
  {
    rule: 'several values without a set operator are decided only where every reading agrees',
    condition: { StringEquals: { 'aws:TagKeys': ['site', 'owner'] } },
    holds: [tags('site'), tags('site', 'owner')],
    fails: [tags('cost', 'team')],
    undecided: [tags('site', 'cost')],
  },
  {
    rule: 'an operator that IAM does not have is not modelled',
    condition: { StringMatches: { 's3:prefix': 'a' } },
    undecided: [{ 's3:prefix': 'a' }, {}],
  },
  {
    rule: 'a set operator that IAM does not have is not modelled',
    condition: { 'ForNoValue:StringEquals': { 's3:prefix': 'a' } },
    undecided: [{}],
  },
  {
    rule: 'an unknown operator does not matter where another key fails already',
    condition: { StringMatches: { 's3:prefix': 'a' }, StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
    fails: [{}],
    undecided: [{ 'aws:SourceVpce': 'vpce-1' }],
  },
];
