import type { ContextValue } from '../../../lib/iam/authorize/request';
import { objectAt, textAt } from '../../../lib/replay/event/json';
import { parametersOf } from './parameters';

/** A record of CloudTrail that is still without time and id. */
export type Draft = Readonly<Record<string, unknown>>;

/** What a request is, of which a record is made. */
export interface Requested {
  readonly principal: string | { readonly service: string } | { readonly anonymous: true };
  readonly action: string;
  readonly arn: string;
  /** The account of the resource, and of the trail. */
  readonly account: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly context?: Readonly<Record<string, ContextValue>>;
  readonly person?: string;
  /** Of a session whose beginning is in the trail. */
  readonly accessKeyId?: string;
  readonly hashKey?: string;
  /** The service that makes the request by a role of its own. */
  readonly invokedBy?: string;
}

/** Names of events whose actions have another. */
const EVENTS: Readonly<Record<string, string>> = {
  's3:ListBucket': 'ListObjectsV2',
  's3:ListBucketVersions': 'ListObjectVersions',
  's3:ListBucketMultipartUploads': 'ListMultipartUploads',
  's3:ListMultipartUploadParts': 'ListParts',
  's3:ListAllMyBuckets': 'ListBuckets',
  's3:GetEncryptionConfiguration': 'GetBucketEncryption',
  's3:PutEncryptionConfiguration': 'PutBucketEncryption',
  's3:GetLifecycleConfiguration': 'GetBucketLifecycle',
  's3:PutLifecycleConfiguration': 'PutBucketLifecycle',
  's3:GetReplicationConfiguration': 'GetBucketReplication',
  's3:PutReplicationConfiguration': 'PutBucketReplication',
  's3:GetBucketPublicAccessBlock': 'GetPublicAccessBlock',
  's3:PutBucketPublicAccessBlock': 'PutPublicAccessBlock',
  's3:GetBucketObjectLockConfiguration': 'GetObjectLockConfiguration',
  's3:PutBucketObjectLockConfiguration': 'PutObjectLockConfiguration',
  'lambda:InvokeFunction': 'Invoke',
  'kms:ReEncryptFrom': 'ReEncrypt',
};
const DATA =
  /^(?:s3:.*(?:Object|ListBucket|Multipart)|dynamodb:(?:Get|Put|Update|Delete|Query|Scan|Batch|Condition)|lambda:Invoke|sqs:|sns:Publish)/;

/** What S3 answers to who writes an object, as its events have it. */
const ENCRYPTED = {
  'x-amz-server-side-encryption': 'aws:kms',
  'x-amz-server-side-encryption-bucket-key-enabled': 'true',
  'x-amz-version-id': '3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY',
};

/** The record that CloudTrail writes of a request: the fields of its user guide, "CloudTrail record contents". */
export function envelope(request: Requested): Draft {
  const { action, arn, account, region, endpoint, context = {} } = request;
  const [service = '', name = ''] = action.split(':');
  const isVersion = service === 's3' && /^(?:Get|Delete)ObjectVersion/.test(name);
  const via = typeof context['kms:ViaService'] === 'string' ? context['kms:ViaService'] : undefined;
  const forwarded = via === undefined ? request.invokedBy : `${via.split('.')[0]}.amazonaws.com`;
  const itself = typeof request.principal !== 'string' && 'service' in request.principal && request.principal.service;
  const invokedBy = itself || forwarded;
  const address =
    typeof context['aws:SourceIp'] === 'string' ? context['aws:SourceIp'] : endpoint ? '10.16.0.37' : '198.51.100.77';
  const host = service === 'cloudwatch' ? 'monitoring' : service;
  return {
    eventVersion: '1.11',
    userIdentity: { ...identity(request), ...(invokedBy && { invokedBy }) },
    eventSource: `${host}.amazonaws.com`,
    eventName: isVersion ? name.replace('Version', '') : (EVENTS[action] ?? name),
    awsRegion: region,
    sourceIPAddress: invokedBy ?? address,
    userAgent: invokedBy ?? '[aws-sdk-java/2.29.0 Linux/6.1 Java/21 cfg/retry-mode#standard]',
    requestParameters: parametersOf(request, service),
    responseElements: action === 's3:PutObject' ? ENCRYPTED : null,
    ...(service === 's3' && {
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: invokedBy ? 'ECDHE-RSA-AES128-GCM-SHA256' : 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        ...(/^(?:Get|Put)Object/.test(name) && { SSEApplied: 'SSE_KMS' }),
        AuthenticationMethod: 'AuthHeader',
        'x-amz-id-2': '5k1Xn3G0pQxW8b7aSxO9tDk2rV6mY4cJ1hLwZfE0uN8iTgRqBvCyHsPjKdMoXlAe',
        bytesTransferredOut: 4096,
      },
    }),
    requestID: 'R2X9V4K7M1Q8T5WZ',
    readOnly: /^(?:Get|List|Describe|Head|Query|Scan|Decrypt)/.test(name),
    resources: resources(service, arn, account),
    eventType: 'AwsApiCall',
    managementEvent: !DATA.test(action),
    recipientAccountId: account,
    ...(itself && { sharedEventID: 'c6f0d7a2-3b1e-4f7d-9a58-2e4b6c8d0f13' }),
    ...(endpoint
      ? { vpcEndpointId: endpoint, vpcEndpointAccountId: account }
      : forwarded && { vpcEndpointId: forwarded, vpcEndpointAccountId: forwarded }),
    eventCategory: DATA.test(action) ? 'Data' : 'Management',
    ...(invokedBy === undefined && {
      tlsDetails: {
        tlsVersion: `TLSv${context['s3:TlsVersion'] ?? '1.3'}`,
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: `${host}.${region}.amazonaws.com`,
      },
    }),
  };
}

