/** What a principal of the matrix may do, by where it asks from; of all other cells, nothing. */
type Allowed = Readonly<Record<string, readonly string[]>>;

const READS = ['data/list', 'data/read-object'];
const WRITES = ['data/write-object', 'data/delete-object'];
const RECORDS = ['data/write-record', 'data/delete-record'];

/** At every site, whatever its placement. */
const EVERYWHERE: Allowed = {
  'data-reader/gateway': ['roles/read'],
  'data-reader/elsewhere': ['roles/read'],
  'data-writer/gateway': ['roles/write'],
  'data-writer/elsewhere': ['roles/write'],
  // The policy of a key is set by deployments: administrators and deployers have no other way to it.
  // CloudFormation makes what holds data and logs, and opens it to whom the template names; it reads nothing.
  'cloudformation/elsewhere': ['data/open', 'keys/administer'],
  'break-glass/elsewhere': [
    ...['data/open', 'keys/administer', 'keys/delete', 'logs/shorten', 'logs/stop', 'alerts/silence'],
  ],
  'auditor/elsewhere': ['logs/read', 'alerts/read'],
  // The auditor works where it is: to assume its role is no matter of Regions, what the role may is.
  'auditor-staff/elsewhere': ['roles/audit'],
  'auditor-staff/outside-regions': ['roles/audit'],
};

/** In a Region: a bucket and a table, with backups. */
export const IN_REGION: Allowed = {
  ...EVERYWHERE,
  // It sees whether the bucket is there by an action that also lists.
  'cloudformation/elsewhere': ['data/list', 'data/open', 'keys/administer'],
  'gateway-reader/gateway': [...READS, 'data/read-record'],
  'gateway-writer/gateway': [...READS, ...WRITES, 'data/read-record', ...RECORDS],
  'data-writer/elsewhere': ['data/restore', 'roles/write'],
  'backup/elsewhere': READS,
  'restore/elsewhere': [...READS, ...WRITES],
};

/** On a rack: a bucket and a database, whose backups stay there. */
export const ON_RACK: Allowed = {
  ...EVERYWHERE,
  'gateway-reader/gateway': READS,
  'gateway-writer/gateway': [...READS, ...WRITES, 'data/read-password'],
};

/** What replication adds at a site that copies to others. */
export const SENDS: Allowed = { 'replication/elsewhere': ['data/list'] };

/** What replication adds at a site that others copy to. */
export const RECEIVES: Allowed = { 'source-replication/elsewhere': ['data/receive-replica'] };
