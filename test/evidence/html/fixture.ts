import type { Evidence } from '../../../lib/evidence/schema';
import type { LocationEvidence } from '../../../lib/evidence/schema/common';
import type { CrossingEvidence, SiteEvidence } from '../../../lib/evidence/schema/places';
import type { StoreEvidence } from '../../../lib/evidence/schema/resources';
import type { RuleEvidence } from '../../../lib/evidence/schema/rules';

/** Text that would run, load or break out, if it were not escaped. */
export const HOSTILE = `"'><img src=x onerror=alert(1)></script><script>alert(2)</script></style>`;

const IRELAND: LocationEvidence = {
  country: 'IE',
  place: 'Ireland (IE), in eu-west-1, Dublin',
  how: 'by-region',
  statement: 'rests in Ireland (IE), in eu-west-1, Dublin',
};
const SWEDEN: LocationEvidence = {
  country: 'SE',
  place: 'Sweden (SE), in eu-north-1, Stockholm',
  how: 'by-region',
  statement: 'rests in Sweden (SE), in eu-north-1, Stockholm',
};

/** A site of a record. */
export function siteOf(id: string, name: string, at: LocationEvidence = IRELAND, country = 'IE'): SiteEvidence {
  return {
    ...{ id, name, country, account: '222222222222', placement: 'region', zones: [], replicatesTo: [] },
    region: at.country === 'SE' ? 'eu-north-1' : 'eu-west-1',
    ...{ partition: 'aws', inside: [] },
    ...{ data: at, keys: at, controlPlane: at, resources: 10, stores: 1 },
    globalMetadata: [
      {
        service: 'IAM, Organizations',
        region: 'us-east-1',
        country: 'US',
        what: 'names of roles',
        when: 'always',
        types: [],
      },
    ],
  };
}

/** A store of a record. */
export function storeOf(site: string, resource: string): StoreEvidence {
  return {
    ...{ resource, site, type: 'AWS::S3::Bucket', holds: 'user-data', what: 'objects' },
    ...{ data: IRELAND, controlPlane: IRELAND },
    keys: [{ path: 'KmsKeyId', kind: 'customer', key: `${site}/Keys/data`, location: IRELAND }],
  };
}

function ruleOf(id: string, status: RuleEvidence['status'], evaluated: number, failed = 0): RuleEvidence {
  return {
    ...{ id, title: `Title of ${id}`, why: 'data would leave', fix: 'keep it', topic: 'residency', level: 'mandatory' },
    ...{ subject: 'resource', clauses: [{ standard: 'GDPR', clause: '44' }] },
    ...{ evaluated, passed: evaluated - failed, failed, waived: 0, status, results: {} },
  };
}

const crossing = (
  part: Partial<CrossingEvidence> & Pick<CrossingEvidence, 'kind' | 'from' | 'to'>,
): CrossingEvidence => ({
  ...{ id: part.kind, direction: 'within', what: 'objects are copied there', basis: 'inside the EEA' },
  ...part,
});

