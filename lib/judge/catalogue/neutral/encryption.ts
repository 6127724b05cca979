import type { NeutralByType } from '..';

const CONTEXT = 'it is said with each use of the key, and may be anything';
const REUSE = 'it says how often the key is asked, not which';
const ROLE = 'it is the role that uses the key';
const CERTIFICATE = 'it says which certificate is shown or trusted; whether TLS is spoken is judged beside it';
const CREDENTIALS = 'it is a secret by which one side knows the other';
const PORT = 'it is a number of a port; the file system speaks nothing but TLS there, or is judged beside it';
const HARDWARE = 'it chooses machines whose hardware encrypts what they say to each other, on top of TLS';
const AGREED = 'it is agreed with whoever sends or receives the stream, and always set where it is used';
const DRM = 'it protects what is published from being copied, not data of users at rest';

/** Properties whose names speak of keys, encryption or TLS, and that need no rule. */
export const NEUTRAL_ENCRYPTION: NeutralByType = {
  'AWS::ApiGateway::DomainName': { MutualTlsAuthentication: CERTIFICATE },
  'AWS::ApiGatewayV2::DomainName': { MutualTlsAuthentication: CERTIFICATE },
  'AWS::ApiGatewayV2::Integration': { 'TlsConfig.ServerNameToVerify': CERTIFICATE },
  'AWS::AppMesh::VirtualGateway': {
    'Spec.Listeners[].TLS.Certificate': CERTIFICATE,
    'Spec.Listeners[].TLS.Validation': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Certificate': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Validation': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Ports': PORT,
  },
  'AWS::AppMesh::VirtualNode': {
    'Spec.Listeners[].TLS.Certificate': CERTIFICATE,
    'Spec.Listeners[].TLS.Validation': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Certificate': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Validation': CERTIFICATE,
    'Spec.BackendDefaults.ClientPolicy.TLS.Ports': PORT,
    'Spec.Backends[].VirtualService.ClientPolicy.TLS.Certificate': CERTIFICATE,
    'Spec.Backends[].VirtualService.ClientPolicy.TLS.Validation': CERTIFICATE,
    'Spec.Backends[].VirtualService.ClientPolicy.TLS.Ports': PORT,
  },
  'AWS::Batch::JobDefinition': Object.fromEntries(
    [
      'ContainerProperties',
      'EcsProperties.TaskProperties[]',
      'NodeProperties.NodeRangeProperties[].Container',
      'NodeProperties.NodeRangeProperties[].EcsProperties.TaskProperties[]',
    ].flatMap((part) =>
      ['EfsVolumeConfiguration', 'S3FilesVolumeConfiguration'].map((volume) => [
        `${part}.Volumes[].${volume}.TransitEncryptionPort`,
        PORT,
      ]),
    ),
  ),
  'AWS::Bedrock::Blueprint': { KmsEncryptionContext: CONTEXT },
  'AWS::Bedrock::DataAutomationLibrary': { 'EncryptionConfiguration.KmsEncryptionContext': CONTEXT },
  'AWS::Bedrock::DataAutomationProject': { KmsEncryptionContext: CONTEXT },
  'AWS::CleanRooms::Collaboration': {
    'DataEncryptionMetadata.PreserveNulls': 'it says how nothing is written, not whether it is encrypted',
    'DataEncryptionMetadata.AllowJoinsOnColumnsWithDifferentNames': 'it says what may be joined under encryption',
    'DataEncryptionMetadata.AllowDuplicates': 'it says what may be counted under encryption',
  },
  'AWS::CloudFront::Distribution': {
    'DistributionConfig.DefaultCacheBehavior.FieldLevelEncryptionId': 'it adds encryption of single fields to TLS',
    'DistributionConfig.CacheBehaviors[].FieldLevelEncryptionId': 'it adds encryption of single fields to TLS',
  },
  'AWS::CloudFront::FieldLevelEncryptionProfile': {
    FieldLevelEncryptionProfileConfig: 'it says which fields are encrypted on top of TLS',
  },
  'AWS::CodeConnections::Host': { 'VpcConfiguration.TlsCertificate': CERTIFICATE },
  'AWS::DataSync::LocationHDFS': {
    KmsKeyProviderUri: 'it is the key server of the source, which DataSync asks as a client',
  },
  'AWS::DMS::DataProvider': {
    'Settings.OracleSettings.SecretsManagerSecurityDbEncryptionSecretId': CREDENTIALS,
    'Settings.OracleSettings.SecretsManagerSecurityDbEncryptionAccessRoleArn': ROLE,
    'Settings.SybaseAseSettings.EncryptPassword': 'the whole connection is judged by SslMode',
  },
  'AWS::DMS::Endpoint': {
    'OracleSettings.SecurityDbEncryption': CREDENTIALS,
    'OracleSettings.SecurityDbEncryptionName': CREDENTIALS,
    'RedisSettings.SslCaCertificateArn': CERTIFICATE,
    'KafkaSettings.SslCaCertificateArn': CERTIFICATE,
    'KafkaSettings.SslClientCertificateArn': CERTIFICATE,
    'KafkaSettings.SslClientKeyArn': CREDENTIALS,
    'KafkaSettings.SslClientKeyPassword': CREDENTIALS,
  },
  'AWS::EC2::EC2Fleet': {
    'LaunchTemplateConfigs[].Overrides[].InstanceRequirements.RequireEncryptionInTransit': HARDWARE,
  },
  'AWS::EC2::SpotFleet': {
    'SpotFleetRequestConfigData.LaunchSpecifications[].InstanceRequirements.RequireEncryptionInTransit': HARDWARE,
    'SpotFleetRequestConfigData.LaunchTemplateConfigs[].Overrides[].InstanceRequirements.RequireEncryptionInTransit':
      HARDWARE,
  },
  'AWS::EC2::VPC': {
    VpcEncryptionControl:
      'it watches or enforces encryption by hardware, on top of TLS; leaving it out loses only the watch',
  },
  'AWS::EC2::VPNConnection': {
    'VpnTunnelOptionsSpecifications[].Phase1EncryptionAlgorithms': 'each algorithm that may be named is a kind of AES',
    'VpnTunnelOptionsSpecifications[].Phase2EncryptionAlgorithms': 'each algorithm that may be named is a kind of AES',
  },
  'AWS::ECS::Service': {
    'ServiceConnectConfiguration.Services[].Tls.IssuerCertificateAuthority': CERTIFICATE,
    'ServiceConnectConfiguration.Services[].Tls.RoleArn': ROLE,
  },
  'AWS::ECS::TaskDefinition': {
    'Volumes[].EFSVolumeConfiguration.TransitEncryptionPort': PORT,
    'Volumes[].S3FilesVolumeConfiguration.TransitEncryptionPort': PORT,
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': { 'Listeners[].SSLCertificateId': CERTIFICATE },
  'AWS::EMRContainers::SecurityConfiguration': {
    'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration':
      CERTIFICATE,
  },
  'AWS::Forecast::Dataset': { 'EncryptionConfig.RoleArn': ROLE },
  'AWS::Glue::DataCatalogEncryptionSettings': {
    'DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionServiceRole': ROLE,
  },
  'AWS::Glue::Integration': { AdditionalEncryptionContext: CONTEXT },
  'AWS::Glue::MLTransform': {
    'TransformEncryption.TaskRunSecurityConfigurationName': 'it names a security configuration, which is judged itself',
  },
  'AWS::GroundStation::MissionProfile': { StreamsKmsRole: ROLE },
  'AWS::IAM::SAMLProvider': {
    AssertionEncryptionMode: 'assertions come over TLS; this adds a layer that the provider of identities has to offer',
  },
  'AWS::IoT::EncryptionConfiguration': { KmsAccessRoleArn: ROLE },
  'AWS::Kendra::DataSource': { 'DataSourceConfiguration.SharePointConfiguration.SslCertificateS3Path': CERTIFICATE },
  'AWS::MediaConnect::Flow': { 'Source.RouterIntegrationTransitDecryption': AGREED },
  'AWS::MediaConnect::FlowEntitlement': { Encryption: AGREED },
  'AWS::MediaConnect::FlowOutput': { Encryption: AGREED, RouterIntegrationTransitEncryption: AGREED },
  'AWS::MediaConnect::RouterInput': agreed(
    'Configuration.Standard.ProtocolConfiguration.SrtListener.DecryptionConfiguration.EncryptionKey',
    'Configuration.Standard.ProtocolConfiguration.SrtCaller.DecryptionConfiguration.EncryptionKey',
    'Configuration.Failover.ProtocolConfigurations[].SrtListener.DecryptionConfiguration.EncryptionKey',
    'Configuration.Failover.ProtocolConfigurations[].SrtCaller.DecryptionConfiguration.EncryptionKey',
    'Configuration.MediaConnectFlow.SourceTransitDecryption',
    'Configuration.MediaLiveChannel.SourceTransitDecryption',
    'TransitEncryption',
  ),
  'AWS::MediaConnect::RouterOutput': agreed(
    'Configuration.Standard.ProtocolConfiguration.SrtListener.EncryptionConfiguration.EncryptionKey',
    'Configuration.Standard.ProtocolConfiguration.SrtCaller.EncryptionConfiguration.EncryptionKey',
    'Configuration.Standard.ProtocolConfiguration.RtmpPush.TlsEncryption',
    'Configuration.MediaConnectFlow.DestinationTransitEncryption',
    'Configuration.MediaLiveInput.DestinationTransitEncryption',
  ),
  'AWS::MediaLive::Channel': agreed(
    'Destinations[].SrtSettings[].EncryptionPassphraseSecretArn',
    'Destinations[].MediaConnectRouterSettings[].EncryptionType',
    'EncoderSettings.OutputGroups[].OutputGroupSettings.HlsGroupSettings.EncryptionType',
    'EncoderSettings.OutputGroups[].Outputs[].OutputSettings.SrtOutputSettings.EncryptionType',
  ),
  'AWS::MediaLive::Input': { 'RouterSettings.EncryptionType': AGREED },
  'AWS::MediaPackage::OriginEndpoint': drm('CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'),
  'AWS::MediaPackage::PackagingConfiguration': drm('CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'),
  'AWS::MediaPackageV2::OriginEndpoint': drm('Segment'),
  'AWS::MSK::Cluster': {
    'ClientAuthentication.Tls': CERTIFICATE,
    'BrokerNodeGroupInfo.ConnectivityInfo.VpcConnectivity.ClientAuthentication.Tls': CERTIFICATE,
  },
  'AWS::MSK::Replicator': {
    'KafkaClusters[].ClientAuthentication.SaslOAuthBearer.TokenEndpointTlsCertificateArn': CERTIFICATE,
    'KafkaClusters[].EncryptionInTransit.EncryptionType': 'TLS is the only one that may be named',
    'KafkaClusters[].EncryptionInTransit.RootCaCertificate': CERTIFICATE,
  },
  'AWS::NetworkFirewall::FirewallPolicy': {
    'FirewallPolicy.TLSInspectionConfigurationArn': 'it says what the firewall reads on the way; it encrypts again',
    'FirewallPolicy.EnableTLSSessionHolding': 'it says how long the firewall waits before it decides',
  },
  'AWS::NetworkFirewall::TLSInspectionConfiguration': {
    TLSInspectionConfiguration: 'it says what the firewall reads on the way; it encrypts again',
    TLSInspectionConfigurationName: 'it is a name',
  },
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': {
    'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionScope':
      'it says which copies are meant by a setting that is judged itself',
    'Rule.Source.SourceLogsConfiguration.EncryptedLogGroupStrategy': 'it says which logs are copied, not how',
  },
  'AWS::ODB::CloudAutonomousVmCluster': {
    ScanListenerPortNonTls: 'the service opens both ports; clients are held to TLS by the database',
    ScanListenerPortTls: PORT,
    IsMtlsEnabledVmCluster: 'it adds certificates of clients to TLS',
  },
  'AWS::ODB::OdbNetwork': {
    KmsAccess: 'it opens a way to KMS, for keys that the database names',
    KmsPolicyDocument: 'it is the policy of a way to KMS, not of a key',
  },
  'AWS::OpsWorks::App': { SslConfiguration: CERTIFICATE },
  'AWS::PaymentCryptography::Key': {
    'KeyAttributes.KeyModesOfUse.Encrypt': 'it says what the key is for, not what is encrypted',
  },
  'AWS::Pipes::Pipe': {
    'SourceParameters.ManagedStreamingKafkaParameters.Credentials.ClientCertificateTlsAuth': CREDENTIALS,
    'SourceParameters.SelfManagedKafkaParameters.Credentials.ClientCertificateTlsAuth': CREDENTIALS,
  },
  'AWS::RDS::Integration': { AdditionalEncryptionContext: CONTEXT },
  'AWS::Redshift::Cluster': {
    RotateEncryptionKey: 'it renews the key once; that the key rotates is judged at the key',
  },
  'AWS::Redshift::Integration': { AdditionalEncryptionContext: CONTEXT },
  'AWS::S3::Bucket': {
    'BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled': REUSE,
    'ReplicationConfiguration.Rules[].SourceSelectionCriteria.SseKmsEncryptedObjects':
      'it says whether encrypted objects are copied at all; the key of the copies is judged',
  },
  'AWS::S3::StorageLens': Object.fromEntries(
    ['DataExport', 'ExpandedPrefixesDataExport'].flatMap((part) =>
      ['S3BucketDestination', 'StorageLensTableDestination'].map((destination) => [
        `StorageLensConfiguration.${part}.${destination}.Encryption.SSES3`,
        'it stands in place of a key, whose absence is judged',
      ]),
    ),
  ),
  'AWS::S3Express::DirectoryBucket': {
    'BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled': REUSE,
  },
  'AWS::Serverless::Function': {
    'Policies[].KMSDecryptPolicy.KeyId': 'it says which key the function may use, in a policy that is judged itself',
  },
  'AWS::SES::MailManagerIngressPoint': {
    'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.CAContent': CERTIFICATE,
    'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.CrlContent': CERTIFICATE,
  },
  'AWS::SES::MailManagerTrafficPolicy': {
    'PolicyStatements[].Conditions[].TlsExpression':
      'it sorts mail by how it came; that TLS is required is judged at the door',
  },
  'AWS::SQS::Queue': { KmsDataKeyReusePeriodSeconds: REUSE },
  'AWS::StepFunctions::Activity': { 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds': REUSE },
  'AWS::StepFunctions::StateMachine': { 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds': REUSE },
  'AWS::Transfer::Server': {
    'ProtocolDetails.TlsSessionResumptionMode': 'it says whether the second channel takes up the session of the first',
  },
  'AWS::VerifiedPermissions::PolicyStore': {
    'EncryptionSettings.Default': 'it stands in place of a key, whose absence is judged',
    'EncryptionSettings.KmsEncryptionSettings.EncryptionContext': CONTEXT,
  },
  'AWS::WorkSpacesWeb::BrowserSettings': { AdditionalEncryptionContext: CONTEXT },
  'AWS::WorkSpacesWeb::DataProtectionSettings': { AdditionalEncryptionContext: CONTEXT },
  'AWS::WorkSpacesWeb::IpAccessSettings': { AdditionalEncryptionContext: CONTEXT },
  'AWS::WorkSpacesWeb::Portal': { AdditionalEncryptionContext: CONTEXT },
  'AWS::WorkSpacesWeb::SessionLogger': { AdditionalEncryptionContext: CONTEXT },
  'AWS::WorkSpacesWeb::UserSettings': { AdditionalEncryptionContext: CONTEXT },
};

function agreed(...paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [path, AGREED]));
}

function drm(...packages: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(packages.map((each) => [`${each}.Encryption`, DRM]));
}