function identity({ principal, person = 'someone', accessKeyId, context = {} }: Requested): Draft {
  if (typeof principal !== 'string')
    return 'service' in principal
      ? { type: 'AWSService', invokedBy: principal.service }
      : { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
  const [, partition, , , account = '', rest = ''] = principal.split(':');
  if (rest === 'root') return { type: 'Root', principalId: account, arn: principal, accountId: account };
  if (rest.startsWith('user/'))
    return {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLEUSER',
      arn: principal,
      accountId: account,
      userName: rest.split('/').at(-1),
      ...(context['aws:MultiFactorAuthPresent'] !== undefined && {
        sessionContext: { attributes: { creationDate: '2028-12-30T00:00:00Z', mfaAuthenticated: 'true' } },
      }),
    };
  const userName = rest.split('/').at(-1);
  const source = context['aws:SourceIdentity'];
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLEROLE:${person}`,
    arn: `arn:${partition}:sts::${account}:assumed-role/${userName}/${person}`,
    accountId: account,
    accessKeyId: accessKeyId ?? 'ASIAEXAMPLEEXAMPLE00',
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId: 'AROAEXAMPLEROLE', arn: principal, accountId: account, userName },
      attributes: {
        creationDate: '2028-12-30T00:00:00Z',
        mfaAuthenticated: `${context['aws:MultiFactorAuthPresent'] ?? false}`,
      },
      ...(typeof source === 'string' && { sourceIdentity: source }),
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  kms: 'AWS::KMS::Key',
  dynamodb: 'AWS::DynamoDB::Table',
  sts: 'AWS::IAM::Role',
  lambda: 'AWS::Lambda::Function',
  sqs: 'AWS::SQS::Queue',
  sns: 'AWS::SNS::Topic',
};

function resources(service: string, arn: string, accountId: string): readonly Draft[] {
  if (arn === '*') return [];
  if (service === 's3') {
    const bucket = arn.split('/')[0];
    const object = arn === bucket ? [] : [{ type: 'AWS::S3::Object', ARN: arn }];
    return [...object, { accountId, type: 'AWS::S3::Bucket', ARN: bucket }];
  }
  const type = TYPES[service];
  return type === undefined ? [] : [{ accountId, type, ARN: service === 'dynamodb' ? arn.split('/index/')[0] : arn }];
}

/** The record of how a session with tags began, by a provider of SAML assertions. */
export function sessionBegins(
  role: string,
  tags: Readonly<Record<string, string>>,
  accessKeyId: string,
  region: string,
): Draft {
  const account = role.split(':')[4] ?? '';
  const draft = envelope({ principal: role, action: 'sts:AssumeRoleWithSAML', arn: role, account, region });
  return {
    ...draft,
    userIdentity: {
      type: 'SAMLUser',
      principalId: 'nameid:jane',
      userName: 'jane',
      identityProvider: `arn:aws:iam::${account}:saml-provider/entra`,
    },
    requestParameters: {
      ...objectAt(draft, 'requestParameters'),
      principalArn: `arn:aws:iam::${account}:saml-provider/entra`,
      principalTags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, [value]])),
    },
    responseElements: {
      credentials: { accessKeyId, expiration: 'Dec 30, 2028, 1:00:00 PM' },
      assumedRoleUser: { arn: textAt(objectAt(draft, 'userIdentity'), 'arn') },
    },
  };
}
