import { arn, each, isNot, lacks, need, region, type ServiceTypes, STATED, STORES } from '../shared';

/** What is known of the types of AWS::Route53. */
export const Route53: ServiceTypes = {
  'AWS::Route53::HealthCheck': {
    stores: STORES.dnsNames,
    crossings: [
      need(
        'crossing',
        'HealthCheckConfig.Regions[]',
        { region: true },
        'by default checkers all over the world probe',
        isNot('HealthCheckConfig.Type', 'CALCULATED', 'CLOUDWATCH_METRIC', 'RECOVERY_CONTROL'),
      ),
      region('HealthCheckConfig.AlarmIdentifier.Region', 'the alarm is read there'),
    ],
  },
  'AWS::Route53::HostedZone': {
    stores: STORES.dnsNames,
    crossings: [
      arn(
        'QueryLoggingConfig.CloudWatchLogsLogGroupArn',
        'queries, with the addresses of resolvers, are logged in us-east-1',
      ),
      region('VPCs[].VPCRegion', 'the names are answered there'),
    ],
    logging: [
      need(
        'logging',
        'QueryLoggingConfig.CloudWatchLogsLogGroupArn',
        STATED,
        'who asked for which name would go unseen',
        lacks('VPCs'),
      ),
    ],
  },
  'AWS::Route53::RecordSet': {
    stores: STORES.dnsNames,
    crossings: [region('Region', 'users are sent to an endpoint there')],
    neutral: { GeoLocation: 'it is where users are, not where the answer points' },
  },
  'AWS::Route53::RecordSetGroup': {
    stores: STORES.dnsNames,
    crossings: [
      region('RecordSets[].Region', 'users are sent to an endpoint there'),
      region('RecordSets[].GeoProximityLocation.AWSRegion', 'users are sent to an endpoint there'),
    ],
  },
  ...each(STORES.dnsNames, [
    'AWS::Route53::CidrCollection',
    'AWS::Route53::DNSSEC',
    'AWS::Route53::KeySigningKey',
    'AWS::Route53::TrafficPolicy',
    'AWS::Route53::TrafficPolicyInstance',
  ]),
  'AWS::Route53::QueryLoggingConfig': { stores: STORES.logRoutes },
  'AWS::Route53::DelegationSet': { stores: STORES.networkSettings },
};
