import { SESSION_DOCUMENT, SESSION_USER } from '../../deployment/bastions';
import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { Obligation, ObligationsByType } from '../../judge/catalogue/entry';
import { ifSet, is, lacks, need } from '../../judge/catalogue/obligation';

/** Parameters that keep what a query holds out of the log. */
const SILENT: readonly (readonly [string, string])[] = [
  ['log_parameter_max_length_on_error', '0'],
  ['log_min_error_statement', 'panic'],
  ['log_min_duration_statement', '-1'],
  ['log_error_verbosity', 'terse'],
];

/** What a database of PostgreSQL takes, and what it logs. */
const PARAMETERS: readonly Obligation[] = [
  need(
    'exposure',
    'Parameters.ssl_min_protocol_version',
    { oneOf: ['TLSv1.2', 'TLSv1.3'] },
    'old TLS can be read on the way',
  ),
  need(
    'exposure',
    'Parameters.password_encryption',
    { oneOf: ['scram-sha-256'] },
    'a stolen password file could be read',
  ),
  ...SILENT.map(([name, value]) =>
    need(
      'exposure',
      `Parameters.${name}`,
      { oneOf: [value] },
      'records of users would stand in the log of the database',
    ),
  ),
];

/** Settings of sessions of Session Manager. */
const SESSION = 'Content.inputs';
const OF_SESSIONS = is('DocumentType', 'Session');

/** What of a site others could see or assume. */
export const SITE_EXPOSURE: ObligationsByType = {
  'AWS::CloudFormation::GuardHook': [
    need('exposure', 'HookStatus', { oneOf: ['ENABLED'] }, 'nothing would be refused at deployment'),
    need('exposure', 'FailureMode', { oneOf: ['FAIL'] }, 'what is refused would be deployed all the same'),
    ifSet(
      'exposure',
      'StackFilters.StackNames.Exclude[]',
      { oneOf: [BOOTSTRAP_STACK] },
      'stacks that are omitted could deploy anything',
    ),
    ifSet('exposure', 'StackFilters.StackNames.Include', { never: true }, 'all other stacks could deploy anything'),
    ifSet('exposure', 'StackFilters.StackRoles', { never: true }, 'what these roles deploy could be anything'),
    ifSet('exposure', 'Options', { never: true }, 'parameters would decide beside the rules, and nobody checked them'),
  ],
  'AWS::DynamoDB::Table': [
    ifSet(
      'exposure',
      'StreamSpecification',
      { never: true },
      'the policy of the table does not reach its stream, in which records could be read',
    ),
    ifSet(
      'exposure',
      'ContributorInsightsSpecification.Enabled',
      { oneOf: [false] },
      'keys of records would be shown in CloudWatch',
    ),
  ],
  'AWS::EC2::Instance': [
    ifSet('exposure', 'KeyName', { never: true }, 'whoever has the key enters, and nobody sees who it is'),
    need(
      'exposure',
      'MetadataOptions.HttpPutResponseHopLimit',
      { oneOf: [1] },
      'what the machine runs in a container would have its role',
    ),
  ],
  'AWS::IAM::Role': [
    ifSet('exposure', 'MaxSessionDuration', { atMost: 3600 }, 'a stolen session would be good for hours'),
    ifSet('exposure', 'ManagedPolicyArns', { never: true }, 'AWS changes its own policies without asking'),
  ],
  'AWS::RDS::DBCluster': [
    need(
      'exposure',
      'MasterUserAuthenticationType',
      { oneOf: ['iam-db-auth'] },
      'whoever knows the password of its owner would reach every row',
    ),
    need('exposure', 'EnableIAMDatabaseAuthentication', { oneOf: [true] }, 'its users would have passwords'),
    need('exposure', 'CopyTagsToSnapshot', { oneOf: [true] }, 'policies that go by tags would not know its snapshots'),
    need(
      'exposure',
      'DBClusterParameterGroupName',
      { stated: true },
      'the default parameter group takes connections without TLS',
    ),
    ifSet(
      'exposure',
      'AssociatedRoles',
      { never: true },
      'a statement of SQL would copy rows to where the role may write',
    ),
    ifSet('exposure', 'EnableHttpEndpoint', { oneOf: [false] }, 'rows could be read from outside the network'),
  ],
  'AWS::RDS::DBClusterParameterGroup': PARAMETERS,
  'AWS::RDS::DBInstance': [
    need(
      'exposure',
      'ManageMasterUserPassword',
      { oneOf: [true] },
      'somebody would know the password of the database',
      lacks('DBClusterIdentifier'),
    ),
    ifSet(
      'exposure',
      'CACertificateIdentifier',
      { noneOf: ['rds-ca-2019'] },
      'a certificate that has expired proves nothing',
    ),
    need('exposure', 'AutoMinorVersionUpgrade', { oneOf: [true] }, 'known holes would stay open'),
    need('exposure', 'CopyTagsToSnapshot', { oneOf: [true] }, 'policies that go by tags would not know its snapshots'),
  ],
  'AWS::RDS::DBParameterGroup': PARAMETERS,
  'AWS::SSM::Document': [
    need(
      'exposure',
      'Name',
      { oneOf: [SESSION_DOCUMENT] },
      'sessions without a document have other settings',
      OF_SESSIONS,
    ),
    need(
      'exposure',
      `${SESSION}.kmsKeyId`,
      { stated: true },
      'sessions would be under no key of the site',
      OF_SESSIONS,
    ),
    need(
      'exposure',
      `${SESSION}.runAsEnabled`,
      { oneOf: [true] },
      'whoever enters would be an administrator',
      OF_SESSIONS,
    ),
    need(
      'exposure',
      `${SESSION}.runAsDefaultUser`,
      { oneOf: [SESSION_USER] },
      'whoever enters would be an administrator',
      OF_SESSIONS,
    ),
    need(
      'exposure',
      `${SESSION}.idleSessionTimeout`,
      { stated: true },
      'a session that is left could be taken over',
      OF_SESSIONS,
    ),
    need(
      'exposure',
      `${SESSION}.maxSessionDuration`,
      { stated: true },
      'a session would outlast the credentials of who began it',
      OF_SESSIONS,
    ),
  ],
  'AWS::S3::Bucket': [
    need(
      'exposure',
      'OwnershipControls.Rules[].ObjectOwnership',
      { oneOf: ['BucketOwnerEnforced'] },
      'access lists of objects could give them to others',
    ),
    ifSet('exposure', 'CorsConfiguration', { never: true }, 'pages of others could read with the rights of a user'),
    need(
      'exposure',
      'ReplicationConfiguration.Rules[].Destination.AccessControlTranslation.Owner',
      { oneOf: ['Destination'] },
      'the writer at the first site would own what lies at the second',
      { path: 'ReplicationConfiguration', stated: true },
    ),
  ],
};
