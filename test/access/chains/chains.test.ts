import { chainText } from '../../../lib/access/chains/chain';
import { authorize } from '../../../lib/iam/authorize/authorize';
import {
  added,
  all,
  allows,
  USER_DATA as BUCKET,
  type Change,
  DATA_KEY,
  gone,
  ORGANIZATION,
  statement,
  statements,
  trustOf,
  without,
} from '../weakenings/change';
import { chainsOf } from './site';

/** What was open before a guardrail closed it, and the shortest chain by which somebody comes to something. */
interface Reopened {
  readonly what: string;
  readonly change: Change;
  /** Ids of questions that this breaks by a single request. @default none */
  readonly breaks?: readonly string[];
  readonly goal: string;
  /** Kinds of the steps, in order. */
  readonly steps: readonly string[];
  /** What the chain says. */
  readonly says: readonly string[];
}

/** Guardrails that protect the roles of a site but those whose names end so. */
const passedBut = (...endings: readonly string[]) =>
  statement(ORGANIZATION, 'PassRoles', ({ Resource: _, ...one }) => ({
    ...one,
    NotResource: endings.map((ending) => `arn:*:iam::*:role/trefoil-*-${ending}`),
  }));

const USER_DATA = 'reads or writes user data';
const EVERYTHING = 'may do everything at the site';
const PROTECTION = 'deletes user data or backups, or changes how they are kept and who has access';
const KEYS = 'uses, disables or deletes a key of the site';
const LOGS = 'narrows, deletes, redirects or forges logs';
const ALERTS = 'silences, forges or receives alerts';
const NETWORK = 'opens the network, or a way out of the account';

const REOPENED: readonly Reopened[] = [
  {
    what: 'the role of a migration is passed to DataSync, which copies user data elsewhere',
    change: all(passedBut('in'), statement(ORGANIZATION, 'ShapeData', without('datasync:Create*'))),
    goal: USER_DATA,
    steps: ['pass', 'reach'],
    says: ['iam:PassRole', 'datasync:Create', 'datasync.amazonaws.com may sts:AssumeRole', '-lane-legacy-in may s3:'],
  },
  {
    what: 'a task of somebody is made of the declared location, which brings its role along',
    change: statement(ORGANIZATION, 'ShapeData', without('datasync:Create*')),
    goal: USER_DATA,
    steps: ['update-code', 'reach'],
    says: ['datasync:CreateTask', 'this location'],
  },
  {
    what: 'the role of backups is passed to AWS Backup, with a vault of somebody',
    change: all(passedBut('backup'), statement(ORGANIZATION, 'ShapeData', without('backup:StartBackupJob'))),
    goal: USER_DATA,
    steps: ['pass', 'reach'],
    says: ['backup:Start', 'trefoil-dublin-backup may'],
  },
  {
    what: 'user data is expired',
    change: all(
      statement(ORGANIZATION, 'ShapeData', without('s3:PutLifecycle*')),
      statement(BUCKET, 'OnlyDeploymentsConfigure', gone),
    ),
    breaks: ['data-protection-settings'],
    goal: PROTECTION,
    steps: ['reach'],
    says: ['s3:PutLifecycleConfiguration'],
  },
  {
    what: 'backups are taken off the plan',
    change: statement(ORGANIZATION, 'ShapeData', without('backup:Put*')),
    breaks: ['backups-protected'],
    goal: PROTECTION,
    steps: ['reach'],
    says: ['backup:'],
  },
  {
    what: 'recorders are narrowed',
    change: statement(ORGANIZATION, 'ShapeRecorders', without('config:PutConfigurationRecorder')),
    breaks: ['recorders-protected'],
    goal: LOGS,
    steps: ['reach'],
    says: ['config:PutConfigurationRecorder'],
  },
  {
    what: 'alerts are withheld by the topic',
    change: statement(ORGANIZATION, 'KeepChannel', without('sns:PutDataProtectionPolicy')),
    breaks: ['alert-channel-protected'],
    goal: ALERTS,
    steps: ['reach'],
    says: ['sns:PutDataProtectionPolicy'],
  },
  {
    what: 'the network is opened',
    change: statement(ORGANIZATION, 'KeepNetwork', without('ec2:CreateRoute*')),
    breaks: ['only-deployments-change-network'],
    goal: NETWORK,
    steps: ['reach'],
    says: ['ec2:createroute'],
  },
  {
    what: 'a role of cdk bootstrap is assumed by anybody of the account, and starts a deployment',
    change: statement(ORGANIZATION, 'StartDeployments', gone),
    goal: EVERYTHING,
    steps: ['assume', 'pass'],
    says: ['may sts:AssumeRole on arn:aws:iam::222222222222:role/cdk-hnb659fds-deploy-role', 'iam:PassRole'],
  },
  {
    what: 'a stack is updated by anybody of the account with the role that it has',
    change: statement(ORGANIZATION, 'KeepStacks', gone),
    goal: EVERYTHING,
    steps: ['update-stack'],
    says: ['cloudformation:CreateChangeSet', 'nobody has to pass again'],
  },
  {
    what: 'a file is put into the staging bucket before the CDK CLI uploads it',
    change: statement(ORGANIZATION, 'KeepStagedFiles', gone),
    goal: EVERYTHING,
    steps: ['stage'],
    says: ['s3:PutObject on arn:aws:s3:::cdk-hnb659fds-assets-222222222222-eu-west-1'],
  },
  {
    what: 'the policy of the bucket is changed, and its objects are read',
    change: all(
      statement(ORGANIZATION, 'ShapeData', without('s3:PutBucketPolicy')),
      statement(BUCKET, 'OnlyDeploymentsConfigure', gone),
    ),
    goal: USER_DATA,
    steps: ['change-policy', 'reach'],
    says: ['s3:PutBucketPolicy', 'has a policy of their own at trefoil-dublin-data'],
  },
  {
    what: 'a grant is created on the key of user data',
    change: all(
      statements(DATA_KEY, (one) => (one['Effect'] === 'Deny' ? undefined : one)),
      allows(DATA_KEY, { Principal: { AWS: '222222222222' }, Action: 'kms:CreateGrant', Resource: '*' }),
    ),
    goal: KEYS,
    steps: ['create-grant', 'reach'],
    says: ['kms:CreateGrant', 'uses the key data by a grant'],
  },
  {
    what: 'the code of a function is updated, which has the role of a gateway',
    change: added('AWS::DynamoDB::Table', {
      Code: {
        Type: 'AWS::Lambda::Function',
        Properties: { FunctionName: 'code', Role: 'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-write' },
      },
    }),
    goal: USER_DATA,
    steps: ['update-code', 'reach'],
    says: ['lambda:UpdateFunctionCode on arn:aws:lambda:eu-west-1:222222222222:function:code'],
  },
  {
    what: 'the trust policy of a role is changed',
    change: statement(ORGANIZATION, 'KeepRoles', without('iam:UpdateAssume*')),
    goal: USER_DATA,
    steps: ['change-trust', 'reach'],
    says: ['iam:UpdateAssumeRolePolicy', 'which trusts them now'],
  },
  {
    what: 'a role is created under a name that guardrails exempt',
    change: statement(ORGANIZATION, 'KeepRoles', notOnSiteBackups()),
    goal: USER_DATA,
    steps: ['create-role', 'reach'],
    says: ['iam:CreateRole on arn:aws:iam::222222222222:role/trefoil-example-backup'],
  },
  {
    what: 'a gateway is assumed by another role of the site, which its trust policy names',
    change: allows(trustOf('gateway-read'), {
      Principal: { AWS: 'arn:aws:iam::222222222222:role/trefoil-dublin-drift' },
      Action: 'sts:AssumeRole',
    }),
    goal: USER_DATA,
    steps: ['assume', 'reach'],
    says: ['trefoil-dublin-drift may sts:AssumeRole'],
  },
];

