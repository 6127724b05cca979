import { ofTypes, type ResourceRule } from '../../rule';
import { KEY_USES } from '../../statements/deliveries';
import { refusalFindings } from '../../statements/refusal-findings';

const forAccount = {
  Effect: 'Allow',
  Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
  Action: 'kms:*',
  Resource: '*',
};
const key = (...Statement: readonly object[]) => ({
  Key: {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: { Version: '2012-10-17', Statement: [forAccount, ...Statement] },
    },
  },
});
const forService = (Service: unknown, Condition?: object) => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*', 'kms:DescribeKey'],
  Resource: '*',
  ...(Condition && { Condition }),
});
const logs = {
  Logs: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { RetentionInDays: 365, KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
  },
};
const alerts = {
  Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { Ref: 'Key' } } },
  Policy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'Alerts' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: { Ref: 'Alerts' },
          },
        ],
      },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.iam'] }, Targets: [{ Id: 'alerts', Arn: { Ref: 'Alerts' } }] },
  },
};

/** The policy of a key allows the services that have to use it. */
export const serviceKeyUse: ResourceRule = {
  id: 'service-key-use',
  subject: 'resource',
  title: 'The policy of a key allows the services that use it in their own name',
  why: 'CloudWatch Logs, CloudTrail, EventBridge, CloudWatch, S3 and SNS call KMS in their own name: a key policy that does not allow them stops the logs and messages',
  fix: 'allow the service kms:GenerateDataKey* and kms:Decrypt in the policy of the key, and for log groups kms:Encrypt, kms:ReEncrypt* and kms:Describe*, too',
  topic: 'keys',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => KEY_USES.has(type)),
  concerns: (resource, assembly) => (KEY_USES.get(resource.type)?.(resource, assembly) ?? []).length > 0,
  check: (resource, assembly) => refusalFindings(KEY_USES.get(resource.type)?.(resource, assembly) ?? [], assembly),
  examples: {
    good: [
      {
        name: 'a log group whose key allows CloudWatch Logs',
        resources: {
          ...key(
            forService(
              { 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' },
              {
                ArnLike: {
                  'kms:EncryptionContext:aws:logs:arn': {
                    'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*',
                  },
                },
              },
            ),
          ),
          ...logs,
        },
      },
      {
        name: 'a topic for rules whose key allows EventBridge',
        resources: { ...key(forService('events.amazonaws.com')), ...alerts },
      },
    ],
    bad: [
      { name: 'a log group whose key allows its account only', resources: { ...key(), ...logs } },
      {
        name: 'a topic for rules whose key allows SNS, and not EventBridge, which publishes',
        resources: { ...key(forService('sns.amazonaws.com')), ...alerts },
      },
      {
        name: 'a key that allows CloudWatch Logs, and denies callers outside the organization',
        resources: {
          ...key(forService({ 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' }), {
            Effect: 'Deny',
            Principal: '*',
            Action: 'kms:*',
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
          }),
          ...logs,
        },
      },
    ],
  },
};
