import { type SynthesizedStack, synthesized } from './synthesized';

const deployments: Readonly<Record<string, readonly SynthesizedStack[]>> = {
  reference: synthesized('reference'),
  outposts: synthesized('outposts'),
  'sovereign-cloud': synthesized('sovereign-cloud'),
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

test('the sovereign deployment has two sites and the guardrails, each pinned to its account and the Region', () => {
  const places = new Set(
    (deployments['sovereign-cloud'] ?? []).map(
      ({ path, artifact }) => `${path.split('/')[0]} ${artifact.environment.account} ${artifact.environment.region}`,
    ),
  );
  expect([...places]).toEqual([
    'brandenburg 222222222222 eusc-de-east-1',
    'brandenb-2 333333333333 eusc-de-east-1',
    'guardrails 111111111111 eusc-de-east-1',
  ]);
});

describe.each(Object.entries(deployments))('%s', (_name, stacks) => {
  test('each site has its units of deployment', () => {
    const sites = new Set(stacks.map(({ path }) => path.split('/')[0] ?? '').filter((site) => site !== 'guardrails'));
    expect(sites.size).toBeGreaterThan(1);
    for (const site of sites) {
      const units = stacks.filter(({ path }) => path.startsWith(`${site}/`)).map(({ path }) => path.split('/')[1]);
      expect(units).toEqual(expect.arrayContaining(['Keys', 'Logging', 'Hooks', 'Network', 'Storage']));
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

  test('no Lambda function but those of workloads, no custom resource, no nested stack', () => {
    const sites = stacks.filter(({ path }) => !/\/[a-z]/.test(path));
    expect(
      types(sites).filter(
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
    const [first] = stacks.flatMap(({ path, resources }) =>
      Object.values(resources)
        .filter(({ Type }) => Type === 'AWS::S3::Bucket')
        .map(({ Properties }) => ({ site: path.split('/')[0], tags: Properties?.['Tags'] })),
    );
    expect(first?.tags).toEqual(expect.arrayContaining([{ Key: 'trefoil:site', Value: first?.site }]));
  });
});
