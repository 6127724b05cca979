/** What happens where an obligation is broken, in words that several services share. */
export const WHY = {
  // at rest
  databaseInClear: 'tables, logs, snapshots and backups lie on disk unencrypted',
  masterPassword: 'the master password is under a key that is not customer managed',
  objectsUnderAwsKey:
    'objects are under a key that is not customer managed, which the customer can neither restrict nor disable',
  intermediateResults: 'intermediate results are under a key that is not customer managed',
  jobDisk: 'what jobs keep on disk is under an AWS owned key',
  jobOutput: 'what jobs write is under whatever key the bucket happens to have',
  agentSessions: 'instructions and sessions are under an AWS owned key',
  environmentVariables:
    'environment variables, often with secrets in them, are under a key that is not customer managed',
  artifacts: 'artifacts are under a key that is not customer managed',
  clusterCopies: 'the cluster copies its store from node to node unencrypted',
  keyDisabled: 'what is encrypted with it cannot be read, and what is new cannot be written',
  // in transit
  requestsReadable: 'requests and answers can be read on the way',
  storeReadable: 'what is read and written can be read on the way',
  nodesInClear: 'nodes of the cluster copy data to each other unencrypted',
  oldTls: 'clients can be talked down to TLS 1.0, which is broken',
  // crossings
  fullCopy: 'a full copy of the data is kept there',
  globalMembers: 'members in other Regions, which can be added outside the stack, hold full copies',
  followsSource: 'it follows, and fails over with, a database there',
  edgeCache:
    'it ends TLS and caches in edge locations all over the world; price class and geographic restriction do not change that',
  anycast: 'traffic enters at the nearest edge location, anywhere in the world',
  eventsSent: 'events, with what they carry, are sent there',
  failedEventsSent: 'events that failed, with what they carry, are sent there',
  logLinesSent: 'log lines, which can hold personal data, are sent there',
  bytesThere: 'it is where the bytes are',
  // exposure
  anybodyCalls: 'without authorization anybody who knows the address can call it',
  anyOrigin: 'scripts of every site could read answers meant for ours',
  publicAddress: 'a public address makes the machine reachable from the internet',
  publicEndpoint: 'a public endpoint lets the internet try the door of the data',
  // isolation
  defaultNetwork: 'without one it stands in the default VPC, whose subnets are public',
  inDefaultGroup: 'it is in the default group, whose members reach each other, and anything else',
  ec2Classic: 'it belongs to EC2 Classic, which shared one network among all customers',
  // logging
  callsUnseen: 'who called what would go unseen',
  accessUnseen: 'who read or changed what would go unseen',
  engineUnseen: 'failures and slow or strange queries would go unseen',
  seenLate: 'strange behaviour would be seen minutes late',
  // retention
  cannotRestore: 'what was lost or changed yesterday could not be brought back',
  shortRetention: 'a fault that is found after a week could not be undone',
  deletedByOneCall: 'one call, or one mistaken deployment, would delete it',
  oneZone: 'the data would be away while one data centre is',
} as const;

/** Why a property needs no rule, in words that several services share. */
export const NO_RULE = {
  scanned: 'rules foreign-region, foreign-zone and foreign-endpoint read it, as they read every string',
  inwardOnly: 'it gathers into the Region of the stack, from wherever it may be',
  gathers: 'it gathers from there into the Region of the stack',
  filter: 'it selects what is shown; nothing goes there',
  /** A reason follows. */
  noRegion: 'it names no Region: ',
  context: 'it is said with each use of the key, and may be anything',
  keyReuse: 'it says how often the key is asked, not which',
  role: 'it is the role that uses the key',
  certificate: 'it says which certificate is shown or trusted; whether TLS is spoken is checked beside it',
  credentials: 'it is a secret by which one side knows the other',
  port: 'it is a number of a port; the file system speaks nothing but TLS there, or is checked beside it',
} as const;

/** Encryption of a stream that both of its ends agree on. */
export function agreed(...paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    paths.map((path) => [
      path,
      'it is agreed with whoever sends or receives the stream, and always set where it is used',
    ]),
  );
}

/** Encryption of what is published, by packages of a stream. */
export function drm(...packages: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    packages.map((each) => [
      `${each}.Encryption`,
      'it protects what is published from being copied, not data of users at rest',
    ]),
  );
}
