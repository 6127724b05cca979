import { ACCOUNT, call, type Json, session, told } from './events';
import { noticed, quiet, type Scene } from './scene';

const RACK = 'arn:aws:s3-outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0';

const objectRead = (change: Json = {}) =>
  call('s3-outposts', 'GetObject', {
    userIdentity: session('trefoil-hamar-gateway-read', '444444444444'),
    sourceIPAddress: '10.16.32.17',
    awsRegion: 'eu-north-1',
    readOnly: true,
    resources: [
      { type: 'AWS::S3Outposts::Object', ARN: `${RACK}/bucket/trefoil-hamar-data-444444444444-eu-north-1/object/a` },
      {
        accountId: '444444444444',
        type: 'AWS::S3Outposts::Bucket',
        ARN: `${RACK}/bucket/trefoil-hamar-data-444444444444-eu-north-1`,
      },
    ],
    managementEvent: false,
    eventCategory: 'Data',
    ...change,
  });

const database = (category: string, SourceIdentifier = 'trefoil-hamar-records') =>
  told('aws.rds', 'RDS DB Instance Event', {
    EventCategories: [category],
    SourceType: 'DB_INSTANCE',
    SourceIdentifier,
    EventID: 'RDS-EVENT-0031',
    Message: 'The DB instance is in an incompatible state.',
  });

/** What is noticed on a rack, at Hamar. */
export const RACK_SCENES: readonly Scene[] = [
  noticed('the gateway reads an object on the rack', objectRead(), ['user-data-volume'], ['user-data-stranger']),
  noticed(
    'an operator reads an object on the rack',
    objectRead({ userIdentity: session('TrefoilDeployer', '444444444444') }),
    ['user-data-stranger', 'user-data-volume'],
    ['user-data-denied'],
  ),
  noticed(
    'an operator writes through the access point of the rack',
    objectRead({
      eventName: 'PutObject',
      readOnly: false,
      userIdentity: session('TrefoilDeployer', '444444444444'),
      resources: [{ type: 'AWS::S3Outposts::Object', ARN: `${RACK}/accesspoint/trefoil-hamar-data/object/a` }],
    }),
    ['user-data-stranger'],
    ['user-data-volume'],
  ),
  noticed('the gateway is denied an object on the rack', objectRead({ errorCode: 'AccessDenied' }), [
    'user-data-denied',
    'denials',
  ]),
  noticed('the database fails', database('failure'), ['database-failing']),
  quiet('the database is restarted', database('availability'), ['database-failing']),
  quiet('another database fails', database('failure', 'other'), ['database-failing']),
  quiet('a bucket in the Region is listed', call('s3', 'ListObjects', { resources: [{ accountId: ACCOUNT }] }), [
    'user-data-stranger',
  ]),
];
