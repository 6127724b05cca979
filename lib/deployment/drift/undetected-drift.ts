/** A type whose drift CloudFormation cannot detect, and the detection that reports a change of it instead, at once. */
interface UndetectedDrift {
  readonly type: string;
  readonly detection: string;
}

/**
 * Types of the sites' stacks that CloudFormation, as far as public sources tell, cannot compare: drift detection skips
 * them.
 */
export const UNDETECTED_DRIFT: readonly UndetectedDrift[] = [
  { type: 'AWS::Config::ConfigurationRecorder', detection: 'recorder-changed' },
  { type: 'AWS::Config::DeliveryChannel', detection: 'recorder-changed' },
  { type: 'AWS::EC2::NetworkAclEntry', detection: 'network-opened' },
  { type: 'AWS::SNS::TopicPolicy', detection: 'channel-changed' },
  { type: 'AWS::SQS::QueuePolicy', detection: 'channel-changed' },
];
