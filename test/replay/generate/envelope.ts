import type { ContextValue } from '../../../lib/iam/authorize/request';
import { objectAt, textAt } from '../../../lib/replay/event/json';

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
};
const DATA =
  /^(?:s3:.*(?:Object|ListBucket|Multipart)|dynamodb:(?:Get|Put|Update|Delete|Query|Scan|Batch|Condition)|lambda:Invoke|sqs:|sns:Publish)/;
const STS = ['RoleSessionName', 'ExternalId', 'SourceIdentity'];

/** The record that CloudTrail writes of a request: the fields of its user guide, "CloudTrail record contents". */
export function envelope(request: Requested): Draft {
  const { action, arn, account, region, endpoint, context = {} } = request;
  const [service = '', name = ''] = action.split(':');
  const isVersion = service === 's3' && /^(?:Get|Delete)ObjectVersion/.test(name);
  const via = typeof context['kms:ViaService'] === 'string' ? context['kms:ViaService'] : undefined;
  const invokedBy = via === undefined ? request.invokedBy : `${via.split('.')[0]}.amazonaws.com`;
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
    requestParameters: parameters(request, service, isVersion),
    responseElements: null,
    ...(service === 's3' && {
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        AuthenticationMethod: 'AuthHeader',
        bytesTransferredOut: 4096,
      },
    }),
    requestID: 'R2X9V4K7M1Q8T5WZ',
    readOnly: /^(?:Get|List|Describe|Head|Query|Scan|Decrypt)/.test(name),
    resources: resources(service, arn, account),
    eventType: 'AwsApiCall',
    managementEvent: !DATA.test(action),
    recipientAccountId: account,
    ...(endpoint && { vpcEndpointId: endpoint, vpcEndpointAccountId: account }),
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
    ...(accessKeyId && { accessKeyId }),
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

function parameters({ action, arn, context = {}, hashKey }: Requested, service: string, isVersion: boolean): Draft {
  const of = (prefix: string) =>
    Object.entries(context).flatMap(([key, value]) =>
      key.startsWith(prefix) && value !== undefined ? [[key.slice(prefix.length), value] as const] : [],
    );
  const tail = arn.split(':').slice(5).join(':');
  const leading = context['dynamodb:LeadingKeys'];
  switch (service) {
    case 's3': {
      const [bucket = '', ...key] = tail.split('/');
      const isBucket = key.length === 0;
      return {
        ...(bucket !== '*' && bucket !== '' && { bucketName: bucket, Host: `${bucket}.s3.amazonaws.com` }),
        ...(!isBucket && { key: key.join('/') }),
        ...(isVersion && { versionId: '3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY' }),
        ...Object.fromEntries(of('s3:').filter(([name]) => /^(?:prefix|delimiter|x-amz-)/.test(name))),
      };
    }
    case 'kms': {
      const pairs = of('kms:EncryptionContext:');
      return { keyId: arn, ...(pairs.length > 0 && { encryptionContext: Object.fromEntries(pairs) }) };
    }
    case 'dynamodb': {
      const [, table, , index] = tail.split('/');
      return {
        ...(table && { tableName: table }),
        ...(index && { indexName: index }),
        ...(hashKey && Array.isArray(leading) && { key: { [hashKey]: leading[0] } }),
      };
    }
    case 'sts': {
      const tags = of('aws:RequestTag/').map(([key, value]) => ({ key, value }));
      const lower = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;
      const named = STS.flatMap((name) =>
        context[`sts:${name}`] === undefined ? [] : [[lower(name), context[`sts:${name}`]]],
      );
      return {
        roleArn: arn,
        roleSessionName: 'someone',
        ...Object.fromEntries(named),
        ...(tags.length > 0 && { tags }),
      };
    }
    case 'sqs':
      return { queueUrl: `https://sqs.${arn.split(':')[3]}.amazonaws.com/${arn.split(':')[4]}/${tail}` };
    case 'sns':
      return { topicArn: arn };
    case 'lambda':
      return { functionName: arn };
    case 'logs': {
      const [, logGroupName, logStreamName] = /^log-group:([^:]+)(?::log-stream:(.+))?/.exec(tail) ?? [];
      return { ...(logGroupName && { logGroupName }), ...(logStreamName && { logStreamName }) };
    }
    case 'backup':
      return tail.startsWith('backup-vault:') ? { backupVaultName: tail.slice('backup-vault:'.length) } : {};
    case 'cloudtrail':
      return arn === '*' ? {} : { name: arn };
    case 'secretsmanager':
      return {
        secretId: arn,
        ...(context['secretsmanager:VersionStage'] ? { versionStage: context['secretsmanager:VersionStage'] } : {}),
      };
    default:
      return { example: action };
  }
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
