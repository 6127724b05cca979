import { logsPrincipal } from '../../lib/world/partition';
import { at, text } from '../json';
import { bucketOf, keyByArn, roleByArn } from '../world/lookup';
import { comparedWith, policiesOf } from '../world/policies';
import type { ServiceRule } from '.';

/** Properties that name something which has to exist, by type. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudTrail::Trail': ['CloudWatchLogsRoleArn'],
  'AWS::Config::ConfigurationRecorder': ['RoleARN'],
  'AWS::EC2::FlowLog': ['DeliverLogsPermissionArn'],
};
const BUCKETS: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudTrail::Trail': ['S3BucketName'],
  'AWS::Config::DeliveryChannel': ['S3BucketName'],
  'AWS::S3::BucketPolicy': ['Bucket'],
};
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Backup::BackupVault': ['EncryptionKeyArn'],
  'AWS::CloudTrail::Trail': ['KMSKeyId'],
  'AWS::Config::DeliveryChannel': ['S3KmsKeyArn'],
  'AWS::Logs::LogGroup': ['KmsKeyId'],
  'AWS::RDS::DBInstance': ['KmsKeyId'],
};
/** Services that write by themselves, and so need the key of what they write to to allow them. */
const KEY_USERS: Readonly<Record<string, (region: string) => string>> = {
  'AWS::CloudTrail::Trail': () => 'cloudtrail.amazonaws.com',
  'AWS::Logs::LogGroup': logsPrincipal,
};

/** Refuses names of roles, buckets and keys that do not exist, and keys that do not allow the service. */
export const targets: ServiceRule = (resource, world) => {
  const { type, actual, region } = resource;
  const named = (table: typeof ROLES) =>
    (table[type] ?? []).flatMap((name) => (actual[name] === undefined ? [] : [text(actual[name])]));
  const roles = named(ROLES).filter((arn) => !roleByArn(world, arn));
  const buckets = named(BUCKETS).filter((name) => !bucketOf(world, name));
  const service = KEY_USERS[type]?.(region);
  return [
    ...roles.map((arn) => `role ${arn} does not exist`),
    ...buckets.map((name) => `bucket ${name} does not exist`),
    ...named(KEYS).flatMap((arn) => {
      const key = keyByArn(world, arn);
      if (!key) return [`key ${arn} does not exist`];
      const lets = policiesOf(key).some(({ statements }) =>
        statements.some(
          (statement) => statement['Effect'] === 'Allow' && lists(at(statement, 'Principal', 'Service'), service),
        ),
      );
      return service === undefined || lets ? [] : [`key ${arn} does not let ${service} use it`];
    }),
    ...unwritable(resource, world),
  ];
};

function lists(value: Parameters<typeof text>[0], wanted: string | undefined): boolean {
  return wanted !== undefined && (Array.isArray(value) ? value : [value]).map(text).includes(wanted);
}

/** CloudTrail and Config refuse a bucket whose policy does not let them write. */
const unwritable: ServiceRule = ({ type, actual, account }, world) => {
  const service = { 'AWS::CloudTrail::Trail': 'cloudtrail', 'AWS::Config::DeliveryChannel': 'config' }[type];
  if (service === undefined) return [];
  const bucket = text(actual['S3BucketName']);
  const policy = world.ofType('AWS::S3::BucketPolicy').find((other) => other.actual['Bucket'] === bucket);
  const lets = (policy ? policiesOf(policy) : []).some(({ statements }) =>
    statements.some((statement) => {
      const sources = [...comparedWith(statement, 'aws:SourceAccount'), ...comparedWith(statement, 'aws:SourceArn')];
      const meant = sources.length === 0 || sources.some((source) => source.includes(account));
      return lists(at(statement, 'Principal', 'Service'), `${service}.amazonaws.com`) && meant;
    }),
  );
  return lets ? [] : [`the policy of bucket ${bucket} does not let ${service}.amazonaws.com write`];
};
