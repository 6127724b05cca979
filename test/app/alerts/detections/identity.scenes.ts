import { ACCOUNT, call, callElsewhere, onBehalf, ROOT, session, USER } from './events';
import { noticed, quiet, type Scene } from './scene';

const assume = (role: string, change = {}) =>
  call('sts', 'AssumeRole', {
    readOnly: true,
    userIdentity: { type: 'AWSAccount', principalId: 'AIDAEXAMPLE', accountId: '555555555555' },
    requestParameters: { roleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`, roleSessionName: 'audit-jo' },
    ...change,
  });

const login = (change = {}) =>
  callElsewhere('signin', 'ConsoleLogin', {
    userIdentity: USER,
    eventType: 'AwsConsoleSignIn',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/', MobileVersion: 'No', MFAUsed: 'No' },
    ...change,
  });

/** Who acts, at Ireland-2. */
export const IDENTITY_SCENES: readonly Scene[] = [
  noticed('somebody assumes the emergency role', assume('TrefoilBreakGlass'), ['break-glass-used'], ['auditor-used']),
  noticed(
    'somebody assumes the emergency role of the identity provider',
    call('sts', 'AssumeRoleWithSAML', {
      requestParameters: { roleArn: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/TrefoilBreakGlass` },
    }),
    ['break-glass-used'],
  ),
  noticed(
    'the emergency role lists queues',
    call('sqs', 'ListQueues', { readOnly: true, userIdentity: session('TrefoilBreakGlass') }),
    ['break-glass-used'],
  ),
  noticed('somebody creates an access key', callElsewhere('iam', 'CreateAccessKey'), ['credentials-created']),
  noticed('somebody trusts certificates of their own', call('rolesanywhere', 'CreateTrustAnchor'), [
    'credentials-created',
  ]),
  noticed('somebody opens a shell of AWS', call('cloudshell', 'CreateEnvironment'), ['credentials-created']),
  noticed('somebody forwards a port by Session Manager', call('ssm', 'StartSession'), ['session-opened']),
  noticed('somebody enters a container', call('ecs', 'ExecuteCommand'), ['session-opened']),
  quiet('somebody lists sessions', call('ssm', 'DescribeSessions', { readOnly: true }), ['session-opened']),
  quiet('somebody lists users', callElsewhere('iam', 'ListUsers', { readOnly: true }), ['credentials-created']),
  quiet('somebody tags a user', callElsewhere('iam', 'TagUser'), ['credentials-created']),
  quiet('somebody assumes the role that deploys', assume('TrefoilDeployer'), ['break-glass-used', 'auditor-used']),
  noticed(
    'the root user changes a setting',
    callElsewhere('iam', 'UpdateAccountPasswordPolicy', { userIdentity: ROOT }),
    ['root-used'],
  ),
  noticed(
    'the root user logs in with a second factor',
    login({ userIdentity: ROOT, additionalEventData: { MFAUsed: 'Yes' } }),
    ['root-used'],
    ['console-without-mfa'],
  ),
  quiet(
    'a service acts for the root user',
    call('kms', 'Decrypt', { readOnly: true, userIdentity: { ...ROOT, invokedBy: 'backup.amazonaws.com' } }),
    ['root-used', 'key-denied'],
  ),
  noticed('a user logs in without a second factor', login(), ['console-without-mfa'], ['root-used', 'outside-regions']),
  quiet('a user logs in with a second factor', login({ additionalEventData: { MFAUsed: 'Yes' } }), [
    'console-without-mfa',
  ]),
  quiet('a user fails to log in', login({ responseElements: { ConsoleLogin: 'Failure' } }), ['console-without-mfa']),
  quiet('somebody comes from the identity provider', login({ userIdentity: session('TrefoilDataReader') }), [
    'console-without-mfa',
  ]),
  noticed(
    'an operator is denied a call',
    call('ec2', 'RunInstances', { errorCode: 'Client.UnauthorizedOperation' }),
    ['denials'],
    ['user-data-denied', 'network-opened'],
  ),
  quiet('a call fails for another reason', call('ec2', 'RunInstances', { errorCode: 'Client.InvalidParameterValue' }), [
    'denials',
  ]),
  noticed('the auditor begins a session', assume('trefoil-ireland-2-auditor'), ['auditor-used'], ['break-glass-used']),
  noticed(
    'somebody is denied the role of the auditor',
    assume('trefoil-ireland-2-auditor', { errorCode: 'AccessDenied' }),
    ['denials'],
    ['auditor-used', 'auditor-denied'],
  ),
  quiet('somebody assumes the role of the auditor at another site', assume('trefoil-hamar-auditor'), ['auditor-used']),
  noticed(
    'the auditor is denied an object',
    call('s3', 'HeadBucket', {
      readOnly: true,
      errorCode: 'AccessDenied',
      userIdentity: session('trefoil-ireland-2-auditor'),
    }),
    ['auditor-denied', 'denials'],
  ),
  quiet(
    'the auditor reads a policy',
    callElsewhere('iam', 'GetRolePolicy', {
      readOnly: true,
      userIdentity: session('trefoil-ireland-2-auditor'),
      requestParameters: { roleName: 'trefoil-ireland-2-auditor' },
    }),
    ['auditor-denied', 'role-changed'],
  ),
  noticed(
    'the role of the auditor gets another policy',
    callElsewhere('iam', 'PutRolePolicy', { requestParameters: { roleName: 'trefoil-ireland-2-auditor' } }),
    ['role-changed'],
    ['auditor-used', 'outside-regions'],
  ),
  noticed(
    'the trust of the gateway is changed',
    callElsewhere('iam', 'UpdateAssumeRolePolicy', {
      requestParameters: { roleName: 'trefoil-ireland-2-gateway-read' },
    }),
    ['role-changed'],
  ),
  quiet(
    'a role that is none of the site is changed',
    callElsewhere('iam', 'PutRolePolicy', { requestParameters: { roleName: 'OtherRole' } }),
    ['role-changed'],
  ),
  quiet(
    'CloudFormation reads a role',
    callElsewhere('iam', 'GetRole', {
      readOnly: true,
      userIdentity: onBehalf('cdk-hnb659fds-cfn-exec-role', 'cloudformation'),
      requestParameters: { roleName: 'trefoil-ireland-2-auditor' },
    }),
    ['role-changed'],
  ),
];
