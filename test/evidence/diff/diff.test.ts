import { diff } from '../../../lib/evidence/diff/diff';
import type { Evidence } from '../../../lib/evidence/schema';
import { BUCKET, bucketWith, deploymentFile, type EvidenceOptions, evidenceFor, KEY } from '../evidence-for';

const file = deploymentFile('reference', { migrations: [] });
const OPTIONS: EvidenceOptions = { file, rules: [] };
const evidence = (resources: object, options = OPTIONS) => evidenceFor([{ resources: { ...resources } }], options);
const BASE = evidence({ Bucket: BUCKET, Key: KEY });

/** `strength topic what` of each change. */
function changes(head: Evidence, base: Evidence = BASE): readonly string[] {
  return diff(base, head).map(({ strength, topic, what }) => `${strength} ${topic}: ${what}`);
}

test('nothing changes between a state and itself', () => {
  expect(diff(BASE, BASE)).toEqual([]);
});

describe('names and order', () => {
  const key = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const underKey = (id: string) =>
    bucketWith({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key(id) } },
        ],
      },
    });

  test('other logical ids and another order change nothing', () => {
    expect(changes(evidence({ ZzKey: KEY, ZzBucket: underKey('ZzKey') }))).toEqual([]);
  });

  test('nor do other construct paths, where name or content are the same', () => {
    const moved = (resource: object, path: string) => ({ ...resource, Metadata: { 'aws:cdk:path': path } });
    const head = evidence({ ZzKey: moved(KEY, 'a/b'), ZzBucket: moved(underKey('ZzKey'), 'c/d') });
    expect(changes(head)).toEqual([]);
    const nameless = bucketWith({ BucketName: undefined });
    expect(
      changes(evidence({ B: moved(nameless, 'c/d'), Key: KEY }), evidence({ Bucket: nameless, Key: KEY })),
    ).toEqual([]);
  });

  test('a bucket of another content, name and path is another bucket', () => {
    const other = { ...bucketWith({ BucketName: 'other' }), Metadata: { 'aws:cdk:path': 'c/d' } };
    const found = changes(evidence({ Bucket: other, Key: KEY }));
    expect(found).toEqual([
      'neutral store: a store of user-data was added',
      'neutral store: a store of user-data was removed',
    ]);
  });
});

describe('stores', () => {
  test('a store that is under a key of the customer is neutral, and one that is not weakens', () => {
    const second = { ...bucketWith({ BucketName: 'second' }), Metadata: {} };
    expect(changes(evidence({ Bucket: BUCKET, Key: KEY, Second: second }))).toEqual([
      'neutral store: a store of user-data was added',
    ]);
    const open = { ...bucketWith({ BucketName: 'second', BucketEncryption: undefined }), Metadata: {} };
    expect(changes(evidence({ Bucket: BUCKET, Key: KEY, Second: open }))).toEqual([
      'weakened store: a store of user-data was added',
    ]);
  });

  test('data that moves inside the boundary is neutral, and data that leaves it weakens', () => {
    const at = (region: string) => evidenceFor([{ resources: { Bucket: BUCKET, Key: KEY }, region }], OPTIONS);
    expect(changes(at('eu-central-1'))).toContain('neutral location: its data moves');
    expect(changes(at('us-east-1'))).toContain('weakened location: its data moves');
    expect(changes(BASE, at('us-east-1'))).toContain('strengthened location: its data moves');
  });

  test('a key that is not customer managed in place of one of the customer weakens, and the other way strengthens', () => {
    const open = evidence({ Bucket: bucketWith({ BucketEncryption: undefined }), Key: KEY });
    expect(changes(open)).toContain('weakened key: it lies under another key');
    expect(changes(BASE, open)).toContain('strengthened key: it lies under another key');
  });
});

test.each<[string, string, object, object]>([
  ['a public access block', 'exposure', {}, { PublicAccessBlockConfiguration: { BlockPublicAcls: false } }],
  ['versions', 'retention', {}, { VersioningConfiguration: { Status: 'Suspended' } }],
  [
    'how long old versions are kept',
    'retention',
    { LifecycleConfiguration: { Rules: [{ Id: 'x', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }] } },
    { LifecycleConfiguration: { Rules: [{ Id: 'x', NoncurrentVersionExpiration: { NoncurrentDays: 30 } }] } },
  ],
])('%s, of topic %s, weakens one way and strengthens the other', (_what, topic, strong, weak) => {
  const [one, other] = [strong, weak].map((properties) =>
    evidence({ Bucket: bucketWith({ ...properties }), Key: KEY }),
  );
  if (!one || !other) throw new Error('no evidence');
  const of = (found: readonly string[]) => [...new Set(found.map((text) => text.split(':')[0]))];
  expect([of(changes(other, one)), of(changes(one, other))]).toEqual([
    [`weakened ${topic}`],
    [`strengthened ${topic}`],
  ]);
});

