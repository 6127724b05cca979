import { arn, each, endpoint, keep, NO_RULE, output, preset, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::IoT. */
export const IoT: ServiceTypes = {
  'AWS::IoT::AccountAuditConfiguration': {
    stores: STORES.deviceAccess,
    neutral: {
      'AuditCheckConfigurations.UnauthenticatedCognitoRoleOverlyPermissiveCheck': 'it turns on a check',
    },
  },
  'AWS::IoT::DomainConfiguration': {
    stores: STORES.deviceAccess,
    inTransit: [keep('TlsConfig.SecurityPolicy', { matches: '^IotSecurityPolicy_TLS1[23]_1_[23]_.+$' }, WHY.oldTls)],
  },
  'AWS::IoT::EncryptionConfiguration': {
    stores: STORES.deviceData,
    atRest: preset(
      'EncryptionType',
      ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
      'KmsKeyArn',
      'what devices say is under an AWS owned key',
    ),
    neutral: { KmsAccessRoleArn: NO_RULE.role },
  },
  'AWS::IoT::Policy': { stores: STORES.deviceAccess, policies: { identity: ['PolicyDocument'] } },
  'AWS::IoT::TopicRule': {
    stores: STORES.deviceData,
    crossings: ['TopicRulePayload.Actions[]', 'TopicRulePayload.ErrorAction'].flatMap((action) => [
      region(`${action}.Http.Auth.Sigv4.SigningRegion`, WHY.eventsSent),
      endpoint(`${action}.Http.Url`, WHY.eventsSent),
      endpoint(`${action}.OpenSearch.Endpoint`, WHY.eventsSent),
      endpoint(`${action}.Elasticsearch.Endpoint`, WHY.eventsSent),
      endpoint(`${action}.Sqs.QueueUrl`, WHY.eventsSent),
      output(`${action}.S3.BucketName`, WHY.eventsSent),
      arn(`${action}.Sns.TargetArn`, WHY.eventsSent),
      arn(`${action}.Lambda.FunctionArn`, WHY.eventsSent),
      arn(`${action}.Kafka.DestinationArn`, WHY.eventsSent),
      arn(`${action}.InfluxDB.DestinationArn`, WHY.eventsSent),
    ]),
  },
  'AWS::IoT::TopicRuleDestination': {
    stores: STORES.deviceAccess,
    crossings: [
      endpoint('HttpUrlProperties.ConfirmationUrl', WHY.eventsSent),
      endpoint('InfluxDBProperties.Endpoint', WHY.eventsSent),
    ],
  },
  'AWS::IoT::OTAUpdate': { stores: STORES.functionCode },
  ...each(STORES.deviceSettings, [
    'AWS::IoT::Command',
    'AWS::IoT::FleetMetric',
    'AWS::IoT::Job',
    'AWS::IoT::JobTemplate',
    'AWS::IoT::ProvisioningTemplate',
    'AWS::IoT::SoftwarePackage',
    'AWS::IoT::SoftwarePackageVersion',
    'AWS::IoT::Stream',
    'AWS::IoT::Thing',
    'AWS::IoT::ThingGroup',
    'AWS::IoT::ThingType',
  ]),
  ...each(STORES.deviceAccess, [
    'AWS::IoT::Authorizer',
    'AWS::IoT::BillingGroup',
    'AWS::IoT::CACertificate',
    'AWS::IoT::Certificate',
    'AWS::IoT::CertificateProvider',
    'AWS::IoT::CustomMetric',
    'AWS::IoT::Dimension',
    'AWS::IoT::Logging',
    'AWS::IoT::MitigationAction',
    'AWS::IoT::PolicyPrincipalAttachment',
    'AWS::IoT::ResourceSpecificLogging',
    'AWS::IoT::RoleAlias',
    'AWS::IoT::ScheduledAudit',
    'AWS::IoT::SecurityProfile',
    'AWS::IoT::ThingPrincipalAttachment',
  ]),
};
