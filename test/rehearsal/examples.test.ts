import { existsSync, readdirSync } from 'node:fs';
import { type App, Stack, Stage } from 'aws-cdk-lib';
import { app } from '../../examples/container-service/app';
import { deployOrder } from '../../lib/deployment/deploy-order';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { partitionOf } from '../../lib/world/partition';
import type { AssemblyStack } from '../../rehearsal/assembly';
import { EXAMPLES, exampleFile } from '../../rehearsal/examples';
import { deployInProcess } from '../../rehearsal/in-process';
import { declaredBy } from '../../rehearsal/scenes/declared';
import { flowsIn, play, unplayed } from '../../rehearsal/scenes/play';
import { STORIES } from '../../rehearsal/scenes/scenes';
import { checkSite, deployedSite } from '../../rehearsal/state';
import { keyOf } from '../../rehearsal/world/deployed';
import { bootstrappedFor } from './deployed';

const deployment = loadDeployment(exampleFile('container-service'), { today: '2026-11-23' });
const stacks = stacksOf(app());
const declared = declaredBy(stacks, deployment);

test('a container service is deployed by the role of CloudFormation, is as it should be, and what has to work happens', () => {
  const world = bootstrappedFor(deployment, stacks);
  const ends = [...deployOrder(deployment).flat(), 'guardrails']
    .flatMap((stage) => stacks.filter((stack) => stack.stage === stage))
    .map((stack) => deployInProcess(world, stack));
  expect([...new Set(ends.map(({ status, reason }) => reason ?? status))]).toEqual(['CREATE_COMPLETE']);
  const state = [...checkSite(deployedSite(deployment, 'dublin', world)).values()];
  expect(state.flatMap(({ departures }) => departures)).toEqual([]);

  const started = ['fargate-starts-workload', 'workload-role-is-assumed'];
  const playOf = (on: typeof world) => play(on, deployment, started);
  expect(playOf(world.clone())).toMatchObject({ flows: 2, departures: [] });
  expect(unplayed(declared, world, deployment)).toEqual([]);

  // Without the repository there is no image to pull, and nobody is told that it cannot be.
  const [repository] = world.ofType('AWS::ECR::Repository');
  if (!repository) throw new Error('expected a repository');
  const without = world.clone();
  without.resources.delete(keyOf(repository));
  expect(unplayed(declared, without, deployment)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/\(resource-is-deployed\): acme-dublin-registry\/.* does not exist/),
    ]),
  );
});

test('a role of CloudFormation without the permissions of workloads makes none of it', () => {
  const bare = stacks.filter(({ path }) => !/\/(?:orders|Registry)$/.test(path));
  const world = bootstrappedFor(deployment, bare);
  const registry = stacks.filter(({ path }) => path === 'dublin/Keys' || path === 'dublin/Registry');
  const ends = registry.map((stack) => deployInProcess(world, stack));
  expect(ends.map(({ status, reason }) => `${status} ${reason ?? ''}`)).toEqual([
    expect.stringMatching(/^CREATE_COMPLETE/),
    expect.stringMatching(
      /cfn-exec-role-.* is not authorized to perform: ecr:\w+ on resource: arn:aws:ecr:eu-west-1:222222222222:repository\/acme-dublin-app-orders/,
    ),
  ]);
});

test('every required access of it is part of a scene', () => {
  const ids = new Set(flowsIn(declared).flatMap(({ flows }) => flows.map(({ id }) => id)));
  const played = STORIES.flatMap(({ flows }) => flows);
  expect(ids.has('fargate-starts-workload')).toBe(true);
  expect([...ids].filter((id) => !played.includes(id))).toEqual([]);
});

test('every example is rehearsed', () => {
  expect(readdirSync('examples').sort()).toEqual([...EXAMPLES].sort());
});

test.each(EXAMPLES)('%s is an app with a deployment file of its own', (name) => {
  expect(existsSync(`examples/${name}/app.ts`)).toBe(true);
  expect(loadDeployment(exampleFile(name), { today: '2026-11-23' }).name).toBe('acme');
});

/** The stacks of an app, stage by stage: the app itself would be checked by its plugin. */
function stacksOf(made: App): readonly AssemblyStack[] {
  return made.node.children.filter(Stage.isStage).flatMap((stage) => {
    const ids = new Map(stage.node.children.filter(Stack.isStack).map(({ artifactId, node }) => [artifactId, node.id]));
    return stage.synth().stacks.map((artifact): AssemblyStack => {
      const { account, region } = artifact.environment;
      return {
        ...{ path: `${stage.node.id}/${ids.get(artifact.id)}`, stage: stage.node.id, name: artifact.stackName },
        ...{ account, region, templateFile: artifact.templateFullPath, manifestFile: '' },
        roleArn: artifact.cloudFormationExecutionRoleArn?.replace('${AWS::Partition}', partitionOf(region)) ?? '',
        terminationProtection: artifact.terminationProtection === true,
      };
    });
  });
}
