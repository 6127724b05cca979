import { QUESTIONS } from '../../access/questions';

/** A technical measure that templates show: what holds where no rule of it has an open finding. */
export interface Measure {
  readonly title: string;
  /** Ids of rules; questions and required accesses are rules, too, told apart by their `proof`. */
  readonly rules: readonly string[];
}

/** Measures by id, each with the rules that show it: clauses name measures rather than dozens of rules. */
export const MEASURES = {
  location: {
    title: 'Every resource is placed inside the boundary',
    rules: [
      ...['stack-environment', 'foreign-region', 'foreign-zone', 'foreign-endpoint', 'foreign-output', 'site-zone'],
      'nobody-outside-regions',
    ],
  },
  'data-flows': {
    title: 'Replicas, copies, streams, logs and backups stay inside the boundary',
    rules: [
      ...['crossing', 'cross-region-reference', 'move-inward', 'rack-backup', 'guardduty-volume-copy'],
      ...['datasync-known-bucket', 'edge-service', 'global-endpoint', 'mailed-message', 'backups-copied-as-declared'],
    ],
  },
  'encryption-at-rest': {
    title: 'Data at rest is encrypted',
    rules: ['encrypted-at-rest', 'metadata-encrypted-at-rest', 'cluster-encryption'],
  },
  'encryption-in-transit': {
    title: 'Data in transit is encrypted',
    rules: [
      ...['encrypted-in-transit', 'bucket-denies-http', 'database-requires-tls', 'policy-denies-http'],
      'nobody-without-tls',
    ],
  },
  'customer-keys': {
    title: 'Stores are encrypted with customer-managed keys of their own site',
    rules: [
      ...['customer-managed-key', 'customer-managed-key-metadata', 'collection-key', 'site-keys', 'upload-key'],
      'uploads-under-site-key',
    ],
  },
  'key-access': {
    title: 'Keys are used by named principals, for their purpose',
    rules: [
      ...['key-policy-open', 'key-policy-denies', 'key-policy-delegation', 'key-users-named'],
      ...['keys-used-as-intended', 'only-administrators-manage-keys', 'service-key-use'],
    ],
  },
  'key-life-cycle': {
    title: 'Keys rotate, and are not deleted by mistake',
    rules: ['key-rotation', 'key-enabled', 'key-deletion-window', 'key-retained', 'nobody-deletes-keys'],
  },
  'separation-of-duties': {
    title: 'Nobody both administers and uses what protects data',
    rules: ['nobody-administers-and-uses', 'key-policy-separation', 'separate-alert-keys', 'exempt-roles-protected'],
  },
  'public-access': {
    title: 'No resource is open to the internet or to everybody',
    rules: [
      ...['public-policy', 'no-public-access', 'stated-block', 'standing-block', 'open-database', 'open-function'],
      ...['public-collection', 'api-authorizer', 'origin-access', 'default-endpoint', 'outside-access'],
      'site-exposure',
    ],
  },
  'data-access': {
    title: 'Only declared roles reach user data, from the network of the site',
    rules: [
      ...['store-policy-denies', 'required-denials', 'policy-names-principal', 'data-only-by-named-roles'],
      ...['data-only-from-site-network', 'nobody-outside-organization', 'workloads-reach-declared-data'],
      'apis-called-as-declared',
      'site-api',
      ...['only-deployments-change-data-access', 'perimeter-effective', 'migrations-within-dates'],
    ],
  },
  'data-classes': {
    title: 'Each class of user data is reached by those who are declared for it',
    rules: ['classes-reached-as-declared', 'classes-reached-from-inside'],
  },
  'least-privilege': {
    title: 'Policies allow no more than is needed, and nobody can give themselves more',
    rules: [
      ...['wildcard-action', 'wildcard-resource', 'administrator', 'powerful-workload', 'user-permissions'],
      ...['privilege-escalation', 'role-escalation', 'no-wildcard-condition', 'no-privilege-escalation'],
      'no-excess-access',
    ],
  },
  roles: {
    title: 'Roles are assumed by those whom the deployment declares, and changed by deployments alone',
    rules: [
      ...['role-trust', 'roles-assumed-as-declared', 'only-deployments-change-roles', 'only-deployments-pass-roles'],
      ...['no-other-identity-issuers', 'place-said-by-identity-provider'],
    ],
  },
  people: {
    title: 'People act from declared countries, with a second factor, in time',
    rules: [
      ...['people-act-from-declared-places', 'gateways-assumed-from-declared-places', 'emergencies-by-permit'],
      ...['auditor-session-conditions', 'no-sessions-into-machines'],
    ],
  },
  'other-parties': {
    title: 'Other accounts, partners and AWS services get no access that is not declared',
    rules: [
      ...['foreign-account', 'foreign-principal', 'unknown-account', 'no-third-party-access'],
      ...['service-principal-confused-deputy', 'services-act-for-own-accounts'],
    ],
  },
  network: {
    title: 'Networks are isolated, and changed by deployments alone',
    rules: [
      ...['site-isolation', 'site-network', 'site-companions', 'private-placement', 'open-group', 'default-group'],
      ...['wide-ports', 'acl-entry', 'internet-route', 'inspected-network', 'only-deployments-change-network'],
    ],
  },
  egress: {
    title: 'Traffic leaves a site only to destinations that are named',
    rules: [
      ...['default-egress', 'dns-firewall', 'endpoint-policy', 'off-site-endpoint', 'endpoints-only-to-own-accounts'],
    ],
  },
  secrets: {
    title: 'Credentials stand in no template, and are given out only to requests with a token',
    rules: ['plain-secret', 'instance-metadata'],
  },
  logging: {
    title: 'Activity, requests and traffic are logged',
    rules: [
      ...['activity-logged', 'object-log', 'flow-log', 'logs-enabled', 'engine-log', 'stage-log', 'distribution-log'],
      ...['log-delivery', 'trail-events', 'site-logging'],
    ],
  },
  'log-protection': {
    title: 'Logs cannot be stopped, changed or deleted before their time',
    rules: [
      ...['archive-lock', 'nobody-stops-trail', 'nobody-shortens-archive', 'only-services-write-logs'],
      ...['roles-read-no-logs', 'log-groups-protected', 'recorders-protected'],
    ],
  },
  detection: {
    title: 'Detections run, and their alerts arrive',
    rules: [
      ...['site-services', 'alert-delivery', 'alert-notifies-auditor', 'alert-channel-monitored', 'metric-has-alarm'],
      ...['alert-channel-protected', 'nobody-forges-alerts', 'only-auditor-receives-alerts'],
    ],
  },
  backup: {
    title: 'Stores are backed up, versioned and protected against deletion',
    rules: [
      ...['data-kept', 'store-retained', 'declared-replication', 'replica-versions', 'backups-protected'],
      ...['nobody-deletes-versions', 'data-protection-settings'],
    ],
  },
  retention: {
    title: 'Data is kept as long as agreed, and no longer',
    rules: ['site-retention', 'lock-period'],
  },
  auditor: {
    title: 'An independent auditor can look at everything and take nothing',
    rules: [...['auditor-role-trust', 'auditor-can-work', 'auditor-changes-nothing', 'auditor-reads-no-user-data']],
  },
  guardrails: {
    title: 'Policies of the organization bind the accounts of the sites',
    rules: ['organization-guardrails', 'guardrails-effective'],
  },
  'checked-changes': {
    title: 'Nothing is deployed that was not checked',
    rules: [
      ...['opaque-transform', 'opaque-template', 'opaque-custom-resource', 'orphan-template', 'uncatalogued-type'],
      ...[
        'omitted-feature',
        'omitted-feature-absent',
        'site-hooks',
        'site-image',
        'bastion-as-declared',
        'only-deployments-change-workloads',
      ],
    ],
  },
  capacity: {
    title: 'Nothing exceeds a quota of AWS',
    rules: ['policy-size', 'attached-policies', 'member-count', 'list-length', 'default-quota'],
  },
  'forbidden-access': {
    title: 'No request is allowed that must not be: every question of access holds',
    rules: QUESTIONS.map(({ id }) => id),
  },
  'required-access': {
    title: 'Services, people, workloads, deployments and the auditor are allowed what they need to work',
    rules: ['services-can-work', 'people-can-work', 'workloads-can-work', 'deployment-can-work', 'auditor-can-work'],
  },
} as const satisfies Readonly<Record<string, Measure>>;

/** The id of a measure. */
export type MeasureId = keyof typeof MEASURES;

/** Rules that answer no clause, each with the reason. */
export const UNMAPPED: Readonly<Record<string, string>> = {
  'duplicate-name': 'whether AWS accepts a name: a deployment fails, no data is at risk',
  'shared-name': 'whether AWS accepts a name: a deployment fails, no data is at risk',
  'one-per-account': 'whether AWS accepts a second resource: a deployment fails, no data is at risk',
  'address-block': 'whether EC2 accepts an address range: a deployment fails, no data is at risk',
  'created-principal': 'the order in which resources are created: a deployment fails, no data is at risk',
  'standing-principal': 'whether IAM accepts a principal: a deployment fails, no data is at risk',
};
