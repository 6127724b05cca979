import type { ObligationsByType } from '..';
import { ifSet, isNot, need } from '../obligation';
import { arn, edge, endpoint, region, regional } from './crossing';

const HOSTED = 'what it hosts is served by CloudFront, from edge locations all over the world';
const CACHE =
  'it ends TLS and caches in edge locations all over the world; price class and geographic restriction do not change that';
const CODE = 'it runs in edge locations all over the world';
const ANYCAST = 'traffic enters at the nearest edge location, anywhere in the world';

/** Edge and global services, and what tells users where to go. */
export const EDGE_CROSSINGS: ObligationsByType = {
  'AWS::CloudFront::Distribution': [edge('', CACHE)],
  'AWS::CloudFront::DistributionTenant': [edge('', CACHE)],
  'AWS::CloudFront::StreamingDistribution': [edge('', CACHE)],
  'AWS::CloudFront::ConnectionGroup': [edge('', ANYCAST)],
  'AWS::CloudFront::AnycastIpList': [edge('', ANYCAST)],
  'AWS::CloudFront::Function': [edge('', CODE)],
  'AWS::CloudFront::ConnectionFunction': [edge('', CODE)],
  'AWS::CloudFront::KeyValueStore': [edge('', 'its data is copied to every edge location')],
  'AWS::CloudFront::RealtimeLogConfig': [edge('', 'addresses of viewers are streamed from edge locations')],
  'AWS::CloudFront::TrustStore': [edge('', CODE)],
  'AWS::CloudFront::VpcOrigin': [edge('', 'it connects the private network to edge locations')],
  'AWS::WAFv2::WebACL': [
    ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
  ],
  'AWS::WAFv2::IPSet': [
    ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
  ],
  'AWS::WAFv2::RuleGroup': [
    ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
  ],
  'AWS::WAFv2::RegexPatternSet': [
    ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
  ],
  'AWS::WAFv2::LoggingConfiguration': [
    regional('LogDestinationConfigs[]', 'requests, with the addresses of users, are written there'),
  ],
  'AWS::GlobalAccelerator::Accelerator': [edge('', ANYCAST)],
  'AWS::GlobalAccelerator::Listener': [edge('', ANYCAST)],
  'AWS::GlobalAccelerator::EndpointGroup': [edge('', ANYCAST), region('EndpointGroupRegion', 'traffic is sent there')],
  'AWS::GlobalAccelerator::CrossAccountAttachment': [edge('', ANYCAST)],
  'AWS::ApiGateway::RestApi': [
    need(
      'edge',
      'EndpointConfiguration.Types[]',
      { oneOf: ['REGIONAL', 'PRIVATE'] },
      'the default, EDGE, puts a CloudFront distribution of AWS before the API',
    ),
  ],
  'AWS::ApiGateway::DomainName': [
    need(
      'edge',
      'EndpointConfiguration.Types[]',
      { oneOf: ['REGIONAL', 'PRIVATE'] },
      'the default, EDGE, puts a CloudFront distribution of AWS before the API',
    ),
    edge('CertificateArn', 'a certificate in us-east-1 makes the domain name an edge one: use RegionalCertificateArn'),
  ],
  'AWS::Serverless::Api': [
    need(
      'edge',
      'EndpointConfiguration.Type',
      { oneOf: ['REGIONAL', 'PRIVATE'] },
      'the default, EDGE, puts a CloudFront distribution of AWS before the API',
    ),
  ],
  'AWS::ApiGateway::Method': [
    endpoint(
      'Integration.Uri',
      'requests are sent there',
      isNot('Integration.Type', 'AWS', 'AWS_PROXY', 'MOCK'),
      isNot('Integration.ConnectionType', 'VPC_LINK'),
    ),
  ],
  'AWS::ApiGatewayV2::Integration': [
    endpoint(
      'IntegrationUri',
      'requests are sent there',
      isNot('IntegrationType', 'AWS', 'AWS_PROXY', 'MOCK'),
      isNot('ConnectionType', 'VPC_LINK'),
    ),
  ],
  'AWS::AppSync::DataSource': [
    region('DynamoDBConfig.AwsRegion', 'resolvers read and write there'),
    region('OpenSearchServiceConfig.AwsRegion', 'resolvers read and write there'),
    region('ElasticsearchConfig.AwsRegion', 'resolvers read and write there'),
    region('RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsRegion', 'resolvers read and write there'),
    region('HttpConfig.AuthorizationConfig.AwsIamConfig.SigningRegion', 'resolvers send requests there'),
    endpoint('HttpConfig.Endpoint', 'resolvers send requests there'),
    regional('LambdaConfig.LambdaFunctionArn', 'resolvers send requests there'),
    arn('EventBridgeConfig.EventBusArn', 'resolvers send events there'),
  ],
  'AWS::AppSync::GraphQLApi': [
    region('UserPoolConfig.AwsRegion', 'users sign in there'),
    region('AdditionalAuthenticationProviders[].UserPoolConfig.AwsRegion', 'users sign in there'),
  ],
  'AWS::AppSync::Api': [region('EventConfig.AuthProviders[].CognitoConfig.AwsRegion', 'users sign in there')],
  'AWS::Cognito::UserPoolReplica': [region('RegionName', 'the directory of users is copied there')],
  'AWS::Cognito::UserPool': [
    region('SmsConfiguration.SnsRegion', 'telephone numbers of users are sent there'),
    region('SmsConfiguration.EumsSms.Region', 'telephone numbers of users are sent there'),
    arn('EmailConfiguration.SourceArn', 'mail to users is sent from there'),
    regional('LambdaConfig.CustomSMSSender.LambdaArn', 'telephone numbers of users are sent there'),
    regional('LambdaConfig.CustomEmailSender.LambdaArn', 'addresses of users are sent there'),
  ],
  'AWS::Cognito::UserPoolRegionalConfigurationAttachment': [
    region('SmsConfiguration.SnsRegion', 'telephone numbers of users are sent there'),
    region('SmsConfiguration.EumsSms.Region', 'telephone numbers of users are sent there'),
  ],
  'AWS::Cognito::UserPoolDomain': [
    edge(
      'CustomDomainConfig',
      'a domain name of its own puts a CloudFront distribution of AWS before the sign-in page',
    ),
    region('Routing.Failover.SecondaryRegion', 'users are sent there'),
  ],
  'AWS::Route53::HostedZone': [
    arn(
      'QueryLoggingConfig.CloudWatchLogsLogGroupArn',
      'queries, with the addresses of resolvers, are logged in us-east-1',
    ),
    region('VPCs[].VPCRegion', 'the names are answered there'),
  ],
  'AWS::Route53::HealthCheck': [
    need(
      'crossing',
      'HealthCheckConfig.Regions[]',
      { region: true },
      'by default checkers all over the world probe',
      isNot('HealthCheckConfig.Type', 'CALCULATED', 'CLOUDWATCH_METRIC', 'RECOVERY_CONTROL'),
    ),
    region('HealthCheckConfig.AlarmIdentifier.Region', 'the alarm is read there'),
  ],
  'AWS::Route53::RecordSet': [region('Region', 'users are sent to an endpoint there')],
  'AWS::Route53::RecordSetGroup': [
    region('RecordSets[].Region', 'users are sent to an endpoint there'),
    region('RecordSets[].GeoProximityLocation.AWSRegion', 'users are sent to an endpoint there'),
  ],
  'AWS::Route53Resolver::ResolverRule': [endpoint('TargetIps[].Ip', 'queries are forwarded there')],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': [arn('DestinationArn', 'queries are logged there')],
  'AWS::Route53GlobalResolver::GlobalResolver': [
    region('Regions[]', 'queries are answered there'),
    region('ObservabilityRegion', 'queries are logged there'),
  ],
  'AWS::Amplify::App': [edge('', HOSTED)],
  'AWS::Amplify::Branch': [edge('', HOSTED)],
  'AWS::Amplify::Domain': [edge('', HOSTED)],
  'AWS::Lightsail::Distribution': [edge('', CACHE)],
};
