import type { Reason } from '../verdict';

/** Weaker policies by which somebody gains something that no cell and no question tells, and why that may be. */
export const UNNOTICED: readonly Reason[] = [
  {
    type: /^AWS::(KMS::Key|IAM::Role)$/,
    operator: /^(action-widened|principal-(widened|inverted)|statement-added|condition)/,
    by: /kms:GenerateDataKeyPair/,
    why: 'a role that may make data keys of a key may make pairs of them: it is the same key',
  },
  {
    type: /^AWS::IAM::Role$/,
    by: /sts:AssumeRoleWith(SAML|WebIdentity)/,
    why: 'services and roles take on a role by AssumeRole: the others take a token of an identity provider, which is none of them',
  },
  {
    type: /^AWS::IAM::Role$/,
    by: /sts:TagSession /,
    why: 'a session is tagged only where it begins, and whether it begins is for AssumeRole',
  },
  {
    type: /^AWS::IAM::Role$/,
    what: /aws:(SourceAccount|SourceArn)/,
    by: /"service":/,
    why: 'of account and source, the one that is left says for whom a service acts',
  },
  {
    type: /^AWS::IAM::Role$/,
    what: /aws:TagKeys/,
    by: /sts:AssumeRole /,
    why: 'a tag more on a session of the auditor gives nothing: no policy asks for it',
  },
  {
    type: /^AWS::IAM::Role$/,
    path: /^Properties\.Policies\./,
    by: /-(auditor|alerts|alerts-forward|alerts-archive|lane-[a-z-]+|backup|restore|replication|gateway-(read|write))\/any-session"/,
    operator: /^(action-widened|resource-widened|condition|conditions-dropped|statement-added|deny-inverted)/,
    why: 'what a role may do beside its work is met by the policies of keys and stores, which the questions ask; this is what they grant to it anyway',
  },
  {
    type: /^AWS::KMS::Key$/,
    what: /kms:EncryptionContext|kms:GrantIsFor|VaultKeepsGrant|CopiesKeepGrant/,
    why: 'for which data a key is used or granted is bound by the role and the service that the other conditions name',
  },
  {
    type: /^AWS::KMS::Key$/,
    operator: /^action-widened$/,
    what: /^(Destruction|Recovery)/,
    by: /BreakGlass.* kms:(DeleteImportedKeyMaterial|ReplicateKey|CreateAlias)/i,
    why: 'a key of one Region, with material that KMS made, is neither copied nor loses imported material; questions leave aliases to the emergency role, whose use is an alert as the change is',
  },
  {
    type: /^AWS::KMS::Key$/,
    operator: /^action-widened$/,
    by: /cfn-exec-role.* kms:.*"kms:viaservice"/,
    why: 'the role of CloudFormation uses keys through the services that create what they encrypt',
  },
  {
    type: /^AWS::KMS::Key$/,
    what: /^AuditorReadsAlerts/,
    by: /kms:Decrypt .*"kms:viaservice"/,
    why: 'an alert is decrypted as it leaves its queue, and who takes it off is for the policy of the queue, which a question asks',
  },
  {
    type: /^AWS::KMS::Key$/,
    operator: /^principal-(widened|inverted)$/,
    by: /assumed-role\/trefoil-/,
    why: 'the condition names the roles: those then need no permission of their own, which they have',
  },
  {
    type: /^AWS::S3::BucketPolicy$/,
    by: /"service":"(logging\.s3|cloudtrail|config)\.amazonaws\.com"\} s3:PutObject/,
    why: 'a service that writes logs of this account into the bucket may write more of them, or elsewhere in it',
  },
  {
    type: /^AWS::(SQS::QueuePolicy|SNS::TopicPolicy)$/,
    by: /"service":"(sns|events|cloudwatch)\.amazonaws\.com"\} (sqs:SendMessage|sns:Publish)/,
    why: 'another topic, rule or alarm of the channel speaks into the same channel',
  },
  {
    type: /^AWS::EC2::VPCEndpoint$/,
    operator: /^(action-widened|resource-widened|statement-added|document-dropped|principal|condition)/,
    why: 'an endpoint only narrows: what a role may do through it is what its own policies and those of the store let it',
  },
  {
    type: /^AWS::S3::BucketPolicy$/,
    what: /^LaneCloses/,
    why: 'the role of a migration ends on the same day by its own policy',
  },
  {
    type: /^AWS::(S3|S3Outposts)::BucketPolicy$/,
    operator: /^(action|resource)-widened$/,
    by: /assumed-role\/trefoil-[a-z0-9-]+-(gateway-read|gateway-write|backup|restore|replication)\/any-session" s3(-outposts)?:(ListBucket|ListMultipart|AbortMultipart)/,
    why: 'a role that works on objects sees their names and uploads, or may end one',
  },
  {
    type: /^AWS::S3Outposts::BucketPolicy$/,
    what: /^GatewayWrites/,
    by: /gateway-write\/any-session" s3-outposts:DeleteObjectTagging/,
    why: 'a role that overwrites the tags of an object may remove them',
  },
  {
    type: /^AWS::DynamoDB::Table$/,
    operator: /^deny-condition-loosened$/,
    what: /^OffEndpointSaveKeepers/,
    why: 'what reads and writes records off the endpoint OffEndpoint denies; what else a role of the gateway may do its own policy says',
  },
];
