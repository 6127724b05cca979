import {
  AWAY,
  allow,
  type ConditionCase,
  type DecisionCase,
  deny,
  grant,
  HOME,
  KEY,
  OBJECT,
  policy,
  ROLE,
  ROOT,
  SESSION,
  USER,
} from './case';

const STRINGS = 'Condition operators, string';
const ARNS = 'Condition operators, ARN';
const IFEXISTS = 'Condition operators, IfExists';
const MULTI = 'Single-valued vs. multivalued context keys';
const FLOW = 'How AWS enforcement code logic evaluates requests';
const site = (keys: readonly string[]) => ({ 'aws:TagKeys': keys });
const topic = (account: string) => ({ 'aws:SourceArn': `arn:aws:sns:eu-west-1:${account}:alerts` });
const unit = (...paths: readonly string[]) => ({ 'aws:ResourceOrgPaths': paths.map((path) => `o-home/r-1/${path}`) });
const trust = (principal: unknown) => policy({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' });
const assume = { principal: USER, action: 'sts:AssumeRole', resource: ROLE };
const decrypt = { principal: USER, action: 'kms:Decrypt', resource: KEY };
const other = allow({ Action: 'ec2:*' });

/** Tables of the IAM User Guide about conditions, page by page, with names of our own. */
export const DOCUMENTED_CONDITIONS: readonly ConditionCase[] = [
  {
    rule: 'a tag of the principal has to be there, and the same',
    source: STRINGS,
    condition: { StringEquals: { 'aws:PrincipalTag/duty': 'records' } },
    holds: [{ 'aws:PrincipalTag/duty': 'records' }],
    fails: [{ 'aws:PrincipalTag/duty': 'network' }, {}],
  },
  {
    rule: 'a prefix of one’s own is none without a name',
    source: STRINGS,
    condition: { StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/'] } },
    holds: [{ 's3:prefix': '' }, { 's3:prefix': 'home/' }],
    fails: [{ 's3:prefix': 'home/ada/' }],
  },
  {
    rule: 'values ignore case where the operator says so, and names of tags do not',
    source: STRINGS,
    condition: {
      StringEqualsIgnoreCase: { 'aws:RequestTag/stage': ['test', 'live'] },
      'ForAnyValue:StringEquals': { 'aws:TagKeys': 'stage' },
    },
    holds: [
      { ...site(['stage']), 'aws:RequestTag/stage': 'test' },
      { ...site(['stage', 'cost']), 'aws:RequestTag/stage': 'LIVE' },
    ],
    fails: [
      { ...site(['Stage']), 'aws:RequestTag/stage': 'test' },
      { ...site(['cost']), 'aws:RequestTag/stage': 'test' },
      { 'aws:RequestTag/stage': 'live' },
      site(['stage']),
      {},
    ],
  },
  {
    rule: 'resources of no listed unit, all of their paths',
    source: STRINGS,
    condition: { 'ForAllValues:StringNotLike': { 'aws:ResourceOrgPaths': ['o-home/r-1/ou-a/', 'o-home/r-1/ou-b/*'] } },
    holds: [unit('ou-c/'), unit('ou-a/ou-x/'), {}],
    fails: [unit('ou-b/ou-x/'), unit('ou-a/'), unit('ou-c/', 'ou-a/')],
  },
  {
    rule: 'dates are strict where the operator is, and missing where nobody has them',
    source: 'Condition operators, date',
    condition: { DateGreaterThan: { 'aws:TokenIssueTime': '2026-01-01T00:00:01Z' } },
    holds: [{ 'aws:TokenIssueTime': '2026-01-01T00:00:02Z' }],
    fails: [{ 'aws:TokenIssueTime': '2025-12-31T00:00:00Z' }, { 'aws:TokenIssueTime': '2026-01-01T00:00:01Z' }, {}],
  },
  {
    rule: 'a topic that a service acts for, by its whole ARN',
    source: ARNS,
    condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${HOME}:alerts` } },
    holds: [topic(HOME)],
    fails: [topic(AWAY), {}],
  },
  {
    rule: 'every source of logs is among those that are named',
    source: ARNS,
    condition: { 'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': [`arn:aws:s3::${HOME}:site/*`] } },
    holds: [{ 'logs:LogGeneratingResourceArns': [`arn:aws:s3::${HOME}:site/a`, `arn:aws:s3::${HOME}:site/b`] }, {}],
    fails: [{ 'logs:LogGeneratingResourceArns': [`arn:aws:s3::${HOME}:site/a`, `arn:aws:s3::${AWAY}:site/b`] }],
  },
  {
    rule: 'a type is asked of what has one',
    source: IFEXISTS,
    condition: { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*'] } },
    holds: [{ 'ec2:InstanceType': 't2.micro' }, {}],
    fails: [{ 'ec2:InstanceType': 'm2.micro' }],
  },
  {
    rule: 'every tag that is taken off is a listed one, and there is one',
    source: MULTI,
    condition: {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['stage', 'cost'] },
      Null: { 'aws:TagKeys': 'false' },
    },
    holds: [site(['stage']), site(['cost']), site(['stage', 'cost'])],
    fails: [site(['stage', 'team']), {}],
  },
  {
    rule: 'one tag that is taken off is a listed one',
    source: MULTI,
    condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['stage', 'cost'] } },
    holds: [site(['stage']), site(['stage', 'cost']), site(['cost', 'team'])],
    fails: [site(['team']), {}],
  },
];

/** Statements of the IAM User Guide about whole decisions, page by page. */
export const DOCUMENTED_DECISIONS: readonly DecisionCase[] = [
  {
    rule: 'what a team may not read that is not its own, nobody without a team reads either',
    source: 'Variables and tags, no value',
    request: { context: { 's3:ExistingObjectTag/team': 'blue' } },
    policies: {
      identity: allow(),
      resource: deny({
        Principal: '*',
        Condition: { StringNotEquals: { 's3:ExistingObjectTag/team': '${aws:PrincipalTag/team}' } },
      }),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'the root user has full access',
    source: FLOW,
    request: { principal: ROOT },
    policies: {},
    decision: 'allow',
  },
  {
    rule: 'a service control policy has to allow, whatever a resource policy grants',
    source: FLOW,
    request: { principal: USER },
    policies: { resource: grant({ AWS: USER }), scp: [[other]] },
    decision: 'implicit-deny',
  },
  {
    rule: 'what a resource policy grants a role, its boundary limits',
    source: FLOW,
    request: { principal: SESSION },
    policies: { identity: other, resource: grant({ AWS: ROLE }), boundary: other },
    decision: 'implicit-deny',
  },
  {
    rule: 'what a resource policy grants a role’s ARN by condition, its boundary does not limit',
    source: FLOW,
    request: { principal: SESSION },
    policies: {
      identity: other,
      resource: grant('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }),
      boundary: other,
    },
    decision: 'allow',
  },
  {
    rule: 'what a resource policy grants a session, neither boundary nor session policy limits',
    source: FLOW,
    request: { principal: SESSION },
    policies: { identity: other, resource: grant({ AWS: SESSION }), boundary: other, session: other },
    decision: 'allow',
  },
  {
    rule: 'what a resource policy grants a user, its boundary does not limit',
    source: FLOW,
    request: { principal: USER },
    policies: { identity: other, resource: grant({ AWS: USER }), boundary: other },
    decision: 'allow',
  },
  {
    rule: 'an identity policy alone assumes no role',
    source: FLOW,
    request: assume,
    policies: { identity: allow(), resource: trust({ Service: 'ec2.amazonaws.com' }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a role that trusts the account leaves it to the account',
    source: FLOW,
    request: assume,
    policies: { identity: other, resource: trust({ AWS: HOME }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a key whose policy names another user is none of this one’s',
    source: 'Key policies in AWS KMS',
    request: decrypt,
    policies: { identity: allow(), resource: grant({ AWS: `arn:aws:iam::${HOME}:user/bob` }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a key whose policy names the account leaves it to the account',
    source: 'Key policies in AWS KMS',
    request: decrypt,
    policies: { identity: allow({ Action: 'kms:*' }), resource: grant({ AWS: ROOT }) },
    decision: 'allow',
  },
  {
    rule: 'a key whose policy names the user needs nothing else',
    source: 'Key policies in AWS KMS',
    request: decrypt,
    policies: { identity: other, resource: grant({ AWS: USER }) },
    decision: 'allow',
  },
  {
    rule: 'both accounts have to allow',
    source: 'Cross-account policy evaluation logic',
    request: { principal: SESSION, resourceAccount: AWAY },
    policies: { identity: other, resource: grant({ AWS: ROLE }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'one level that denies denies',
    source: 'SCP evaluation',
    request: { principal: USER },
    policies: { identity: allow(), scp: [[allow()], [allow(), deny({ Action: 's3:*' })], [allow()]] },
    decision: 'explicit-deny',
  },
  {
    rule: 'names of resources have a case, and names of actions none',
    source: 'Resource; Action',
    request: { principal: USER, action: 'S3:getobject', resource: OBJECT },
    policies: { identity: allow({ Action: 's3:GetObject', Resource: OBJECT.replace('records', 'Records') }) },
    decision: 'implicit-deny',
  },
];
