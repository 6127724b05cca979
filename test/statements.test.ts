import { readFileSync } from 'node:fs';
import { executionPolicies } from '../lib/deployment/bootstrap/execution-policies';
import { viaService } from '../lib/world/service-names';
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

  // An anonymous caller has no such key, so that a denial which asks for it without IfExists misses the caller.
  test('exempts AWS services in a denial by a condition that holds for a caller without the key', () => {
    const spares = statements
      .filter(({ effect }) => effect === 'Deny')
      .flatMap(({ where, conditions }) =>
        conditions
          .filter(({ key, values }) => key === 'aws:PrincipalIsAWSService' && values.includes('false'))
          .map(({ operator }) => ({ where, operator })),
      );
    expect(spares.length).toBeGreaterThan(10);
    expect(spares.filter(({ operator }) => operator !== 'BoolIfExists')).toEqual([]);
  });

  // S3 on Outposts User Guide, S3OutpostsIAM: `*` only with a condition on addresses.
  test('names the account instead of everybody in policies of racks', () => {
    const onRacks = statements.filter(({ type }) => type.startsWith('AWS::S3Outposts::'));
    const types = stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type));
    expect(onRacks.length > 0).toBe(types.includes('AWS::S3Outposts::BucketPolicy'));
    expect(onRacks.filter(({ principals }) => principals.some(([, value]) => value === '*'))).toEqual([]);
  });

  // AWS Backup Developer Guide, backup-access-points; no source says that the other partition has them.
  test('lets nobody read recovery points through access points, where AWS Backup has them', () => {
    const vaults = statements.filter(({ type }) => type === 'AWS::Backup::BackupVault');
    const denials = vaults.filter(
      ({ effect, actions, conditions }) =>
        effect === 'Deny' && actions.includes('backup:CreateBackupAccessPoint') && conditions.length === 0,
    );
    const count = new Set(vaults.map(({ where }) => where.split(' ')[0])).size;
    expect(count).toBeGreaterThan(0);
    expect(denials).toHaveLength(
      stacks.some(({ artifact }) => artifact.environment.region.startsWith('eusc-')) ? 0 : count,
    );
  });

  // AWS PrivateLink, Control access to VPC endpoints using endpoint policies, considerations and principals for gateways.
  test('keeps policies of endpoints in the form that AWS PrivateLink takes', () => {
    const ofEndpoints = statements.filter(({ type }) => type === 'AWS::EC2::VPCEndpoint');
    expect(ofEndpoints.length).toBeGreaterThan(10);
    const values = ofEndpoints.flatMap(({ where, conditions }) =>
      conditions.flatMap((condition) => condition.values.map((value) => ({ where, ...condition, value }))),
    );
    expect(values.length).toBeGreaterThan(10);
    // What AWS makes up, such as ids of accounts and networks, is compared whole.
    expect(values.filter(({ operator }) => /^(?:For\w+:)?Numeric/.test(operator))).toEqual([]);
    expect(values.filter(({ value }) => /[*?]/.test(value))).toEqual([]);
    const accounts = ofEndpoints
      .flatMap(({ resources }) => [...resources, ...values.map(({ value }) => value)])
      .flatMap((arn) => (arn.startsWith('arn:') ? [arn.split(':')[4] ?? ''] : []));
    expect(accounts.length).toBeGreaterThan(10);
    expect(accounts.filter((account) => !/^(?:\d{12}|\*)?$/.test(account))).toEqual([]);
    const named = ofEndpoints.flatMap(({ principals }) => principals.map(([, value]) => value));
    expect(named.filter((value) => value !== '*')).toEqual([]);
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
