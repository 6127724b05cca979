import { ACCOUNT, call, callElsewhere, objectRead, onBehalf, PARTNER, ROOT, recordRead, session, USER } from './events';
import { noticed, quiet, type Scene } from './scene';

const DATA = ['user-data-denied', 'user-data-stranger', 'user-data-off-gateway', 'user-data-off-addresses'];
const DENIED = { errorCode: 'AccessDenied', errorMessage: 'Access Denied' };

/** Reads of user data, at Ireland-2. */
export const USER_DATA_SCENES: readonly Scene[] = [
  noticed('the gateway reads an object', objectRead(), ['user-data-volume'], DATA),
  noticed('the gateway reads a record', recordRead(), ['user-data-volume'], DATA),
  quiet('the gateway writes an object', objectRead({ eventName: 'PutObject', readOnly: false }), [
    ...DATA,
    'user-data-volume',
  ]),
  noticed(
    'the gateway is denied an object',
    objectRead(DENIED),
    ['user-data-denied', 'denials'],
    ['user-data-volume', 'user-data-stranger'],
  ),
  noticed(
    'DynamoDB denies a record in its own words',
    recordRead({ errorCode: 'AccessDeniedException', readOnly: true }),
    ['user-data-denied', 'denials'],
    ['user-data-stranger'],
  ),
  quiet('an object that is not there', objectRead({ errorCode: 'NoSuchKey' }), [
    'user-data-denied',
    'user-data-volume',
  ]),
  noticed(
    'an operator reads an object through the endpoint',
    objectRead({ userIdentity: session('TrefoilDeployer') }),
    ['user-data-stranger', 'user-data-volume'],
    ['user-data-off-gateway', 'user-data-off-addresses'],
  ),
  noticed(
    'the root user reads an object over the internet',
    objectRead({ userIdentity: ROOT, vpcEndpointId: undefined, sourceIPAddress: '198.51.100.7' }),
    ['user-data-stranger', 'user-data-off-gateway', 'user-data-off-addresses', 'user-data-volume', 'root-used'],
    ['user-data-denied'],
  ),
  noticed(
    'a user reads a record over the internet',
    recordRead({ userIdentity: USER, vpcEndpointId: undefined, sourceIPAddress: '198.51.100.7' }),
    ['user-data-stranger', 'user-data-off-gateway', 'user-data-off-addresses', 'user-data-volume'],
    ['user-data-denied'],
  ),
  noticed(
    'the gateway role reads an object through an endpoint of another network',
    objectRead({ vpcEndpointId: 'vpce-other' }),
    ['user-data-off-gateway', 'user-data-volume'],
    ['user-data-stranger', 'user-data-off-addresses'],
  ),
  noticed(
    'the gateway role reads an object through the endpoint from a network that was joined',
    objectRead({ sourceIPAddress: '10.16.32.4' }),
    ['user-data-off-addresses', 'user-data-volume'],
    ['user-data-off-gateway'],
  ),
  noticed(
    'backups read an object, from inside AWS',
    objectRead({
      userIdentity: onBehalf('trefoil-ireland-2-backup', 'backup'),
      vpcEndpointId: undefined,
      sourceIPAddress: 'backup.amazonaws.com',
    }),
    ['user-data-volume'],
    DATA,
  ),
  quiet(
    'a migration writes an object, from inside AWS',
    objectRead({
      eventName: 'PutObject',
      readOnly: false,
      userIdentity: session('trefoil-ireland-2-lane-crm-in'),
      vpcEndpointId: undefined,
      sourceIPAddress: '52.18.0.9',
    }),
    DATA,
  ),
  noticed(
    'a migration that ends elsewhere writes an object',
    objectRead({
      eventName: 'PutObject',
      readOnly: false,
      userIdentity: session('trefoil-ireland-2-lane-other-in'),
      vpcEndpointId: undefined,
      sourceIPAddress: '52.18.0.9',
    }),
    ['user-data-stranger', 'user-data-off-gateway', 'user-data-off-addresses'],
  ),
  quiet(
    'a replica arrives from Dublin',
    objectRead({
      eventName: 'PutObject',
      readOnly: false,
      userIdentity: PARTNER,
      vpcEndpointId: undefined,
      sourceIPAddress: 's3.amazonaws.com',
    }),
    DATA,
  ),
  quiet(
    'an operator lists buckets',
    call('s3', 'ListBuckets', { readOnly: true, resources: [{ accountId: ACCOUNT }] }),
    ['user-data-stranger', 'user-data-off-gateway', 'data-policy-changed'],
  ),
  noticed('an export of the table starts', call('dynamodb', 'ExportTableToPointInTime'), ['user-data-copied']),
  noticed('a restore of a backup starts', call('backup', 'StartRestoreJob'), ['user-data-copied'], ['vault-changed']),
  noticed('a snapshot of the database is copied', call('rds', 'CopyDBSnapshot'), [
    'user-data-copied',
    'database-changed',
  ]),
  quiet(
    'a nightly backup starts',
    call('backup', 'StartBackupJob', { userIdentity: onBehalf('trefoil-ireland-2-backup', 'backup') }),
    ['user-data-copied', 'vault-changed'],
  ),
  quiet('exports are listed', call('dynamodb', 'ListExports', { readOnly: true }), ['user-data-copied']),
  noticed(
    'the endpoint refuses a call to the bucket of a stranger',
    {
      inTrail: {
        ...objectRead({ errorCode: 'VpceAccessDenied', eventCategory: 'NetworkActivity' }).inTrail,
        eventType: 'AwsVpceEvent',
      },
    },
    ['endpoint-refused'],
    ['user-data-denied', 'denials'],
  ),
  quiet(
    'the endpoint lets a call pass',
    { inTrail: { ...objectRead({ eventCategory: 'NetworkActivity' }).inTrail, eventType: 'AwsVpceEvent' } },
    ['endpoint-refused'],
  ),
  noticed('somebody lists instances in Virginia', callElsewhere('ec2', 'DescribeInstances', { readOnly: true }), [
    'outside-regions',
  ]),
  noticed('somebody makes a key in London', { inTrail: call('kms', 'CreateKey', { awsRegion: 'eu-west-2' }).inTrail }, [
    'outside-regions',
  ]),
  quiet(
    'somebody works in Stockholm',
    { inTrail: call('ec2', 'DescribeVpcs', { awsRegion: 'eu-north-1', readOnly: true }).inTrail },
    ['outside-regions'],
  ),
  quiet('a role is read, and IAM records that in Virginia', callElsewhere('iam', 'GetRole', { readOnly: true }), [
    'outside-regions',
    'role-changed',
  ]),
  quiet(
    'a service looks round in Virginia by its own role',
    callElsewhere('ec2', 'DescribeRegions', {
      readOnly: true,
      userIdentity: onBehalf('AWSServiceRoleForTrustedAdvisor', 'trustedadvisor'),
    }),
    ['outside-regions'],
  ),
];
