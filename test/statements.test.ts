import { readFileSync } from 'node:fs';
import { executionPolicies } from '../lib/config/bootstrap/execution-policies';
import { viaService } from '../lib/config/service-names';
import { everyStatement } from './support/every-statement';
import { synthesized } from './synthesized';

const deployments = ['reference', 'outposts', 'sovereign-cloud'].map((name) => {
  const stacks = synthesized(name);
  return [name, stacks, everyStatement(stacks)] as const;
});

describe.each(deployments)('every statement of %s', (_name, stacks, statements) => {
  const conditionsOn = (key: string) =>
    statements.flatMap(({ where, conditions }) =>
      conditions.filter((condition) => condition.key === key).map((condition) => ({ where, ...condition })),
    );

  // AWS KMS Developer Guide, "kms:ViaService": the suffix is the same in all partitions.
  test('names the services through which a key is used in amazonaws.com, whatever the partition', () => {
    const via = conditionsOn('kms:ViaService').filter(({ operator }) => operator !== 'Null');
    expect(via.length).toBeGreaterThan(30);
    expect(
      via.filter(({ values }) => !values.every((value) => /^[a-z0-9-]+\.[a-z0-9*-]+\.amazonaws\.com$/.test(value))),
    ).toEqual([]);
  });

  test('names principals of services in amazonaws.com, whatever the partition', () => {
    const services = statements.flatMap(({ where, principals }) =>
      principals.filter(([kind]) => kind === 'Service').map(([, value]) => `${where} ${value}`),
    );
    expect(services.length).toBeGreaterThan(30);
    expect(services.filter((text) => !text.endsWith('.amazonaws.com'))).toEqual([]);
  });

  // AWS KMS API permissions, RetireGrant: "This permission is not effective in a key policy."
  test('allows in no key policy what a key policy cannot allow', () => {
    const ofKeys = statements.filter(({ type, effect }) => type === 'AWS::KMS::Key' && effect === 'Allow');
    expect(ofKeys.length).toBeGreaterThan(10);
    expect(ofKeys.filter(({ actions }) => actions.includes('kms:RetireGrant'))).toEqual([]);
  });

  test('lets CloudFormation use keys by what the policies of the keys call the services', () => {
    const { environment } = stacks.find(({ path }) => path.endsWith('/Keys'))?.artifact ?? {};
    const region = environment?.region ?? '';
    const types = stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type));
    const [pattern] = executionPolicies({ name: 'trefoil', account: environment?.account ?? '', region, types })
      .flatMap(({ document }) => document.Statement)
      .flatMap(({ Condition }) => Condition?.['StringLike']?.['kms:ViaService'] ?? []);
    const regular = new RegExp(`^${(pattern ?? '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    expect(viaService('s3', region)).toMatch(regular);
    expect(viaService('s3', 'ap-south-1')).not.toMatch(regular);
  });
});

test('the bootstrap of CDK names S3 as the keys of the sites do', () => {
  const bootstrap = readFileSync('node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml', 'utf8');
  const named = bootstrap.match(/kms:ViaService:\n\s+- Fn::Sub: (\S+)/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const text of named) expect(text.endsWith(` ${viaService('s3', '${AWS::Region}')}`)).toBe(true);
});