/** A statement about roles of sites that is not about those for backups under one name. */
function notOnSiteBackups() {
  return ({ Resource: _, ...one }: Parameters<Parameters<typeof statement>[2]>[0]) => ({
    ...one,
    NotResource: 'arn:aws:iam::222222222222:role/trefoil-example-backup',
  });
}

test('nobody comes to anything by a chain as it is', () => {
  const found = chainsOf();
  expect(found).toMatchObject({ holds: true, chains: [] });
  expect(found.cells).toBeGreaterThan(100);
});

test.each(REOPENED)('$what', ({ change, breaks = [], goal, steps, says }) => {
  const found = chainsOf(change, ({ question }) => breaks.includes(question.id));
  expect(found.holds).toBe(false);
  const chain = found.chains.find((one) => one.goal === goal);
  expect(chain?.steps.map(({ kind }) => kind)).toEqual(steps);
  const text = chain && chainText(chain);
  for (const part of says) expect(text).toContain(part);
  // Each step that is printed is decided once more, by all policies that the request meets.
  for (const { allowed } of chain?.steps ?? [])
    for (const { request, policies } of allowed) expect(authorize({ request, policies }).decision).toBe('allow');
});

test('an allow more never makes a chain disappear', () => {
  const [reopened] = REOPENED;
  if (reopened === undefined) throw new Error('expected a case');
  const more = allows(trustOf('backup'), { Principal: { AWS: '222222222222' }, Action: 'sts:AssumeRole' });
  const goals = (change: Change) => new Set(chainsOf(change).chains.map(({ goal }) => goal));
  const before = goals(reopened.change);
  expect(before.size).toBeGreaterThan(0);
  const after = goals(all(reopened.change, more));
  expect([...before].filter((goal) => !after.has(goal))).toEqual([]);
});
