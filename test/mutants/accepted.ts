import type { Reason } from './verdict';

/** Mutants that are weaker and pass: each is a choice that no rule takes from whoever runs a site. */
export const ACCEPTED: readonly Reason[] = [
  {
    operator: /^element-dropped$/,
    path: /\.(Targets|AlarmActions)\.\d+$/,
    why: 'whom besides the auditor a detection tells is a choice; that it tells the auditor is not',
  },
  {
    type: /^AWS::SQS::Queue$/,
    path: /\.RedrivePolicy$/,
    why: 'a message that nobody can read stays in the queue, and the alarm on its age tells',
  },
  {
    operator: /^(condition-dropped|condition-loosened|conditions-dropped)$/,
    type: /^AWS::KMS::Key$/,
    what: /^((Table|Stream)NamesKey|DatabaseIsCreated)/,
    why: 'kms:DescribeKey tells that a key is there, and nothing of what it protects',
  },
  {
    type: /^AWS::RDS::DBParameterGroup$/,
    path: /\.rds\.accepted_password_auth_method$/,
    why: 'the one password is made by Secrets Manager and stored as SCRAM; a client cannot choose otherwise',
  },
  {
    operator: /^member-added$/,
    type: /^AWS::S3Outposts::AccessPoint$/,
    why: 'a network that is named by its id cannot be told from the own one; the policy of the bucket names the roles',
  },
  {
    operator: /^deny-(dropped|condition-loosened)$/,
    type: /^AWS::DynamoDB::Table$/,
    what: /^OffEndpointSaveKeepers/,
    why: 'what reads and writes records off the endpoint OffEndpoint denies; what else a role of the gateway may do its own policy says',
  },
];
