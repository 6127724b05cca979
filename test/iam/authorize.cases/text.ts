import type { ConditionCase } from './case';

/** String operators. */
export const TEXT: readonly ConditionCase[] = [
  {
    rule: 'StringEquals compares the whole text',
    condition: { StringEquals: { 'aws:PrincipalTag/team': 'records' } },
    holds: [{ 'aws:PrincipalTag/team': 'records' }],
    fails: [{ 'aws:PrincipalTag/team': 'record' }, { 'aws:PrincipalTag/team': 'records2' }, {}],
  },
  {
    rule: 'StringEquals minds the case of values',
    condition: { StringEquals: { 'aws:UserAgent': 'Browser' } },
    holds: [{ 'aws:UserAgent': 'Browser' }],
    fails: [{ 'aws:UserAgent': 'browser' }],
  },
  {
    rule: 'StringEquals takes an asterisk and a question mark as they are',
    condition: { StringEquals: { 's3:prefix': 'home/*?' } },
    holds: [{ 's3:prefix': 'home/*?' }],
    fails: [{ 's3:prefix': 'home/ab' }],
  },
  {
    rule: 'several values of one key are alternatives',
    condition: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } },
    holds: [{ 'aws:RequestedRegion': 'eu-west-1' }, { 'aws:RequestedRegion': 'eu-north-1' }],
    fails: [{ 'aws:RequestedRegion': 'us-east-1' }],
  },
  {
    rule: 'several keys under one operator must all hold',
    condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1', 's3:x-amz-acl': 'private' } },
    holds: [{ 'aws:RequestedRegion': 'eu-west-1', 's3:x-amz-acl': 'private' }],
    fails: [{ 'aws:RequestedRegion': 'eu-west-1' }, { 's3:x-amz-acl': 'private' }],
  },
  {
    rule: 'several operators must all hold',
    condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' }, Bool: { 'aws:SecureTransport': 'true' } },
    holds: [{ 'aws:RequestedRegion': 'eu-west-1', 'aws:SecureTransport': true }],
    fails: [{ 'aws:RequestedRegion': 'eu-west-1', 'aws:SecureTransport': false }, { 'aws:SecureTransport': true }],
  },
  {
    rule: 'the names of condition keys have no case',
    condition: { StringEquals: { 'AWS:requestedregion': 'eu-west-1' } },
    holds: [{ 'aws:RequestedRegion': 'eu-west-1' }, { 'AWS:REQUESTEDREGION': 'eu-west-1' }],
    fails: [{ 'aws:RequestedRegion': 'EU-WEST-1' }],
  },
  {
    rule: 'the name of a tag in a condition key has no case',
    condition: { StringEquals: { 'aws:ResourceTag/Site': 'dublin' } },
    holds: [{ 'aws:ResourceTag/site': 'dublin' }],
    fails: [{ 'aws:ResourceTag/site': 'hamar' }],
  },
  {
    rule: 'StringNotEquals holds for every other text, and for an absent key',
    condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    holds: [{ 'aws:RequestedRegion': 'eu-west-2' }, {}],
    fails: [{ 'aws:RequestedRegion': 'eu-west-1' }],
  },
  {
    rule: 'several values under a negated operator must all differ',
    condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } },
    holds: [{ 'aws:RequestedRegion': 'us-east-1' }],
    fails: [{ 'aws:RequestedRegion': 'eu-west-1' }, { 'aws:RequestedRegion': 'eu-north-1' }],
  },
  {
    rule: 'StringEqualsIgnoreCase compares without case',
    condition: { StringEqualsIgnoreCase: { 'aws:PrincipalTag/team': 'Records' } },
    holds: [{ 'aws:PrincipalTag/team': 'rECORDS' }, { 'aws:PrincipalTag/team': 'Records' }],
    fails: [{ 'aws:PrincipalTag/team': 'Record' }, {}],
  },
  {
    rule: 'StringNotEqualsIgnoreCase holds for every other text without case, and for an absent key',
    condition: { StringNotEqualsIgnoreCase: { 'aws:PrincipalTag/team': 'Records' } },
    holds: [{ 'aws:PrincipalTag/team': 'gateway' }, {}],
    fails: [{ 'aws:PrincipalTag/team': 'RECORDS' }],
  },
  {
    rule: 'StringLike takes an asterisk for any run of characters, the empty one too',
    condition: { StringLike: { 's3:prefix': 'home/*/photos' } },
    holds: [{ 's3:prefix': 'home/ada/photos' }, { 's3:prefix': 'home//photos' }, { 's3:prefix': 'home/a/b/photos' }],
    fails: [{ 's3:prefix': 'home/photos' }, { 's3:prefix': 'home/ada/photos/' }, {}],
  },
  {
    rule: 'StringLike takes a question mark for exactly one character',
    condition: { StringLike: { 's3:prefix': 'v?' } },
    holds: [{ 's3:prefix': 'v1' }, { 's3:prefix': 'v/' }],
    fails: [{ 's3:prefix': 'v' }, { 's3:prefix': 'v12' }],
  },
  {
    rule: 'StringLike takes several wildcards',
    condition: { StringLike: { 's3:prefix': '*a?c*' } },
    holds: [{ 's3:prefix': 'abc' }, { 's3:prefix': 'xxabcxx' }, { 's3:prefix': 'aabacc' }, { 's3:prefix': 'aaac' }],
    fails: [{ 's3:prefix': 'ac' }, { 's3:prefix': 'acb' }],
  },
  {
    rule: 'StringLike minds case',
    condition: { StringLike: { 's3:prefix': 'Home/*' } },
    holds: [{ 's3:prefix': 'Home/x' }],
    fails: [{ 's3:prefix': 'home/x' }],
  },
  {
    rule: 'StringLike with an asterisk alone holds for every present value',
    condition: { StringLike: { 's3:prefix': '*' } },
    holds: [{ 's3:prefix': 'anything' }, { 's3:prefix': '' }],
    fails: [{}],
  },
  {
    rule: 'StringLike on an identifier admits whatever shares the prefix',
    condition: { StringLike: { 'aws:PrincipalOrgID': 'o-ho*' } },
    holds: [{ 'aws:PrincipalOrgID': 'o-home' }, { 'aws:PrincipalOrgID': 'o-horizon' }],
    fails: [{ 'aws:PrincipalOrgID': 'o-away' }],
  },
  {
    rule: 'characters that mean something elsewhere mean themselves in a pattern',
    condition: { StringLike: { 's3:prefix': 'a.b+c(d)[e]^$|\\*' } },
    holds: [{ 's3:prefix': 'a.b+c(d)[e]^$|\\z' }],
    fails: [{ 's3:prefix': 'aXb+c(d)[e]^$|\\z' }],
  },
  {
    rule: 'StringNotLike holds where the pattern does not match, and for an absent key',
    condition: { StringNotLike: { 's3:prefix': ['home/*', 'tmp/*'] } },
    holds: [{ 's3:prefix': 'logs/x' }, { 's3:prefix': 'home' }, {}],
    fails: [{ 's3:prefix': 'home/x' }, { 's3:prefix': 'tmp/' }],
  },
  {
    rule: 'numbers and booleans of a policy are compared as text by string operators',
    condition: { StringEquals: { 's3:max-keys': 10, 'aws:SecureTransport': true } },
    holds: [{ 's3:max-keys': '10', 'aws:SecureTransport': 'true' }],
    fails: [{ 's3:max-keys': '10.0', 'aws:SecureTransport': 'true' }],
  },
  {
    rule: 'a statement without conditions always applies',
    condition: {},
    holds: [{}, { 'aws:SourceIp': '203.0.113.5' }],
  },
  {
    rule: 'a key without values in the policy matches nothing',
    condition: { StringEquals: { 's3:prefix': [] } },
    fails: [{ 's3:prefix': 'a' }, {}],
  },
];