/** A record with one of everything. */
export function record(change: Partial<Evidence> = {}): Evidence {
  const [dublin, hamar] = [siteOf('dublin', 'Dublin'), siteOf('hamar', 'Hamar', SWEDEN, 'NO')];
  return {
    ...{ schema: 3, tool: { name: 'trefoil', version: '0.1.0' }, time: '2026-11-01T10:00:00Z', holds: true },
    claim: '1 of 2 rules were evaluated',
    boundary: { names: ['EEA'], countries: ['IE', 'SE', 'NO'], regions: [] },
    deployment: {
      ...{
        name: 'example',
        file: 'deployments/example.yaml',
        sha256: 'a'.repeat(64),
        organization: 'o-example',
        managementAccount: '111111111111',
      },
      auditor: { name: 'Auditors', account: '5', country: 'GB', since: '2026-01-01', until: '2027-12-31' },
      migrations: [],
    },
    counts: {
      ...{ rules: 2, evaluated: 1, verdicts: 1234, resources: 321, templates: 1, stores: 2 },
      ...{ mandatory: 0, required: 0, advisory: 0, waived: 0 },
    },
    plugins: [
      { name: 'Trefoil', version: '0.1.0', shownBy: 'run-record', conclusion: 'success', violations: 0, excused: 0 },
    ],
    sites: [dublin, hamar],
    stores: [storeOf('dublin', 'dublin/Data'), storeOf('hamar', 'hamar/Data')],
    crossings: [
      crossing({
        kind: 'auditor',
        direction: 'outward',
        from: { name: 'Dublin', site: 'dublin' },
        to: { name: 'Auditors', country: 'GB' },
        basis: 'adequacy decision, GDPR article 45',
        until: '2027-12-31',
      }),
      crossing({ kind: 'replication', from: { name: 'Dublin', site: 'dublin' }, to: { name: 'Hamar', site: 'hamar' } }),
      crossing({
        kind: 'migration',
        direction: 'inward',
        from: { name: 'account 9', country: 'US' },
        to: { name: 'Hamar', site: 'hamar' },
        basis: 'into the EEA',
        since: '2026-10-01',
        until: '2026-12-31',
      }),
      crossing({ kind: 'principal', from: { name: 'Dublin', site: 'dublin' }, to: { name: 'Hamar', site: 'hamar' } }),
    ],
    workloads: [
      {
        ...{ id: 'thumbs', what: 'makes thumbnails', sites: ['dublin'], roles: ['example-dublin-app-thumbs'] },
        ...{ runsOn: ['lambda'], reads: ['pictures/'], writes: ['thumbnails/'], records: 'write' },
        ...{ databases: [], queues: [], sendsTo: [], calls: [] },
        ...{ keys: ['data', 'logs'], services: ['s3', 'dynamodb'] },
      },
    ],
    transfers: [
      {
        recipient: 'Auditors',
        country: 'GB',
        what: 'access',
        basis: 'article 45',
        until: '2027-12-31',
        how: 'declared',
      },
    ],
    rules: [ruleOf('foreign-region', 'passed', 321), ruleOf('move-inward', 'not-applicable', 0)],
    findings: [],
    waivers: [
      {
        plugin: 'AwsSolutions',
        rule: 'AwsSolutions::X',
        path: 'dublin/One',
        reason: 'by design',
        owner: 'platform',
        expires: '2028-12-31',
        excuses: 3,
      },
      {
        plugin: 'AwsSolutions',
        rule: 'AwsSolutions::X',
        path: 'hamar/One',
        reason: 'by design',
        owner: 'platform',
        expires: '2028-12-31',
        excuses: 4,
      },
    ],
    limits: [{ of: 'a key policy', unit: 'bytes', used: 900, most: 32_768, place: 'dublin/Keys/data/Key' }],
    omissions: [],
    unsettled: [],
    templates: [{ file: 'dublin.template.json', sha256: 'b'.repeat(64), stack: 'dublin', resources: 321 }],
    resources: [],
    statements: [],
    policies: [],
    ...change,
  };
}

/** Who can reach the data, with one decision of each kind. */
export const ACCESS: NonNullable<Evidence['access']> = {
  principals: [{ id: 'dublin/auditor/off', name: 'auditor of Dublin', from: 'off the gateway', cells: [0, 1, 2] }],
  actions: [
    { id: 'data/read', name: 'read an object' },
    { id: 'keys/decrypt', name: 'decrypt' },
    { id: 'logs/read', name: 'read the archive' },
  ],
  decisions: [
    {
      decision: 'explicit-deny',
      policy: 'resource',
      sid: 'OnlyGateway',
      reason: 'the request comes through no endpoint',
    },
    {
      decision: 'undecided',
      reason: 'an operator is not modelled',
    },
    {
      decision: 'allow',
      policy: 'identity',
      reason: 'the role may',
    },
  ],
  searches: ['dublin', 'hamar'].map((site) => ({
    ...{ site, rule: 'data-in-organization', holds: true, cells: 900 },
    question: 'anybody outside the organization reads user data',
  })),
};
