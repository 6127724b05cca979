import type { CrossingEvidence } from '../../lib/evidence/schema/places';
import { bucketWith, deploymentFile, type EvidenceOptions, evidenceFor, type StackUnderTest } from './evidence-for';

const file = deploymentFile('reference', { migrations: [] });

function crossings(
  stacks: readonly StackUnderTest[],
  options: EvidenceOptions = { file },
): readonly CrossingEvidence[] {
  return evidenceFor(stacks, options).crossings.filter(({ resource }) => resource !== undefined);
}

const replicating = (bucket: string, account: string) => ({
  Bucket: bucketWith({
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::222222222222:role/r',
      Rules: [{ Status: 'Enabled', Destination: { Account: account, Bucket: `arn:aws:s3:::${bucket}` } }],
    },
  }),
});

test('replication to another site is one crossing inside the boundary', () => {
  const resources = replicating('trefoil-hamar-data-444444444444-eu-north-1', '444444444444');
  expect(crossings([{ resources }])).toMatchObject([
    { kind: 'replication', direction: 'within', from: { site: 'dublin' }, to: { site: 'hamar', country: 'SE' } },
  ]);
});

test('replication to a bucket that nobody knows leads to where nobody knows', () => {
  const [found] = crossings([{ resources: replicating('elsewhere', '999999999999') }]);
  expect(found).toMatchObject({ kind: 'replication', direction: 'not-known', basis: expect.stringMatching(/^none/) });
});

test('a backup that is copied out of Europe goes outward, without a basis', () => {
  const vault = 'arn:aws:backup:us-east-1:222222222222:backup-vault:v';
  const plan = { BackupPlanRule: [{ CopyActions: [{ DestinationBackupVaultArn: vault }] }] };
  const resources = { Plan: { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: plan } } };
  expect(crossings([{ resources }])).toMatchObject([
    { kind: 'backup-copy', direction: 'outward', to: { country: 'US', region: 'us-east-1' } },
  ]);
});

test('what goes to the same account and Region is no crossing', () => {
  const resources = {
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: { S3BucketName: 'trefoil-dublin-archive-222222222222-eu-west-1' },
    },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:222222222222:failed' } },
    },
  };
  expect(crossings([{ resources }])).toEqual([]);
});

test('a table that DynamoDB may replicate with tables of other accounts is a replication to each of them', () => {
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'replication.dynamodb.amazonaws.com' },
    Action: ['dynamodb:ReadDataForReplication', 'dynamodb:WriteDataForReplication'],
    Resource: '*',
    Condition: {
      StringEquals: {
        'aws:SourceAccount': ['222222222222', '999999999999'],
        'aws:SourceArn': [
          'arn:aws:dynamodb:eu-west-1:222222222222:table/records',
          'arn:aws:dynamodb:us-east-1:999999999999:table/records',
        ],
      },
    },
  };
  const table = (Statement: object) => ({
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { ResourcePolicy: { PolicyDocument: { Statement } } } },
  });
  expect(crossings([{ resources: table(statement) }])).toMatchObject([
    {
      kind: 'replication',
      direction: 'outward',
      from: { site: 'dublin' },
      to: { account: '999999999999', country: 'US' },
    },
  ]);
  const unnamed = { ...statement, Condition: { StringEquals: { 'aws:SourceAccount': '999999999999' } } };
  expect(crossings([{ resources: table(unnamed) }])).toMatchObject([
    { kind: 'replication', direction: 'not-known', to: { account: '999999999999' } },
  ]);
});

describe('principals', () => {
  const policy = (statement: object) => ({
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: 'b',
        PolicyDocument: { Statement: [{ Action: 's3:GetObject', Resource: '*', ...statement }] },
      },
    },
  });

  test('another account that a policy lets in is a crossing', () => {
    const resources = policy({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::333333333333:root' } });
    expect(crossings([{ resources }])).toMatchObject([
      { kind: 'principal', to: { site: 'ireland-2' }, direction: 'within' },
    ]);
  });

  test('so is one to which a condition binds everybody', () => {
    const Condition = { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::333333333333:role/x' } };
    const resources = policy({ Effect: 'Allow', Principal: '*', Condition });
    expect(crossings([{ resources }]).map(({ to }) => to.site)).toEqual(['ireland-2']);
  });

  test('its own account is none, and nor is one that is denied', () => {
    const own = policy({ Effect: 'Allow', Principal: { AWS: '222222222222' } });
    const denied = policy({ Effect: 'Deny', Principal: { AWS: '333333333333' } });
    expect([crossings([{ resources: own }]), crossings([{ resources: denied }])]).toEqual([[], []]);
  });

  test('the auditor is let in until the mandate ends', () => {
    const resources = policy({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::555555555555:root' } });
    expect(crossings([{ resources }])).toMatchObject([{ kind: 'auditor', direction: 'outward', until: '2028-12-31' }]);
  });
});

describe('what the deployment declares', () => {
  const migration = {
    id: 'old-archive',
    source: { account: '666666666666', bucket: 'old', prefix: '', region: 'eu-west-1', country: 'IE' },
    destination: 'dublin',
    opens: '2026-11-01',
    closes: '2027-01-31',
  };
  const declared = (options: EvidenceOptions) =>
    evidenceFor([], options).crossings.filter(({ resource }) => resource === undefined);

  test('a migration from the Region of its site stays within, between its days', () => {
    const [found] = declared({ file: deploymentFile('reference', { migrations: [migration] }) });
    expect(found).toMatchObject({
      kind: 'migration',
      direction: 'within',
      since: migration.opens,
      until: migration.closes,
      to: { site: 'dublin' },
    });
  });

  test('the auditor looks outward from each site, on the basis that the file names', () => {
    const found = declared({ file });
    expect(found.map(({ from }) => from.site)).toEqual(['dublin', 'ireland-2', 'hamar']);
    expect(found[0]).toMatchObject({
      kind: 'auditor',
      direction: 'outward',
      basis: 'adequacy decision, GDPR article 45',
    });
  });

  test('without a deployment file, nothing is declared', () => {
    expect(declared({})).toEqual([]);
  });
});