test('a key that no longer rotates weakens', () => {
  const still = { ...KEY, Properties: { ...KEY.Properties, EnableKeyRotation: false } };
  expect(changes(evidence({ Bucket: BUCKET, Key: still }))).toEqual(['weakened key: EnableKeyRotation changes']);
});

test('what protects is missed when it is gone, and what opens a way is seen when it comes', () => {
  const trail = { Type: 'AWS::CloudTrail::Trail', Properties: { TrailName: 't' } };
  const gateway = { Type: 'AWS::EC2::InternetGateway', Properties: {} };
  const [base, head] = [evidence({ Trail: trail }), evidence({ Gateway: gateway })];
  expect(changes(head, base).filter((text) => !text.includes('store'))).toEqual([
    'weakened logging: a protection is gone: calls are no longer recorded by it',
    'weakened isolation: network path opened: the network reaches the internet',
  ]);
  expect(changes(base, head).filter((text) => text.startsWith('weakened'))).toEqual([]);
});

describe('crossings', () => {
  const replicating = (bucket: string) =>
    evidence({
      Key: KEY,
      Bucket: bucketWith({
        ReplicationConfiguration: {
          Role: 'r',
          Rules: [{ Status: 'Enabled', Destination: { Bucket: `arn:aws:s3:::${bucket}` } }],
        },
      }),
    });

  test('a copy to another site is neutral, and one to nobody knows where weakens', () => {
    expect(changes(replicating('trefoil-hamar-data-444444444444-eu-north-1'))).toEqual([
      'neutral crossing: a data flow opens, within',
    ]);
    expect(changes(replicating('elsewhere'))).toContain('weakened crossing: a data flow opens, not-known');
    expect(changes(BASE, replicating('elsewhere'))).toContain('strengthened crossing: a data flow closes, not-known');
  });

  test('a migration that opens or lasts longer weakens, and one that closes strengthens', () => {
    const source = { account: '666666666666', bucket: 'old', prefix: '', region: 'us-east-1', country: 'US' };
    const migration = (closes: string) =>
      evidenceFor([], {
        rules: [],
        file: deploymentFile('reference', {
          migrations: [{ id: 'old', source, destination: 'dublin', opens: '2026-11-01', closes }],
        }),
      });
    const none = evidenceFor([], OPTIONS);
    expect(changes(migration('2027-01-31'), none)).toEqual(['weakened migration: a data flow opens, inward']);
    expect(changes(none, migration('2027-01-31'))).toEqual(['strengthened migration: a data flow closes, inward']);
    expect(changes(migration('2027-03-31'), migration('2027-01-31'))).toEqual(['weakened migration: it lasts longer']);
    expect(changes(migration('2027-01-31'), migration('2027-03-31'))).toEqual([
      'strengthened migration: it ends sooner',
    ]);
  });

  test('an auditor who may look for longer weakens, and one in a third country is a transfer', () => {
    const { auditor } = file.deployment;
    const at = (changed: Partial<typeof auditor>) =>
      evidenceFor([], { rules: [], file: deploymentFile('reference', { auditor: { ...auditor, ...changed } }) });
    const longer = at({ mandate: { ...auditor.mandate, until: '2029-12-31' } });
    expect(new Set(changes(longer, at({})))).toEqual(new Set(['weakened crossing: it lasts longer']));
    expect(changes(at({}), at({ country: 'IE', transfer: undefined }))).toContain(
      'weakened transfer: a transfer was added',
    );
  });
});

