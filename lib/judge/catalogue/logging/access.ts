import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { ifSet, isNot, need } from '../obligation';

const ON = { oneOf: [true] } as const;
const STATED = { stated: true } as const;
const WHO = 'who called what would go unseen';

const stated = (path: string): readonly Obligation[] => [need('logging', path, STATED, WHO)];
const traced = (path: string): Obligation =>
  ifSet('logging', path, ON, 'a request could not be followed through the services that it reached');

/** Who called: access logs of interfaces, balancers and distributions. */
export const ACCESS_LOGGING: ObligationsByType = {
  'AWS::ApiGateway::Stage': [
    need('logging', 'AccessLogSetting.DestinationArn', STATED, WHO),
    traced('TracingEnabled'),
    ifSet(
      'logging',
      'MethodSettings[].LoggingLevel',
      { oneOf: ['INFO', 'ERROR'] },
      'failures and what caused them would go unseen',
    ),
  ],
  'AWS::ApiGatewayV2::Stage': stated('AccessLogSettings.DestinationArn'),
  'AWS::AppSync::GraphQLApi': [
    need('logging', 'LogConfig.FieldLogLevel', { oneOf: ['ALL', 'ERROR', 'INFO', 'DEBUG'] }, WHO),
  ],
  'AWS::CloudFront::StreamingDistribution': [need('logging', 'StreamingDistributionConfig.Logging.Enabled', ON, WHO)],
  'AWS::EC2::ClientVpnEndpoint': [need('logging', 'ConnectionLogOptions.Enabled', ON, 'who connected would go unseen')],
  'AWS::EC2::VerifiedAccessInstance': stated('LoggingConfigurations'),
  'AWS::ElasticLoadBalancing::LoadBalancer': [need('logging', 'AccessLoggingPolicy.Enabled', ON, WHO)],
  'AWS::GlobalAccelerator::Accelerator': [ifSet('logging', 'FlowLogsEnabled', ON, WHO)],
  'AWS::MediaStore::Container': [need('logging', 'AccessLoggingEnabled', ON, WHO)],
  'AWS::Route53::HostedZone': [
    need(
      'logging',
      'QueryLoggingConfig.CloudWatchLogsLogGroupArn',
      STATED,
      'who asked for which name would go unseen',
      { path: 'VPCs', stated: false },
    ),
  ],
  'AWS::Serverless::Api': [need('logging', 'AccessLogSetting', STATED, WHO), traced('TracingEnabled')],
  'AWS::Serverless::HttpApi': stated('AccessLogSettings'),
  'AWS::Serverless::StateMachine': [
    need('logging', 'Logging.Level', { noneOf: ['OFF'] }, 'what a workflow did with the data would go unseen'),
  ],
  'AWS::StepFunctions::StateMachine': [
    need(
      'logging',
      'LoggingConfiguration.Level',
      { noneOf: ['OFF'] },
      'what a workflow did with the data would go unseen',
    ),
  ],
  'AWS::Transfer::Server': [
    need('logging', 'LoggingRole', STATED, 'who fetched which file would go unseen', {
      path: 'StructuredLogDestinations',
      stated: false,
    }),
  ],
  'AWS::WAFv2::WebACL': [
    ifSet('logging', 'VisibilityConfig.CloudWatchMetricsEnabled', ON, 'blocked requests would go uncounted'),
    ifSet(
      'logging',
      'VisibilityConfig.SampledRequestsEnabled',
      ON,
      'blocked requests could not be looked at',
      isNot('Scope', ''),
    ),
  ],
};
