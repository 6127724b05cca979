/** What happens at a site once it is deployed: flows of required access, in an order in which each finds what it needs. */
interface Story {
  readonly title: string;
  /** Ids of required access. */
  readonly flows: readonly string[];
}

/** Everything that has to work, as scenes: the later ones take what the earlier ones left. */
export const STORIES: readonly Story[] = [
  { title: 'a writer writes', flows: ['writers-assume-gateway', 'writers-reach-data', 'key-is-used-by-grant'] },
  { title: 'objects replicate', flows: ['objects-are-replicated'] },
  {
    title: 'a backup is made, copied and restored',
    flows: [
      ...['objects-are-backed-up', 'records-are-backed-up', 'backups-are-copied'],
      ...['writers-restore', 'objects-are-restored', 'records-are-restored'],
    ],
  },
  { title: 'a migration runs', flows: ['migration-is-started', 'migration-copies', 'migration-is-reported'] },
  { title: 'a reader reads', flows: ['readers-assume-gateway', 'readers-reach-data'] },
  { title: 'a team reads the classes that it may', flows: ['team-assumes-gateway', 'team-reaches-classes'] },
  {
    title: 'logs are delivered',
    flows: [
      ...['log-group-is-encrypted', 'trail-is-archived', 'trail-reaches-log-group', 'configuration-is-recorded'],
      ...['configuration-is-archived', 'access-is-logged', 'flow-log-is-delivered', 'dns-queries-are-logged'],
    ],
  },
  {
    title: 'an alert reaches operators and archive',
    flows: [
      ...['rule-raises-alert', 'alarm-raises-alert', 'topic-hands-on', 'stream-is-archived', 'operators-read-alerts'],
    ],
  },
  {
    title: 'the auditor looks, reads logs and takes an alert',
    flows: ['auditor-begins-session', 'auditor-sees-settings', 'auditor-reads-logs', 'auditor-takes-alerts'],
  },
  {
    title: 'hooks, drift detection and Access Analyzer look',
    flows: ['hook-reads-rules', 'drift-is-detected', 'access-is-analysed'],
  },
  {
    title: 'a workload starts, works on user data and logs',
    flows: [
      ...[
        'workload-role-is-assumed',
        'fargate-starts-workload',
        'function-joins-network',
        'function-reads-environment',
      ],
      ...['workload-reaches-data', 'workload-signs-in-to-database', 'workload-writes-logs'],
    ],
  },
  {
    title: 'a workload sends messages, and another takes them',
    flows: ['workload-sends-messages', 'workload-takes-messages'],
  },
  {
    title: 'a workload starts a state machine, which runs and logs',
    flows: ['workload-starts-state-machine', 'state-machine-runs', 'state-machine-uses-key', 'state-machine-logs'],
  },
  {
    title: 'a workload calls an API, which has a function run and logs the call',
    flows: ['workload-calls-api', 'api-calls-function', 'api-logs-calls'],
  },
  {
    title: 'somebody enters the bastion host, and the transcript is kept',
    flows: ['bastion-takes-sessions', 'people-open-sessions'],
  },
  { title: 'operators look, and workloads write', flows: ['operators-look', 'workloads-reach-services'] },
  {
    title: 'keys are administered, and emergency roles recover',
    flows: ['key-is-administered', 'emergency-roles-recover', 'deployments-are-recovered'],
  },
  {
    title: 'CloudFormation takes stacks, and makes, reads and changes what is in them',
    flows: ['stack-is-deployed', 'resource-is-deployed'],
  },
];
