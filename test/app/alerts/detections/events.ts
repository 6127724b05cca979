import { randomUUID } from 'node:crypto';

/** An object of JSON, as a service sends it. */
export type Json = Readonly<Record<string, unknown>>;

/** Something that happens: what the event bus of the site sees of it, and what the trail does. */
export interface Happening {
  readonly onBus?: Json;
  readonly inTrail?: Json;
}

export const ACCOUNT = '333333333333';
export const REGION = 'eu-west-1';
const AT = '2026-11-23T09:15:04Z';

/** A person or program that took on a role. */
export function session(role: string, account = ACCOUNT): Json {
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE:${role}-session`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${role}-session`,
    accountId: account,
    accessKeyId: 'ASIAEXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAEXAMPLE',
        arn: `arn:aws:iam::${account}:role/${role}`,
        accountId: account,
        userName: role,
      },
      attributes: { creationDate: AT, mfaAuthenticated: 'false' },
    },
  };
}

/** A service that acts by a role of the account. */
export function onBehalf(role: string, service: string): Json {
  return { ...session(role), invokedBy: `${service}.amazonaws.com` };
}

export const ROOT: Json = {
  type: 'Root',
  principalId: ACCOUNT,
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  accountId: ACCOUNT,
};
export const USER: Json = {
  type: 'IAMUser',
  principalId: 'AIDAEXAMPLE',
  arn: `arn:aws:iam::${ACCOUNT}:user/someone`,
  accountId: ACCOUNT,
  userName: 'someone',
};
/** Another account, as the owner of a bucket sees it. */
export const PARTNER: Json = { type: 'AWSAccount', principalId: 'AROAEXAMPLE:s3', accountId: '222222222222' };

/** A record of CloudTrail, of a management event unless `change` says otherwise. */
function record(service: string, eventName: string, change: Json = {}): Json {
  return {
    eventVersion: '1.11',
    userIdentity: session('TrefoilDeployer'),
    eventTime: AT,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: REGION,
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.30.0',
    requestParameters: {},
    responseElements: null,
    requestID: randomUUID(),
    eventID: randomUUID(),
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: `${service}.${REGION}.amazonaws.com` },
    ...change,
  };
}

/** A call in the Region of the site: it is on the bus and in the trail. */
export function call(service: string, eventName: string, change: Json = {}): Happening {
  const inTrail = record(service, eventName, change);
  return { inTrail, onBus: envelope(`aws.${service}`, 'AWS API Call via CloudTrail', inTrail) };
}

/** A call whose event AWS records in another Region, as it does those of IAM: the trail has it, the bus does not. */
export function callElsewhere(service: string, eventName: string, change: Json = {}): Happening {
  return { inTrail: record(service, eventName, { awsRegion: 'us-east-1', ...change }) };
}

/** What a service tells of itself. */
export function told(source: string, detailType: string, detail: Json): Happening {
  return { onBus: envelope(source, detailType, detail) };
}

function envelope(source: string, detailType: string, detail: Json): Json {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: ACCOUNT,
    time: AT,
    region: REGION,
    resources: [],
    detail,
  };
}

const BUCKET = 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1';
const TABLE = 'arn:aws:dynamodb:eu-west-1:333333333333:table/trefoil-ireland-2-records';

/** A read of an object, through the gateway's endpoint by its role unless `change` says otherwise. */
export function objectRead(change: Json = {}): Happening {
  return call('s3', 'GetObject', {
    userIdentity: session('trefoil-ireland-2-gateway-read'),
    sourceIPAddress: '10.16.17.23',
    vpcEndpointId: 'vpce-s3',
    requestParameters: { bucketName: BUCKET.split(':::')[1], key: 'users/4711/letter.pdf' },
    additionalEventData: { SignatureVersion: 'SigV4', AuthenticationMethod: 'AuthHeader', bytesTransferredOut: 4096 },
    readOnly: true,
    resources: [
      { type: 'AWS::S3::Object', ARN: `${BUCKET}/users/4711/letter.pdf` },
      { accountId: ACCOUNT, type: 'AWS::S3::Bucket', ARN: BUCKET },
    ],
    managementEvent: false,
    eventCategory: 'Data',
    ...change,
  });
}

/** A read of a record, through the gateway's endpoint by its role unless `change` says otherwise. */
export function recordRead(change: Json = {}): Happening {
  return call('dynamodb', 'GetItem', {
    userIdentity: session('trefoil-ireland-2-gateway-write'),
    sourceIPAddress: '10.16.30.9',
    vpcEndpointId: 'vpce-dynamodb',
    requestParameters: { tableName: 'trefoil-ireland-2-records', key: { pk: 'HIDDEN_DUE_TO_SECURITY_REASONS' } },
    readOnly: true,
    resources: [{ accountId: ACCOUNT, type: 'AWS::DynamoDB::Table', ARN: TABLE }],
    managementEvent: false,
    eventCategory: 'Data',
    ...change,
  });
}
