import { environmentsOf } from '../../lib/deployment/bootstrap/environments';
import { type ExecutionPolicy, executionPolicies } from '../../lib/deployment/bootstrap/execution-policies';
import { deployOrder } from '../../lib/deployment/deploy-order';
import type { Deployment } from '../../lib/deployment/deployment';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { partitionOf } from '../../lib/world/partition';
import { Authority } from '../../rehearsal/access/authority';
import { typesIn } from '../../rehearsal/acts/bootstrap';
import type { AssemblyStack } from '../../rehearsal/assembly';
import { deployInProcess } from '../../rehearsal/in-process';
import { parseJson } from '../../rehearsal/json';
import { type Deployed, keyOf } from '../../rehearsal/world/deployed';
import { World } from '../../rehearsal/world/world';
import { synthesized } from '../synthesized';

/** A deployment of this project, deployed to a stand-in without the CLI. */
interface DeployedWorld {
  readonly deployment: Deployment;
  readonly world: World;
  readonly stacks: readonly AssemblyStack[];
  /** How each stack ended, such as `CREATE_COMPLETE`. */
  readonly ends: ReadonlySet<string>;
}

/** Synthesizes a deployment and deploys it, Stage by Stage in the order of deployment. */
export function deployed(name: string): DeployedWorld {
  const deployment = loadDeployment(findDeployment(name), { today: '2026-11-23' });
  const stacks = assemblyStacks(name);
  const world = bootstrappedFor(deployment, stacks);
  const order = [...deployOrder(deployment).flat(), 'guardrails'];
  const ends = order.flatMap((stage) =>
    stacks.filter((stack) => stack.stage === stage).map((stack) => deployInProcess(world, stack)),
  );
  return { deployment, world, stacks, ends: new Set(ends.map(({ status, reason }) => reason ?? status)) };
}

/** A world in which every account of a deployment is bootstrapped as far as its stacks need, and calls are decided. */
export function bootstrappedFor(deployment: Deployment, stacks: readonly AssemblyStack[]): World {
  const world = new World();
  world.guard = new Authority(deployment);
  for (const environment of environmentsOf(deployment)) {
    const { account, region } = environment;
    const policies = executionPolicies({
      name: deployment.name,
      account,
      region,
      types: typesIn({ stacks }, environment),
    });
    for (const resource of bootstrapped(account, region, policies)) world.resources.set(keyOf(resource), resource);
  }
  return world;
}

/** The stacks of a deployment, synthesized without validation. */
export function assemblyStacks(name: string): readonly AssemblyStack[] {
  return synthesized(name).map(({ path, artifact }) => ({
    path,
    stage: path.split('/')[0] ?? '',
    name: artifact.stackName,
    account: artifact.environment.account,
    region: artifact.environment.region,
    templateFile: artifact.templateFullPath,
    manifestFile: '',
    roleArn:
      artifact.cloudFormationExecutionRoleArn?.replace('${AWS::Partition}', partitionOf(artifact.environment.region)) ??
      '',
    terminationProtection: artifact.terminationProtection === true,
  }));
}

/** What of a bootstrapped account a stack needs: the role of CloudFormation with its policies, and the version. */
function bootstrapped(account: string, region: string, policies: readonly ExecutionPolicy[] = []): readonly Deployed[] {
  const made = (type: string, physicalId: string, properties: Deployed['properties']): Deployed => ({
    account,
    region,
    type,
    physicalId,
    logicalId: physicalId,
    properties,
    actual: properties,
    attributes: {},
    serial: 0,
  });
  return [
    made('AWS::IAM::Role', `cdk-hnb659fds-cfn-exec-role-${account}-${region}`, {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudformation.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
      ManagedPolicyArns: policies.map(({ arn }) => arn),
    }),
    ...policies.map(({ name, arn, document }) =>
      made('AWS::IAM::ManagedPolicy', arn, {
        ManagedPolicyName: name,
        PolicyDocument: parseJson(JSON.stringify(document)),
      }),
    ),
    made('AWS::SSM::Parameter', '/cdk-bootstrap/hnb659fds/version', { Value: '30' }),
  ];
}