describe('rules', () => {
  const counts = (evaluated: number, failed: number): Evidence['rules'][number] => ({
    ...{ id: 'a', title: 't', why: 'w', fix: 'f', topic: 'keys', level: 'mandatory', subject: 'resource', clauses: [] },
    ...{ evaluated, failed, passed: evaluated - failed, waived: 0, status: 'passed', results: {} },
  });
  const withRules = (rules: Evidence['rules']) => ({ ...BASE, rules });

  test.each<[string, Evidence['rules'], Evidence['rules'], readonly string[]]>([
    [
      'is no longer evaluated',
      [counts(3, 0)],
      [counts(0, 0)],
      ['weakened rule: it is no longer evaluated: no matching resource is left'],
    ],
    ['is evaluated now', [counts(0, 0)], [counts(3, 0)], ['strengthened rule: it is evaluated now']],
    ['fails', [counts(3, 0)], [counts(3, 1)], ['weakened rule: it fails more often']],
    ['holds again', [counts(3, 1)], [counts(3, 0)], ['strengthened rule: it fails less often']],
    ['is gone', [counts(3, 0)], [], ['weakened rule: a rule is gone']],
    ['is new', [], [counts(3, 0)], ['neutral rule: a rule was added']],
    [
      'is taken less seriously',
      [counts(3, 0)],
      [{ ...counts(3, 0), level: 'advisory' }],
      ['weakened rule: its level changes'],
    ],
    ['meets more', [counts(3, 0)], [counts(5, 0)], []],
  ])('a rule that %s', (_what, base, head, expected) => {
    expect(changes(withRules(head), withRules(base))).toEqual(expected);
  });
});

test('a waiver that comes or lasts longer weakens, and one that goes strengthens', () => {
  const waiver = (expires: string) => ({
    plugin: 'Trefoil',
    rule: 'a',
    path: 'b',
    reason: 'r',
    owner: 'o',
    expires,
    excuses: 1,
  });
  const withWaivers = (waivers: Evidence['waivers']) => ({ ...BASE, waivers });
  const one = withWaivers([waiver('2027-01-01')]);
  expect(changes(one)).toEqual(['weakened waiver: an exception was added']);
  expect(changes(BASE, one)).toEqual(['strengthened waiver: an exception is gone']);
  expect(changes(withWaivers([waiver('2028-01-01')]), one)).toEqual(['weakened waiver: it lasts longer']);
});

test('a boundary that admits more countries weakens', () => {
  const wider = {
    ...BASE,
    boundary: { ...BASE.boundary, names: ['EEA', 'GB'], countries: [...BASE.boundary.countries, 'GB'] },
  };
  expect([changes(wider), changes(BASE, wider)]).toEqual([
    ['weakened boundary: it admits more countries'],
    ['strengthened boundary: it admits fewer countries'],
  ]);
});

test('a site that is gone is told, and takes its protection along without alarm', () => {
  const trail = { Type: 'AWS::GuardDuty::Detector', Properties: {} };
  const two = evidence({ Trail: trail });
  const { dublin: _, ...rest } = file.deployment.sites;
  const head = evidenceFor([], { rules: [], file: deploymentFile('reference', { sites: rest }) });
  expect(changes(head, two).filter((text) => !text.includes('data flow'))).toEqual([
    'strengthened workload: runs at other sites',
    'neutral site: a site is gone',
    'neutral store: a store of metadata was removed',
  ]);
});

test('what weakens comes first', () => {
  const strengths = diff(
    BASE,
    evidence({
      Bucket: bucketWith({ VersioningConfiguration: undefined, BucketName: 'x' }),
      N: { ...BUCKET, Metadata: {} },
    }),
  ).map(({ strength }) => strength);
  expect(strengths[0]).toBe('weakened');
  expect(strengths).toEqual(
    [...strengths].sort(
      (a, b) => ['weakened', 'strengthened', 'neutral'].indexOf(a) - ['weakened', 'strengthened', 'neutral'].indexOf(b),
    ),
  );
});

test('a decision that opens weakens, and a search that no longer holds does', () => {
  const access = (decision: 'allow' | 'implicit-deny', holds: boolean): Evidence['access'] => ({
    decisions: [{ decision, reason: 'r' }],
    actions: [{ id: 'read', name: 'read' }],
    principals: [{ id: 'outsider', name: 'outsider', from: 'elsewhere', cells: [0] }],
    searches: [{ site: 'site', rule: 'rule', question: 'q', holds, cells: 1 }],
  });
  const [open, closed] = [
    { ...BASE, access: access('allow', false) },
    { ...BASE, access: access('implicit-deny', true) },
  ];
  const expected = (strength: string) => [
    `${strength} access: the decision changes`,
    `${strength} access: the search comes out otherwise`,
  ];
  expect([changes(open, closed), changes(closed, open)]).toEqual([expected('weakened'), expected('strengthened')]);
  expect(changes(open)).toEqual([]);
});
