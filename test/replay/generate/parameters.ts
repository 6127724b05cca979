import type { Draft, Requested } from './envelope';

/** What of a request its service writes as `requestParameters`. */
export function parametersOf(request: Requested, service: string): Draft {
  const make = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined;
  return make ? make(request, partsOf(request)) : {};
}

/** An action and a resource in parts. */
interface Parts {
  readonly name: string;
  /** What comes after the account of the ARN. */
  readonly tail: string;
  /** That after the first slash or colon. */
  readonly id: string;
  readonly isAll: boolean;
}

function partsOf({ action, arn }: Requested): Parts {
  const tail = arn.split(':').slice(5).join(':');
  return { name: action.split(':')[1] ?? '', tail, id: tail.replace(/^[^/:]*[/:]/, ''), isAll: arn === '*' };
}

type Make = (request: Requested, parts: Parts) => Draft;

/** The condition keys of a request that begin with something, without it. */
function having({ context = {} }: Requested, prefix: string) {
  return Object.entries(context).flatMap(([key, value]) =>
    key.startsWith(prefix) && value !== undefined ? [[key.slice(prefix.length), value] as const] : [],
  );
}

/** Parameters of the API references, in the case in which CloudTrail writes them; each page has examples of events. */
const SERVICES: Readonly<Record<string, Make>> = {
  // Amazon S3 User Guide, "Amazon S3 CloudTrail events": bucket, host, key, query parameters and x-amz- headers.
  s3: (request, { name, tail }) => {
    const [bucket = '', ...key] = tail.split('/');
    const isVersion = /^(?:Get|Delete)ObjectVersion/.test(name);
    return {
      ...(bucket !== '*' &&
        bucket !== '' && { bucketName: bucket, Host: `${bucket}.s3.${request.region}.amazonaws.com` }),
      ...(key.length > 0 && { key: key.join('/') }),
      ...(/^(?:Get|Put)Bucket(?:Policy|Acl|Versioning|Tagging|Logging|Notification|CORS|Website)$/.test(name) && {
        [name.slice('GetBucket'.length).toLowerCase()]: '',
      }),
      ...(isVersion && { versionId: '3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY' }),
      ...Object.fromEntries(having(request, 's3:').filter(([key]) => /^(?:prefix|delimiter|x-amz-)/.test(key))),
    };
  },
  // AWS KMS Developer Guide, "Examples of AWS KMS log entries".
  kms: (request, { name, isAll }) => {
    const pairs = Object.fromEntries(having(request, 'kms:EncryptionContext:'));
    const isPair = Object.keys(pairs).length > 0;
    if (name === 'ReEncryptFrom')
      return {
        sourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        destinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        destinationKeyId: request.arn,
        ...(isPair && { sourceEncryptionContext: pairs, destinationEncryptionContext: pairs }),
      };
    if (isAll) return {};
    return {
      ...(/Alias$/.test(name)
        ? { aliasName: 'alias/trefoil', ...(name !== 'DeleteAlias' && { targetKeyId: request.arn }) }
        : { keyId: request.arn }),
      ...(isPair && { encryptionContext: pairs }),
      ...(/^(?:Encrypt|Decrypt)$/.test(name) && { encryptionAlgorithm: 'SYMMETRIC_DEFAULT' }),
      ...(name === 'GenerateDataKey' && { keySpec: 'AES_256' }),
    };
  },
  // Amazon DynamoDB Developer Guide, "Logging DynamoDB operations by using AWS CloudTrail": keys, and no attributes.
  dynamodb: ({ arn, hashKey, context = {} }, { name, tail }) => {
    const [, table, , index] = tail.split('/');
    const leading = context['dynamodb:LeadingKeys'];
    if (/TagsOfResource|TagResource|ResourcePolicy$/.test(name)) return { resourceArn: arn };
    if (name === 'RestoreTableFromAwsBackup') return { targetTableName: table };
    return {
      ...(table && { tableName: table }),
      ...(index && { indexName: index }),
      ...(hashKey && Array.isArray(leading) && { key: { [hashKey]: leading[0] } }),
    };
  },
  // IAM User Guide, "Logging IAM and AWS STS API calls with AWS CloudTrail".
  sts: (request) => {
    const tags = having(request, 'aws:RequestTag/').map(([key, value]) => ({ key, value }));
    const named = having(request, 'sts:').map(([key, value]) => [`${key[0]?.toLowerCase()}${key.slice(1)}`, value]);
    return {
      roleArn: request.arn,
      roleSessionName: 'someone',
      durationSeconds: 3600,
      ...Object.fromEntries(named),
      ...(tags.length > 0 && { tags }),
    };
  },
  iam: (request, { name, id, isAll }) => {
    if (isAll) return {};
    const tags = having(request, 'aws:RequestTag/').map(([key, value]) => ({ key, value }));
    if (name === 'CreateServiceLinkedRole') return { aWSServiceName: id.split('/')[1] };
    if (name === 'GetServiceLinkedRoleDeletionStatus') return { deletionTaskId: `task/${id}/1` };
    if (name === 'CreatePolicyVersion') return { policyArn: `arn:aws:iam::${id}`, setAsDefault: true };
    return {
      roleName: id.split('/').at(-1),
      ...(/RolePolicy$/.test(name) && { policyName: 'Default' }),
      ...(/^(?:CreateRole|TagRole)$/.test(name) && {
        tags: tags.length > 0 ? tags : [{ key: 'site', value: 'dublin' }],
      }),
      ...(name === 'UntagRole' && { tagKeys: ['site'] }),
    };
  },
  sqs: ({ arn }, { name, tail, isAll }) => {
    if (isAll) return {};
    const [, , , region, account] = arn.split(':');
    return /^(?:CreateQueue|GetQueueUrl)$/.test(name)
      ? { queueName: tail }
      : { queueUrl: `https://sqs.${region}.amazonaws.com/${account}/${tail}` };
  },
  sns: ({ arn }, { name, tail, isAll }) => {
    if (isAll) return {};
    if (name === 'CreateTopic') return { name: tail };
    if (/TagResource$|TagsForResource$|DataProtectionPolicy$/.test(name)) return { resourceArn: arn };
    if (/Subscription(?:Attributes)$|^Unsubscribe$/.test(name))
      return { subscriptionArn: `${arn}:8a21d249-4329-4871-acc6-7be709c6ea7f` };
    return { topicArn: arn, ...(name === 'Publish' && { message: 'HIDDEN_DUE_TO_SECURITY_REASONS' }) };
  },
  lambda: ({ arn }, { name, id }) => (/TagResource$/.test(name) ? { resource: arn } : { functionName: id }),
  // Amazon CloudWatch Logs User Guide, "Logging API and console operations in AWS CloudTrail".
  logs: ({ arn }, { name, tail }) => {
    const [, logGroupName, logStreamName] = /^log-group:([^:]+)(?::log-stream:(.+))?/.exec(tail) ?? [];
    if (logGroupName === undefined) return {};
    if (/TagResource$|TagsForResource$/.test(name)) return { resourceArn: arn.replace(/:\*$/, '') };
    if (name === 'DescribeLogGroups') return { logGroupNamePrefix: logGroupName };
    if (name === 'DescribeIndexPolicies') return { logGroupIdentifiers: [logGroupName] };
    if (name === 'GetDataProtectionPolicy' || name === 'PutLogGroupDeletionProtection')
      return { logGroupIdentifier: logGroupName };
    return { logGroupName, ...(logStreamName && { logStreamName }) };
  },
  backup: ({ arn }, { name, tail, id }) =>
    /^TagResource|^UntagResource|^ListTags/.test(name)
      ? { resourceArn: arn }
      : tail.startsWith('recovery-point:')
        ? { recoveryPointArn: arn, ...(name !== 'StartRestoreJob' && { backupVaultName: 'trefoil-vault' }) }
        : tail.startsWith('backup-vault:')
          ? { backupVaultName: id }
          : /Backup(?:Plan|Selection)$/.test(name) && name !== 'CreateBackupPlan'
            ? { backupPlanId: '1e2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b' }
            : {},
  cloudformation: (_, { name, id, isAll }) =>
    isAll
      ? {}
      : {
          stackName: id.split('/')[0],
          ...(/ChangeSet$/.test(name) && { changeSetName: 'cdk-deploy-change-set' }),
        },
  // AWS CloudTrail User Guide, "CloudTrail log file examples".
  cloudtrail: ({ arn }, { name, isAll }) =>
    isAll
      ? {}
      : /Tags$/.test(name)
        ? { [name === 'ListTags' ? 'resourceIdList' : 'resourceId']: name === 'ListTags' ? [arn] : arn }
        : name === 'DescribeTrails'
          ? { trailNameList: [arn], includeShadowTrails: false }
          : /Selectors$|EventConfiguration$/.test(name)
            ? { trailName: arn }
            : { name: arn },
  // Amazon CloudWatch User Guide, "Logging Amazon CloudWatch API calls with AWS CloudTrail".
  cloudwatch: ({ arn }, { name, id, isAll }) =>
    isAll
      ? {}
      : /Resource$/.test(name)
        ? { resourceARN: arn }
        : name === 'DescribeAlarms'
          ? { alarmNames: [id] }
          : { alarmName: id },
  datasync: ({ arn }, { tail }) =>
    tail.startsWith('task/') ? { taskArn: arn } : tail.startsWith('location/') ? { locationArn: arn } : {},
  events: ({ arn }, { name, id, isAll }) =>
    isAll
      ? {}
      : /Resource$/.test(name)
        ? { resourceARN: arn }
        : /Targets/.test(name)
          ? { rule: id, ...(/^Put|^Remove/.test(name) && { eventBusName: 'default' }) }
          : { name: id },
  firehose: (_, { id, isAll }) => (isAll ? {} : { deliveryStreamName: id }),
  secretsmanager: (request, { isAll }) =>
    isAll
      ? {}
      : {
          secretId: request.arn,
          ...Object.fromEntries(having(request, 'secretsmanager:').map(([, value]) => ['versionStage', value])),
        },
  ssm: (_, { name, id, isAll }) => {
    if (isAll) return {};
    const path = id.includes('/') ? `/${id}` : id;
    return name === 'GetParameters'
      ? { names: [path], withDecryption: false }
      : { name: path, ...(name === 'GetParameter' && { withDecryption: false }) };
  },
  // Amazon EC2 API Reference, "Logging Amazon EC2 API calls using AWS CloudTrail": lists are sets of items.
  ec2: (_, { name, id, isAll }) => {
    if (/^(?:Create|Delete)Tags$/.test(name))
      return isAll ? {} : { resourcesSet: { items: [{ resourceId: id }] }, tagSet: { items: [] } };
    if (/^Describe/.test(name)) return { filterSet: {} };
    if (/VpcEndpoint$/.test(name))
      return { [`${name}Request`]: { VpcId: 'vpc-0a1b2c3d4e5f60718', VpcEndpointType: 'Interface' } };
    return isAll ? {} : { vpcId: id };
  },
};
