import fc from 'fast-check';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { breaks } from '../../../lib/judge/constraints';
import { type Scope, scopeOf, scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { SCOPE_CONSTRAINTS, type ScopeConstraint, scopePatterns } from '../../../lib/site-policy/hooks/scope-patterns';

const SITE = { account: '222222222222', region: 'eu-west-1' };
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const EXTERNAL = 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555';
const scopes: readonly (readonly [string, Scope])[] = [
  ['of a deployment', { ...scopeOfDeployment(deployment), externalKeys: new Set([EXTERNAL]) }],
  ['without a deployment', scopeOf(['IE'])],
];

const some = (...parts: readonly string[]) => fc.constantFrom(...parts);
const regions = some(
  'eu-west-1',
  'eu-north-1',
  'eu-west-2',
  'us-east-1',
  'us-gov-west-1',
  '',
  '*',
  'nowhere',
  'eu-west-10',
);
const accounts = some('222222222222', '444444444444', '999999999999', '', '22222222222', '*', 'aws');
const services = some('kms', 's3', 'sns', 'iam', 'sts', 'logs', 's3-outposts', 'rds');
const buckets = some(
  'trefoil-dublin-data-222222222222-eu-west-1',
  'trefoil-dublin-data-222222222222-eu-west-1x',
  'trefoil-hamar-archive-444444444444-eu-north-1',
  'somebody',
);
const keys = some(
  ...[
    'key/1234abcd',
    'alias/site/data',
    'alias/aws/s3',
    'key/mrk-1234',
    'mrk-1234',
    '1234abcd',
    'aws/s3',
    'key/aws/s3',
  ],
  ...['none', 'NULL', '', 'alias/mrk-1', 'key/alias/aws/s3', 'key/'],
);
const hosts = some(
  ...['10.0.4.25', '10.0.4.256', '172.16.1.1', '172.32.1.1', '192.168.1.1', '8.8.8.8', 'localhost', 'db.internal'],
  ...['db.cluster.eu-west-1.rds.amazonaws.com', 'eu-west-1.amazonaws.com.example.com', 'x.us-east-1.amazonaws.com'],
  ...[
    '[fd00::1]',
    'fd00:1',
    '100.64.0.1',
    '100.128.0.1',
    '169.254.1.1',
    '[fe80::1]',
    '[::1]',
    'fd00::1',
    '[fd00:1:2:3:4:5:6:7]',
    '[fd00::1',
    'fec0::1',
    'example.com',
    'EVIL.example',
    'Queue.EU-WEST-1.amazonaws.com',
    'xeu-west-1.amazonaws.com',
  ],
);
const arns = fc
  .tuple(
    some('arn', 'urn'),
    some('aws', 'aws-eusc'),
    services,
    regions,
    accounts,
    fc.oneof(buckets, keys, some('role/x', '')),
  )
  .map((parts) => parts.join(':'));
const urls = fc
  .tuple(
    some('', 'https://', 'jdbc:redshift://', 's3://'),
    some('', 'user@', 'a:b@'),
    hosts,
    some('', ':443', ':x'),
    some('', '/path', '?q=1', '/a@b'),
  )
  .map((parts) => parts.join(''));
const values = fc.oneof(
  arns,
  keys,
  buckets,
  urls,
  fc.tuple(urls, urls).map((two) => two.join(',')),
  fc.tuple(some('s3://', ''), buckets, some('', '/prefix', 'x')).map((parts) => parts.join('')),
  some(
    EXTERNAL,
    'IE',
    'SE',
    'US',
    'eu-west-1a',
    'eu-west-1z',
    'us-east-1a',
    'euw1-az1',
    'euc1-az2',
    'eu-central-1-ist-1a',
  ),
  some(
    'eu-north-1-hel-1a',
    'eu-central-1-ham-1a',
    'global.anthropic.claude-v1:0',
    'eu.amazon.nova',
    'amazon.titan-v2:0',
  ),
  some(
    'logs.amazonaws.com',
    'o-exampleorgid',
    'o-a1b2c3d4e5',
    'arn:aws:organizations::111111111111:organization/o-exampleorgid',
  ),
  regions,
  accounts,
);
/** The values of 100,000 draws, each once: every constraint is asked about the same. */
const SAMPLE = [...new Set(fc.sample(values, { numRuns: 100_000, seed: 20261123 }))];
/** What the judge goes by that a literal alone does not say. */
const APART: Readonly<Partial<Record<ScopeConstraint, (value: string, scope: Scope) => boolean>>> = {
  // A value that is no zone by its form is checked by the Region of the stack; by the name of a zone, Guard goes by a list.
  zone: (value) => !/^(?:[a-z]{2,4}(?:-[a-z]+)+-\d[a-z]|[a-z0-9]+-az\d|eu-[a-z]+-1-[a-z]{3}-1a)$/.test(value),
  // Host names in upper case, which AWS writes nowhere, are refused by Guard alone.
  endpoint: (value) => value !== value.toLowerCase(),
  // The account of the stack itself.
  account: (value, { accounts: known }) => known === undefined && value.includes(SITE.account),
};

describe.each(scopes)('literals of a scope %s', (_name, scope) => {
  const patterns = scopePatterns(scope);
  const assembly = assemblyWith(scope);
  const [resource] = assembly.resources;

  test.each(SCOPE_CONSTRAINTS)('%s: Guard admits what the judge admits', (must) => {
    const pattern = new RegExp(patterns[must]);
    const asked = SAMPLE.filter((value) => !APART[must]?.(value, scope));
    const differing = asked.filter(
      (value) =>
        pattern.test(value) !== (resource && breaks(constraintOf(must), value, resource, assembly) === undefined),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(differing).toEqual([]);
  });
});

function constraintOf(name: ScopeConstraint) {
  const all = {
    key: { key: true },
    region: { region: true },
    zone: { zone: true },
    country: { country: true },
    arn: { arn: true },
    bucket: { bucket: true },
    output: { output: true },
    model: { model: true },
    account: { account: true },
    endpoint: { endpoint: true },
  } as const;
  return all[name];
}

function assemblyWith(scope: Scope): Assembly {
  const body = { Resources: { Store: { Type: 'AWS::SQS::Queue', Properties: {} } } };
  const text = JSON.stringify(body);
  const template = { index: 0, file: 'x.template.json', text, body, stackName: 'x', ...SITE, nested: new Map() };
  return new Assembly([template], scope);
}
