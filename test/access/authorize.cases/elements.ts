import { allow, BUCKET, type DecisionCase, deny, grant, HOME, OBJECT, policy, statement } from './case';

const on = (resource: string) => ({ resource });
const ask = (action: string) => ({ action });
const may = (action: unknown) => ({ identity: allow({ Action: action }) });
const over = (resource: unknown) => ({ identity: allow({ Resource: resource }) });
const home = `arn:aws:s3:::records/home/\${aws:PrincipalTag/team}/*`;

/** Effect, Action, NotAction, Resource, NotResource. */
export const ELEMENTS: readonly DecisionCase[] = [
  {
    rule: 'without any policy, a request is denied',
    policies: {},
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'an allow of an identity policy allows',
    policies: { identity: allow() },
    decision: 'allow',
    by: { policy: 'identity', document: 0, index: 0 },
  },
  {
    rule: 'the statement that allows is named',
    policies: {
      identity: [
        allow({ Action: 's3:PutObject' }),
        policy(statement('Allow', { Action: 'sqs:*' }), statement('Allow', { Sid: 'Read', Action: 's3:Get*' })),
      ],
    },
    decision: 'allow',
    by: { policy: 'identity', document: 1, index: 1, sid: 'Read' },
  },
  {
    rule: 'an explicit deny overrides an allow',
    policies: { identity: policy(statement('Allow'), statement('Deny', { Sid: 'Never' })) },
    decision: 'explicit-deny',
    by: { policy: 'identity', index: 1, sid: 'Never' },
  },
  {
    rule: 'the order of statements does not matter',
    policies: { identity: policy(statement('Deny'), statement('Allow')) },
    decision: 'explicit-deny',
    by: { index: 0 },
  },
  {
    rule: 'a deny that does not apply denies nothing',
    policies: { identity: policy(statement('Allow'), statement('Deny', { Action: 's3:PutObject' })) },
    decision: 'allow',
  },
  {
    rule: 'a deny without any allow is an explicit deny all the same',
    policies: { identity: deny() },
    decision: 'explicit-deny',
  },
  {
    rule: 'a deny of a resource policy overrides an allow of an identity policy',
    policies: { identity: allow(), resource: deny({ Principal: '*' }) },
    decision: 'explicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'a deny of an identity policy overrides an allow of a resource policy',
    policies: { identity: deny(), resource: grant('*') },
    decision: 'explicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'one statement may stand without a list',
    policies: { identity: { Version: '2012-10-17', Statement: statement('Allow') } },
    decision: 'allow',
  },
  {
    rule: 'a policy may be without a version',
    policies: { identity: { Statement: [statement('Allow')] } },
    decision: 'allow',
  },
  {
    rule: 'a policy may have an id',
    policies: { identity: { Id: 'x', Version: '2012-10-17', Statement: [statement('Allow')] } },
    decision: 'allow',
  },
  {
    rule: 'a policy without statements allows nothing',
    policies: { identity: { Version: '2012-10-17', Statement: [] } },
    decision: 'implicit-deny',
  },
  {
    rule: 'an action is compared in full',
    request: ask('s3:GetObject'),
    policies: may('s3:GetObject'),
    decision: 'allow',
  },
  {
    rule: 'another action is not allowed',
    request: ask('s3:GetObjectAcl'),
    policies: may('s3:GetObject'),
    decision: 'implicit-deny',
  },
  { rule: 'actions have no case', request: ask('S3:getobject'), policies: may('s3:GetObject'), decision: 'allow' },
  {
    rule: 'patterns of actions have no case',
    request: ask('s3:GetObject'),
    policies: may('S3:GET*'),
    decision: 'allow',
  },
  {
    rule: 'an asterisk stands for any run of an action',
    request: ask('s3:GetObjectVersion'),
    policies: may('s3:*Object*'),
    decision: 'allow',
  },
  {
    rule: 'an asterisk does not stand for another service',
    request: ask('sqs:SendMessage'),
    policies: may('s3:*'),
    decision: 'implicit-deny',
  },
  {
    rule: 'a question mark stands for one character of an action',
    request: ask('ec2:RunInstances'),
    policies: may('ec2:RunInstance?'),
    decision: 'allow',
  },
  {
    rule: 'a question mark does not stand for nothing',
    request: ask('ec2:RunInstance'),
    policies: may('ec2:RunInstance?'),
    decision: 'implicit-deny',
  },
  {
    rule: 'an asterisk alone stands for every action',
    request: ask('organizations:LeaveOrganization'),
    policies: may('*'),
    decision: 'allow',
  },
  {
    rule: 'several actions are alternatives',
    request: ask('s3:PutObject'),
    policies: may(['s3:GetObject', 's3:PutObject']),
    decision: 'allow',
  },
  {
    rule: 'an action outside the list is not allowed',
    request: ask('s3:DeleteObject'),
    policies: may(['s3:GetObject', 's3:PutObject']),
    decision: 'implicit-deny',
  },
  {
    rule: 'NotAction matches everything else',
    request: ask('s3:GetObject'),
    policies: { identity: allow({ NotAction: 'iam:*' }) },
    decision: 'allow',
  },
  {
    rule: 'NotAction does not match what it lists',
    request: ask('iam:CreateUser'),
    policies: { identity: allow({ NotAction: ['iam:*', 'sts:*'] }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'NotAction has no case either',
    request: ask('iam:CreateUser'),
    policies: { identity: allow({ NotAction: 'IAM:createuser' }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a deny with NotAction denies everything else',
    request: ask('s3:GetObject'),
    policies: { identity: [allow(), deny({ NotAction: 'iam:*' })] },
    decision: 'explicit-deny',
  },
  {
    rule: 'a deny with NotAction spares what it lists',
    request: ask('iam:GetUser'),
    policies: { identity: [allow(), deny({ NotAction: 'iam:*' })] },
    decision: 'allow',
  },
  { rule: 'a resource is compared in full', policies: over(OBJECT), decision: 'allow' },
  {
    rule: 'another resource is not allowed',
    request: on('arn:aws:s3:::records/b.txt'),
    policies: over(OBJECT),
    decision: 'implicit-deny',
  },
  {
    rule: 'resources have case',
    request: on('arn:aws:s3:::records/A.txt'),
    policies: over(OBJECT),
    decision: 'implicit-deny',
  },
  {
    rule: 'an asterisk stands for any run of a resource, slashes too',
    request: on('arn:aws:s3:::records/x/y/z'),
    policies: over('arn:aws:s3:::records/*'),
    decision: 'allow',
  },
  {
    rule: 'the objects of a bucket are not the bucket',
    request: on(BUCKET),
    policies: over('arn:aws:s3:::records/*'),
    decision: 'implicit-deny',
  },
  { rule: 'the bucket is not its objects', policies: over(BUCKET), decision: 'implicit-deny' },
  {
    rule: 'a prefix of a name without a slash takes other buckets in',
    request: on('arn:aws:s3:::records-copy/x'),
    policies: over('arn:aws:s3:::records*'),
    decision: 'allow',
  },
  {
    rule: 'an asterisk may stand in the middle of a resource',
    request: on('arn:aws:s3:::records/2026/q1/report.csv'),
    policies: over('arn:aws:s3:::records/*/report.csv'),
    decision: 'allow',
  },
  {
    rule: 'what follows an asterisk must follow',
    request: on('arn:aws:s3:::records/2026/report.txt'),
    policies: over('arn:aws:s3:::records/*/report.csv'),
    decision: 'implicit-deny',
  },
  {
    rule: 'a question mark stands for one character of a resource',
    request: on('arn:aws:s3:::records/q1'),
    policies: over('arn:aws:s3:::records/q?'),
    decision: 'allow',
  },
  {
    rule: 'a question mark of a resource is not two characters',
    request: on('arn:aws:s3:::records/q12'),
    policies: over('arn:aws:s3:::records/q?'),
    decision: 'implicit-deny',
  },
  {
    rule: 'an asterisk stands for the Region and account of a resource',
    request: on(`arn:aws:sqs:eu-west-1:${HOME}:inbox`),
    policies: over('arn:aws:sqs:*:*:inbox'),
    decision: 'allow',
  },
  {
    rule: 'an ARN that leaves components off is completed with asterisks',
    request: on(`arn:aws:sqs:eu-west-1:${HOME}:inbox`),
    policies: over('arn:aws:sqs'),
    decision: 'allow',
  },
  {
    rule: 'a completed ARN still is of its service',
    request: on(`arn:aws:sns:eu-west-1:${HOME}:inbox`),
    policies: over('arn:aws:sqs:*'),
    decision: 'implicit-deny',
  },
  {
    rule: 'an ARN of another partition is another resource',
    request: on('arn:aws-cn:s3:::records/a.txt'),
    policies: over(OBJECT),
    decision: 'implicit-deny',
  },
  { rule: 'several resources are alternatives', policies: over([BUCKET, `${BUCKET}/*`]), decision: 'allow' },
  {
    rule: 'an action without a resource asks for the asterisk',
    request: { action: 's3:ListAllMyBuckets', resource: '*' },
    policies: over('*'),
    decision: 'allow',
  },
  {
    rule: 'an ARN does not cover an action without a resource',
    request: { action: 's3:ListAllMyBuckets', resource: '*' },
    policies: over('arn:aws:s3:::*'),
    decision: 'implicit-deny',
  },
  { rule: 'the asterisk covers every resource', policies: over('*'), decision: 'allow' },
  {
    rule: 'NotResource matches every other resource',
    policies: { identity: allow({ NotResource: 'arn:aws:s3:::secrets/*' }) },
    decision: 'allow',
  },
  {
    rule: 'NotResource does not match what it lists',
    request: on('arn:aws:s3:::secrets/x'),
    policies: { identity: allow({ NotResource: ['arn:aws:s3:::secrets', 'arn:aws:s3:::secrets/*'] }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a deny with NotResource denies every other resource',
    policies: { identity: [allow(), deny({ NotResource: 'arn:aws:s3:::secrets/*' })] },
    decision: 'explicit-deny',
  },
  {
    rule: 'a deny with NotResource spares what it lists',
    request: on('arn:aws:s3:::secrets/x'),
    policies: { identity: [allow(), deny({ NotResource: 'arn:aws:s3:::secrets/*' })] },
    decision: 'allow',
  },
  {
    rule: 'a variable fills a resource',
    request: { resource: 'arn:aws:s3:::records/home/blue/x', context: { 'aws:PrincipalTag/team': 'blue' } },
    policies: over(home),
    decision: 'allow',
  },
  {
    rule: 'a variable fills a resource with its value only',
    request: { resource: 'arn:aws:s3:::records/home/red/x', context: { 'aws:PrincipalTag/team': 'blue' } },
    policies: over(home),
    decision: 'implicit-deny',
  },
  {
    rule: 'a resource with a variable whose key is absent matches nothing',
    request: on('arn:aws:s3:::records/home//x'),
    policies: over(home),
    decision: 'implicit-deny',
  },
  {
    rule: 'a wildcard in the value of a variable stands for itself in a resource',
    request: { resource: 'arn:aws:s3:::records/home/red/x', context: { 'aws:PrincipalTag/team': '*' } },
    policies: over(home),
    decision: 'implicit-deny',
  },
  {
    rule: 'a resource of a policy of 2008-10-17 has no variables',
    request: { resource: 'arn:aws:s3:::records/home/blue/x', context: { 'aws:PrincipalTag/team': 'blue' } },
    policies: { identity: { Version: '2008-10-17', Statement: statement('Allow', { Resource: home }) } },
    decision: 'implicit-deny',
  },
  {
    rule: 'a variable with a default fills a resource',
    request: on('arn:aws:s3:::records/home/none/x'),
    policies: over("arn:aws:s3:::records/home/${aws:PrincipalTag/team, 'none'}/*"),
    decision: 'allow',
  },
  {
    rule: 'an asterisk in braces in a resource is the character',
    request: on('arn:aws:s3:::records/*/x'),
    policies: over('arn:aws:s3:::records/${*}/x'),
    decision: 'allow',
  },
  {
    rule: 'an asterisk in braces in a resource is no wildcard',
    request: on('arn:aws:s3:::records/a/x'),
    policies: over('arn:aws:s3:::records/${*}/x'),
    decision: 'implicit-deny',
  },
];
