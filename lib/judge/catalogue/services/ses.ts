import {
  arn,
  each,
  endpoint,
  has,
  ifSet,
  keep,
  keyed,
  keyIfSet,
  NEVER,
  NO_RULE,
  output,
  region,
  type ServiceTypes,
  STORES,
  say,
  userData,
} from '../shared';

const MAIL_ON_THE_WAY = userData('mail on its way into a bucket, a function or an archive');

/** What is known of the types of AWS::SES. */
export const SES: ServiceTypes = {
  'AWS::SES::ConfigurationSet': {
    stores: STORES.contactCentreSettings,
    inTransit: [
      say(
        'DeliveryOptions.TlsPolicy',
        { oneOf: ['REQUIRE'], anyCase: true },
        'mail goes out unencrypted where the other side asks for it',
      ),
      keep('TrackingOptions.HttpsPolicy', { noneOf: ['OPTIONAL'] }, 'what people click can be read on the way'),
    ],
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    stores: STORES.contactCentreSettings,
    crossings: [
      arn('EventDestination.KinesisFirehoseDestination.DeliveryStreamARN', 'addresses of recipients are sent there'),
      arn('EventDestination.SnsDestination.TopicARN', 'addresses of recipients are sent there'),
      arn('EventDestination.EventBridgeDestination.EventBusArn', 'addresses of recipients are sent there'),
    ],
  },
  'AWS::SES::MailManagerArchive': {
    stores: STORES.customerData,
    atRest: [keyed('KmsKeyArn', 'archived mail is under an AWS owned key')],
  },
  'AWS::SES::MailManagerIngressPoint': {
    stores: STORES.contactCentreTexts,
    atRest: [
      keyIfSet(
        'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.KmsKeyArn',
        'the trust store is under a key that is not customer managed',
      ),
    ],
    inTransit: [keep('TlsPolicy', { noneOf: ['OPTIONAL'] }, 'mail comes in unencrypted where the other side likes')],
    exposure: [
      ifSet('exposure', 'NetworkConfiguration.PublicNetworkConfiguration', NEVER, 'everybody could hand in mail'),
    ],
    neutral: {
      'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.CAContent': NO_RULE.certificate,
      'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.CrlContent': NO_RULE.certificate,
    },
  },
  'AWS::SES::MailManagerRelay': {
    stores: MAIL_ON_THE_WAY,
    crossings: [endpoint('ServerName', 'mail is relayed there')],
  },
  'AWS::SES::MailManagerRuleSet': {
    stores: MAIL_ON_THE_WAY,
    atRest: [
      keyed(
        'Rules[].Actions[].WriteToS3.S3SseKmsKeyId',
        'mail is written under whatever key the bucket happens to have',
        has('Rules[].Actions[].WriteToS3'),
      ),
    ],
    crossings: [output('Rules[].Actions[].WriteToS3.S3Bucket', 'mail is written there', has('Rules'))],
  },
  'AWS::SES::MailManagerTrafficPolicy': {
    stores: STORES.contactCentreSettings,
    neutral: {
      'PolicyStatements[].Conditions[].TlsExpression':
        'it sorts mail by how it came; that TLS is required is checked at the door',
    },
  },
  'AWS::SES::MultiRegionEndpoint': {
    stores: STORES.contactCentreSettings,
    crossings: [region('Details.RouteDetails[].Region', 'mail is sent from there')],
  },
  'AWS::SES::ReceiptRule': {
    stores: MAIL_ON_THE_WAY,
    atRest: [
      keyed(
        'Rule.Actions[].S3Action.KmsKeyArn',
        'mail is written without being encrypted by the service',
        has('Rule.Actions[].S3Action'),
      ),
    ],
    inTransit: [say('Rule.TlsPolicy', { oneOf: ['Require'] }, 'mail comes in unencrypted where the other side likes')],
    crossings: [
      output('Rule.Actions[].S3Action.BucketName', 'mail is written there'),
      arn('Rule.Actions[].SNSAction.TopicArn', 'mail is sent there'),
      arn('Rule.Actions[].LambdaAction.FunctionArn', 'mail is sent there'),
    ],
  },
  ...each(STORES.customerData, ['AWS::SES::ContactList', 'AWS::SES::MailManagerAddressList']),
  ...each(STORES.contactCentreTexts, ['AWS::SES::CustomVerificationEmailTemplate', 'AWS::SES::Template']),
  ...each(STORES.contactCentreSettings, [
    'AWS::SES::DedicatedIpPool',
    'AWS::SES::EmailIdentity',
    'AWS::SES::EmailIdentityCertificate',
    'AWS::SES::MailManagerAddonInstance',
    'AWS::SES::MailManagerAddonSubscription',
    'AWS::SES::ReceiptFilter',
    'AWS::SES::ReceiptRuleSet',
    'AWS::SES::Tenant',
    'AWS::SES::VdmAttributes',
  ]),
};
