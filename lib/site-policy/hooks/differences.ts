/** Where Guard and the judge say different things of an example of a rule. */
interface Difference {
  /** The rule of which it is an example. */
  readonly of: string;
  readonly example: string;
  /** The rule about which they differ. */
  readonly rule: string;
  /** Which of them has a finding. */
  readonly sterner: 'the judge' | 'Guard';
  readonly why: string;
}

const SETTLED = 'what the parameter brings is not known at synth, and refused; a hook judges what it brings';
const OWN =
  'without a deployment nobody knows at synth in which account the hook will be, and hooks are of deployments';
const IN_A_STRING =
  'Guard does not read JSON in a string: it misses what has to be there, and sees nothing of the rest; write a map';
const ANY_PLACE =
  'the name of a model, or a host, can stand at any depth of any type, and Guard names the place of each value';
const TAKEN =
  'which listener takes a policy shows by a name that Guard does not follow: it goes by each policy that is there';
const EMPTY = 'Guard asks whether a value is there, and an empty list is; AWS takes one for none';
const NAMELESS =
  'a hook knows a bucket by the name that the deployment gives it; a copy or a log to a bucket of any other name is refused, whatever stack made it';

/** Every difference that the examples of the rules show; the test of the agreement holds the list complete. */
export const DIFFERENCES: readonly Difference[] = [
  {
    of: 'private-placement',
    example: 'a topic server whose list of groups is empty',
    rule: 'private-placement',
    sterner: 'the judge',
    why: EMPTY,
  },
  {
    of: 'crossing',
    example: 'a function that asks a model by a profile of the United States',
    rule: 'crossing',
    sterner: 'the judge',
    why: ANY_PLACE,
  },
  {
    of: 'crossing',
    example: 'a function that asks a model by a profile of the EU, where the boundary is Ireland',
    rule: 'crossing',
    sterner: 'the judge',
    why: ANY_PLACE,
  },
  {
    of: 'crossing',
    example: 'a workflow that asks a model wherever AWS likes',
    rule: 'crossing',
    sterner: 'the judge',
    why: ANY_PLACE,
  },
  {
    of: 'off-site-endpoint',
    example: 'a function whose setting names a host of somebody else (advice only)',
    rule: 'off-site-endpoint',
    sterner: 'the judge',
    why: ANY_PLACE,
  },
  {
    of: 'crossing',
    example: 'a backup copied to a vault that a parameter decides',
    rule: 'crossing',
    sterner: 'the judge',
    why: SETTLED,
  },
  {
    of: 'cluster-encryption',
    example: 'a configuration, as JSON in a string, without encryption between nodes',
    rule: 'cluster-encryption',
    sterner: 'the judge',
    why: IN_A_STRING,
  },
  {
    of: 'cluster-encryption',
    example: 'a configuration, as JSON in a string, without encryption between nodes',
    rule: 'encrypted-at-rest',
    sterner: 'Guard',
    why: IN_A_STRING,
  },
  {
    of: 'customer-managed-key',
    example: 'objects under a key of the stack, and their access logs, for which S3 takes SSE-S3 alone',
    rule: 'customer-managed-key',
    sterner: 'Guard',
    why: 'that a bucket takes access logs and nothing else shows in its policy; a hook goes by the name that the deployment gives such a bucket, and has none here',
  },
  {
    of: 'customer-managed-key',
    example: 'a volume under whatever key a parameter brings',
    rule: 'customer-managed-key',
    sterner: 'the judge',
    why: SETTLED,
  },
  {
    of: 'encrypted-in-transit',
    example: 'a classic balancer with an old policy that no listener takes',
    rule: 'encrypted-in-transit',
    sterner: 'Guard',
    why: TAKEN,
  },
  {
    of: 'encrypted-in-transit',
    example: 'a classic balancer whose policy names the port of its listener',
    rule: 'encrypted-in-transit',
    sterner: 'Guard',
    why: TAKEN,
  },
  {
    of: 'open-function',
    example: 'a URL without authorization',
    rule: 'foreign-account',
    sterner: 'Guard',
    why: OWN,
  },
  {
    of: 'open-function',
    example: 'more than invocation',
    rule: 'foreign-account',
    sterner: 'Guard',
    why: OWN,
  },
  {
    of: 'trail-events',
    example: 'a trail of management',
    rule: 'crossing',
    sterner: 'Guard',
    why: NAMELESS,
  },
  {
    of: 'replica-versions',
    example: 'a replication between buckets with versions',
    rule: 'crossing',
    sterner: 'Guard',
    why: NAMELESS,
  },
  {
    of: 'replica-versions',
    example: 'a replication of a bucket without versions',
    rule: 'crossing',
    sterner: 'Guard',
    why: NAMELESS,
  },
  {
    of: 'replica-versions',
    example: 'a replication to a bucket without versions',
    rule: 'crossing',
    sterner: 'Guard',
    why: NAMELESS,
  },
  {
    of: 'alert-notifies-auditor',
    example: 'a rule that tells somebody else',
    rule: 'site-retention',
    sterner: 'the judge',
    why: 'that a topic stays when its stack goes is said by an attribute, and a hook is handed properties',
  },
  {
    of: 'alert-channel-monitored',
    example: 'a channel that nothing watches',
    rule: 'site-retention',
    sterner: 'the judge',
    why: 'that a topic stays when its stack goes is said by an attribute, and a hook is handed properties',
  },
  {
    of: 'site-retention',
    example: 'daily backups alone',
    rule: 'site-retention',
    sterner: 'the judge',
    why: 'one rule of a plan has to back up continuously, and the others need not: Guard asks each',
  },
];
