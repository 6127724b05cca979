import { type SynthesizedStack, synthesized } from './synthesized';

const deployments: Readonly<Record<string, readonly SynthesizedStack[]>> = {
  reference: synthesized('reference'),
  outposts: synthesized('outposts'),
};

const types = (stacks: readonly SynthesizedStack[]) =>
  stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type));

test('the reference deployment has three sites and the guardrails, each pinned to its account and Region', () => {
  const places = new Set(
    (deployments['reference'] ?? []).map(
      ({ path, artifact }) => `${path.split('/')[0]} ${artifact.environment.account} ${artifact.environment.region}`,
    ),
  );
  expect([...places]).toEqual([
    'dublin 222222222222 eu-west-1',
    'ireland-2 333333333333 eu-west-1',
    'hamar 444444444444 eu-north-1',
    'guardrails 111111111111 eu-west-1',
  ]);
});

describe.each(Object.entries(deployments))('%s', (_name, stacks) => {
  test('each site has its units of deployment', () => {
    for (const site of ['dublin', 'ireland-2', 'hamar']) {
      const units = stacks.filter(({ path }) => path.startsWith(`${site}/`)).map(({ path }) => path.split('/')[1]);
      expect(units).toEqual(expect.arrayContaining(['Keys', 'Logging', 'Network', 'Storage']));
    }
  });

  test('stack names are short, deterministic and unique in their account and Region', () => {
    const names = stacks.map(({ artifact }) => `${artifact.environment.name} ${artifact.stackName}`);
    expect(new Set(names).size).toBe(names.length);
    expect(stacks.filter(({ artifact }) => !/^[a-z][a-z0-9-]{1,50}$/.test(artifact.stackName))).toEqual([]);
  });

  test('every template is one that CloudFormation takes: under 500 resources and 1 MB', () => {
    for (const { artifact, resources } of stacks) {
      expect(Object.keys(resources).length).toBeLessThan(500);
      expect(JSON.stringify(artifact.template).length).toBeLessThan(1_000_000);
    }
  });

  test('no Lambda function, no custom resource, no asset', () => {
    expect(
      types(stacks).filter(
        (type) =>
          type.startsWith('Custom::') ||
          [
            'AWS::Lambda::Function',
            'AWS::CloudFormation::CustomResource',
            'AWS::CloudFormation::Stack',
            'AWS::CDK::Metadata',
          ].includes(type),
      ),
    ).toEqual([]);
  });

  test('every stack is protected from termination', () => {
    expect(stacks.filter(({ artifact }) => artifact.terminationProtection !== true).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('every resource that can carry tags of a site carries its site', () => {
    const bucket = stacks
      .flatMap(({ resources }) => Object.values(resources))
      .find(({ Type }) => Type === 'AWS::S3::Bucket');
    expect(bucket?.Properties?.['Tags']).toEqual(expect.arrayContaining([{ Key: 'trefoil:site', Value: 'dublin' }]));
  });
});
