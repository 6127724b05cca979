import { readActions } from '../../deployment/drift/drift-actions';
import type { ResourceRule } from '../../judge/rule';
import type { RawMap } from '../../judge/template/template';
import { LOOKS } from '../required/auditor';
import type { Family } from '../required/required';
import { deploymentWithWorkload } from './deployment';
import { example } from './example';
import { policyOf } from './organization';
import { AUDITOR_SESSION, HERE, role, SITE } from './roles';

const ADMINISTRATION =
  'CancelKeyDeletion DescribeKey EnableKey EnableKeyRotation GetKeyPolicy GetKeyRotationStatus ListGrants ListKeyPolicies ListKeyRotations ListResourceTags RotateKeyOnDemand UpdateKeyDescription'.split(
    ' ',
  );
const RECOVERY =
  'CancelKeyDeletion DescribeKey DisableKey EnableKey PutKeyPolicy RevokeGrant ScheduleKeyDeletion'.split(' ');

const DEPLOYS = 'cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1';
/** What the handlers of a key call on it under the execution policies. */
const HANDLED = [
  ...'CancelKeyDeletion DescribeKey EnableKey EnableKeyRotation GetKeyPolicy GetKeyRotationStatus ListResourceTags PutKeyPolicy TagResource'.split(
    ' ',
  ),
  ...'UntagResource UpdateKeyDescription'.split(' '),
];

/** A key whose policy allows roles these actions, and has other statements, too. */
function keyFor(roles: Readonly<Record<string, readonly string[]>>, ...others: readonly RawMap[]): RawMap {
  const allowed = Object.entries(roles).map(
    ([name, actions]): RawMap => ({
      Effect: 'Allow',
      Principal: { AWS: '222222222222' },
      Action: actions.map((action) => `kms:${action}`),
      Condition: { ArnLike: { 'aws:PrincipalArn': `${HERE}/${name}` } },
    }),
  );
  return {
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { EnableKeyRotation: true, PendingWindowInDays: 30, KeyPolicy: policyOf(...allowed, ...others) },
  };
}

/** Log group and key, with or without a statement for CloudWatch Logs. */
function encryptedLogs(...statements: readonly RawMap[]): RawMap {
  return {
    Key: keyFor({ KeyAdministrator: ADMINISTRATION, BreakGlass: RECOVERY }, ...statements),
    Logs: {
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        LogGroupName: '/example/dublin/workload',
        RetentionInDays: 365,
        KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
      },
    },
  };
}

const FOR_LOGS: RawMap = {
  Effect: 'Allow',
  Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
  Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
  Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:222222222222:log-group:*' } },
};

/** The role of the auditor, whose trust policy allows what is asked. */
function auditorRole(...asked: readonly string[]): RawMap {
  const looks = [
    ...LOOKS,
    'backup:DescribeRecoveryPoint',
    'logs:FilterLogEvents GetLogEvents GetQueryResults StartQuery',
    ...readActions(['AWS::IAM::Role']),
  ].flatMap((actions) => {
    const [service, names = ''] = actions.split(':');
    return names.split(' ').map((name) => `${service}:${name}`);
  });
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `${SITE}-auditor`,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: '555555555555' }, Action: [...asked], Condition: AUDITOR_SESSION },
        ],
      },
      Policies: [{ PolicyName: 'own', PolicyDocument: policyOf({ Effect: 'Allow', Action: looks }) }],
    },
  };
}

/** The role of a workload, assumed by Lambda on behalf of an account. */
function workloadFor(account: string): RawMap {
  const Condition = { StringEquals: { 'aws:SourceAccount': account } };
  const interfaces = ['Create', 'Delete', 'Describe'].map(
    (does) => `ec2:${does}NetworkInterface${does === 'Describe' ? 's' : ''}`,
  );
  const addresses = ['ec2:AssignPrivateIpAddresses', 'ec2:DescribeSubnets', 'ec2:UnassignPrivateIpAddresses'];
  return {
    Workload: role('app-shop', { Service: 'lambda.amazonaws.com' }, Condition, {
      Effect: 'Allow',
      Action: [...interfaces, ...addresses, 'logs:CreateLogStream', 'logs:PutLogEvents'],
    }),
  };
}

/**
 * For each family, resources with which it can work, and with which it cannot. The organization of the examples denies even
 * reading of logging and networking services, but for the guardrails that an example omits.
 */
export const REQUIRED_EXAMPLES: Readonly<Record<Family, ResourceRule['examples']>> = {
  services: {
    good: [example('a log group whose key CloudWatch Logs may use', encryptedLogs(FOR_LOGS))],
    bad: [example('a log group whose key CloudWatch Logs may not use', encryptedLogs())],
  },
  deployment: {
    good: [
      example('a key that the role of CloudFormation may change again', {
        Key: keyFor({ KeyAdministrator: ADMINISTRATION, BreakGlass: RECOVERY, [DEPLOYS]: HANDLED }),
      }),
    ],
    bad: [
      example('a key whose policy CloudFormation may not change', {
        Key: keyFor({ KeyAdministrator: ADMINISTRATION, BreakGlass: RECOVERY }),
      }),
    ],
  },
  people: {
    good: [
      example('a key that its administrator administers', {
        Key: keyFor({ KeyAdministrator: ADMINISTRATION, BreakGlass: RECOVERY }),
      }),
    ],
    bad: [
      example('a key whose deletion emergency roles cannot cancel', {
        Key: keyFor({ KeyAdministrator: ADMINISTRATION }),
      }),
    ],
  },
  auditor: {
    good: [
      example(
        'an auditor who names an engagement',
        { Auditor: auditorRole('sts:AssumeRole', 'sts:TagSession') },
        'records',
        'network',
      ),
    ],
    bad: [
      example(
        'an auditor whose role requires a session tag and allows none',
        { Auditor: auditorRole('sts:AssumeRole') },
        'records',
        'network',
      ),
    ],
  },
  workloads: {
    good: [
      {
        ...example('a workload that Lambda runs for its account', workloadFor('222222222222'), 'records', 'network'),
        deployment: deploymentWithWorkload,
      },
    ],
    bad: [
      {
        ...example(
          'a workload that Lambda runs for another account',
          workloadFor('333333333333'),
          'records',
          'network',
        ),
        deployment: deploymentWithWorkload,
      },
    ],
  },
};

/** A key that allows what is needed, and one that allows more. */
export const EXCESS_EXAMPLES: ResourceRule['examples'] = {
  good: [
    example('a key that its administrators administer, and no more', {
      Key: keyFor({ KeyAdministrator: ADMINISTRATION, BreakGlass: RECOVERY }),
    }),
  ],
  bad: [
    example('a key into which its administrators may bring material of their own', {
      Key: keyFor({ KeyAdministrator: [...ADMINISTRATION, 'ImportKeyMaterial'], BreakGlass: RECOVERY }),
    }),
  ],
};
