/** A word that stands for a setting, and the words that protect less. */
interface WeakerWords {
  /** Matches the property's name; absent where the word alone tells. */
  readonly name?: RegExp;
  readonly from: string;
  readonly to: readonly unknown[];
}

export const WEAKER_WORDS: readonly WeakerWords[] = [
  { from: 'Enabled', to: ['Suspended', 'Disabled'] },
  { from: 'ENABLED', to: ['DISABLED'] },
  { from: 'aws:kms', to: ['AES256'] },
  { from: 'aws:kms:dsse', to: ['AES256'] },
  { name: /^SSEType$/, from: 'KMS', to: ['AES256'] },
  { from: 'COMPLIANCE', to: ['GOVERNANCE'] },
  { from: 'BucketOwnerEnforced', to: ['BucketOwnerPreferred', 'ObjectWriter'] },
  { from: 'block-bidirectional', to: ['off', 'block-ingress'] },
  { from: 'enforce', to: ['monitor'] },
  { name: /^TrafficType$/, from: 'ALL', to: ['ACCEPT', 'REJECT'] },
  { name: /^RecordingFrequency$/, from: 'CONTINUOUS', to: ['DAILY'] },
  { name: /^FirewallFailOpen$/, from: 'DISABLED', to: ['ENABLED'] },
  { name: /^Action$/, from: 'BLOCK', to: ['ALERT', 'ALLOW'] },
  { name: /^RuleAction$/, from: 'deny', to: ['allow'] },
  { name: /^CidrBlock$|^CidrIp$/, from: '127.0.0.1/32', to: ['0.0.0.0/0'] },
  { name: /^AccessType$/, from: 'Private', to: ['CustomerOwnedIp'] },
  { name: /^SourceIdentifier$/, from: 'VPC_DEFAULT_SECURITY_GROUP_CLOSED', to: ['VPC_DEFAULT_SECURITY_GROUP_OPEN'] },
  { name: /^BackupTarget$/, from: 'outposts', to: ['region'] },
  { name: /^NetworkType$/, from: 'IPV4', to: ['DUAL'] },
  { name: /^rds\.force_ssl$/, from: '1', to: ['0'] },
  { name: /^ssl_min_protocol_version$/, from: 'TLSv1.2', to: ['TLSv1', 'TLSv1.1'] },
  { name: /^log_/, from: '1', to: ['0'] },
  { name: /^log_statement$/, from: 'ddl', to: ['none'] },
  { from: 'optOut', to: ['optIn'] },
  { from: 'disabled', to: ['enabled'] },
  { from: 'required', to: ['optional'] },
  { from: 'block_bidirectional', to: ['off', 'block_ingress'] },
  { from: 'block_all_sharing', to: ['unblocked', 'block_new_sharing'] },
  { from: 'block_new_sharing', to: ['unblocked'] },
  { name: /^FindingPublishingFrequency$/, from: 'FIFTEEN_MINUTES', to: ['SIX_HOURS'] },
  { name: /^Owner$/, from: 'Destination', to: ['Source'] },
];

/** A number that stands for a time, and numbers that protect less. */
interface WeakerNumbers {
  readonly name: RegExp;
  readonly type?: string;
  readonly to: readonly number[];
}

export const WEAKER_NUMBERS: readonly WeakerNumbers[] = [
  { name: /^RetentionInDays$/, to: [1, 30] },
  { name: /^PendingWindowInDays$/, to: [7] },
  { name: /^RotationPeriodInDays$/, to: [2560] },
  { name: /^RecoveryPeriodInDays$/, to: [1] },
  { name: /^MinRetentionDays$/, to: [0, 1] },
  { name: /^MaxRetentionDays$/, to: [36500] },
  { name: /^ChangeableForDays$/, to: [36500] },
  { name: /^DeleteAfterDays$/, to: [1] },
  { name: /^ExpirationInDays$/, to: [1] },
  { name: /^NoncurrentDays$/, to: [1] },
  { name: /^Days$/, to: [1] },
  { name: /^Minutes$/, to: [10080] },
  { name: /^MaxSessionDuration$/, to: [43200] },
  { name: /^MaxAggregationInterval$/, to: [600] },
  { name: /^BackupRetentionPeriod$/, to: [0, 1] },
  { name: /^MonitoringInterval$/, to: [0] },
];
