import { everyStatement, type FoundStatement } from './support/every-statement';
import { synthesized } from './synthesized';

interface Replication {
  readonly role: string;
  readonly source: string;
  readonly target: string;
}

/** What is written somewhere in a value under a name, as text. */
function textsUnder(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name ? [typeof inner === 'string' ? inner : JSON.stringify(inner)] : textsUnder(inner, name),
  );
}

const allows = (statement: FoundStatement, action: string, site: string, type: string) =>
  statement.effect === 'Allow' &&
  statement.type === type &&
  statement.where.startsWith(`${site}/`) &&
  statement.actions.includes(action);
const asks = ({ conditions }: FoundStatement, key: string, value: string) =>
  conditions.some((each) => each.key === key && each.values.includes(value));

// S3 User Guide, "S3 Bucket Keys and replication": the role must decrypt under the key of the target, for the bucket's ARN.
test.each(['reference', 'sovereign-cloud'])(
  'where replicas lie under a Bucket Key, key and role of %s let S3 decrypt that key, and nothing else there',
  (name) => {
    const stacks = synthesized(name);
    const statements = everyStatement(stacks);
    const buckets = stacks.flatMap(({ path, artifact, resources }) =>
      Object.values(resources)
        .filter(({ Type }) => Type === 'AWS::S3::Bucket')
        .map(({ Properties }) => ({
          site: path.split('/')[0] ?? '',
          region: artifact.environment.region,
          name: textsUnder(Properties, 'BucketName')[0] ?? '',
          hasBucketKey: textsUnder(Properties, 'BucketKeyEnabled').includes('true'),
          targets: textsUnder(Properties?.['ReplicationConfiguration'], 'Bucket'),
        })),
    );
    const replications: readonly Replication[] = buckets.flatMap(({ site, targets }) =>
      targets.map((arn) => ({ role: `trefoil-${site}-replication`, source: site, target: arn })),
    );
    expect(replications.length).toBeGreaterThan(0);
    for (const { role, source, target } of replications) {
      const bucket = buckets.find((each) => target.endsWith(`:::${each.name}`) || target.includes(`:::${each.name}"`));
      expect(bucket?.hasBucketKey).toBe(true);
      const via = `s3.${bucket?.region}.amazonaws.com`;
      const arn = `:s3:::${bucket?.name}`;
      const bound = (statement: FoundStatement) =>
        asks(statement, 'kms:ViaService', via) &&
        statement.conditions.some(
          ({ operator, key, values }) =>
            operator === 'StringEquals' &&
            key === 'kms:EncryptionContext:aws:s3:arn' &&
            values.every((one) => one.endsWith(arn)),
        );
      expect(
        statements.filter(
          (each) =>
            allows(each, 'kms:Decrypt', source, 'AWS::IAM::Role') && each.where.includes('Replication') && bound(each),
        ),
      ).toHaveLength(1);
      expect(
        statements.filter(
          (each) =>
            allows(each, 'kms:Decrypt', bucket?.site ?? '', 'AWS::KMS::Key') &&
            bound(each) &&
            each.conditions.some(
              ({ key, values }) => key === 'aws:PrincipalArn' && values.some((one) => one.endsWith(`/${role}`)),
            ),
        ),
      ).toHaveLength(1);
    }
  },
);
