import { type BootstrapPlan, bootstrapPlan } from '../../lib/deployment/bootstrap/bootstrap-commands';
import { templateOf } from '../assembly';
import { at, type JsonObject, list, parseJson, text } from '../json';
import { parseTemplate } from '../template/template';
import { type Deployed, type Environment, keyOf } from '../world/deployed';
import { defaultEncryption } from '../world/lookup';
import { awsPrincipals, policiesOf } from '../world/policies';
import type { World } from '../world/world';
import { type Act, lastLines, type Scene } from './act';
import { DEPLOYMENT_ACCOUNT } from './deployment-account';

/** Every account is bootstrapped in its Region as `trefoil bootstrap` says, with less than administrator. */
export const bootstrap: Act = {
  title: 'bootstrap of every account and Region',
  async run(scene) {
    const plans = scene.environments.map((environment) =>
      bootstrapPlan(environment, {
        name: scene.deployment.name,
        trust: DEPLOYMENT_ACCOUNT,
        types: typesIn(scene, environment),
      }),
    );
    if (scene.world) for (const plan of plans) createPolicies(plan, scene.world);
    const runs = await Promise.all(
      plans.map(async ({ environment, arguments: args }) => ({
        environment,
        run: await scene.cdk([...args, '--app', ''], environment.account),
      })),
    );
    const failed = runs.filter(({ run }) => run.code !== 0);
    const departures = failed.map(
      ({ environment, run }) => `${named(environment)}: exit code ${run.code}: ${lastLines(run)}`,
    );
    if (scene.world)
      for (const { environment } of plans)
        departures.push(...objections(scene.world, environment).map((problem) => `${named(environment)}: ${problem}`));
    const policies = plans.reduce((sum, plan) => sum + plan.policies.length, 0);
    return { did: `${runs.length} environments by the CLI, with ${policies} execution policies`, departures };
  },
};

const named = ({ account, region }: Environment): string => `${account} ${region}`;

/** Types of what is deployed in an account and Region. */
export function typesIn({ stacks }: Pick<Scene, 'stacks'>, { account, region }: Environment): readonly string[] {
  const own = stacks.filter((stack) => stack.account === account && stack.region === region);
  return own.flatMap((stack) => Object.values(parseTemplate(templateOf(stack)).resources).map(({ type }) => type));
}

/** Makes the managed policies, as somebody with credentials of the account does before bootstrapping. */
function createPolicies({ policies, environment: { account, region } }: BootstrapPlan, world: World): void {
  for (const { name, arn, document } of policies) {
    const PolicyDocument = parseJson(JSON.stringify(document));
    const properties: JsonObject = { ManagedPolicyName: name, PolicyDocument };
    const policy: Deployed = {
      type: 'AWS::IAM::ManagedPolicy',
      account,
      region,
      logicalId: name,
      physicalId: arn,
      properties,
      actual: properties,
      attributes: {},
      serial: 0,
    };
    world.resources.set(keyOf(policy), policy);
  }
}

function objections(world: World, { account, region }: Environment): readonly string[] {
  const own = [...world.resources.values()].filter((one) => one.account === account && one.region === region);
  const bucket = own.find(({ type }) => type === 'AWS::S3::Bucket');
  const { algorithm } = defaultEncryption(bucket?.actual);
  const roles = own.filter(({ type }) => type === 'AWS::IAM::Role');
  const trusted = roles
    .flatMap(({ actual }) => policiesOf({ actual: { trust: actual['AssumeRolePolicyDocument'] ?? null } }))
    .flatMap(({ statements }) => statements.flatMap(awsPrincipals));
  const strangers = new Set(trusted.filter((principal) => ![account, DEPLOYMENT_ACCOUNT].includes(principal)));
  const execution = roles.find(({ physicalId }) => physicalId.includes('-cfn-exec-role-'));
  const attached = list(execution?.actual['ManagedPolicyArns']).map(text);
  const missing = attached.filter(
    (arn) => !world.find({ type: 'AWS::IAM::ManagedPolicy', account, region, physicalId: arn }),
  );
  return [
    ...(algorithm === 'aws:kms'
      ? []
      : [`staging bucket is encrypted by ${algorithm || 'nothing'}, expected a customer key`]),
    ...(at(bucket?.actual, 'PublicAccessBlockConfiguration', 'RestrictPublicBuckets') === true
      ? []
      : ['staging bucket is not closed to the public']),
    ...[...strangers].map((principal) => `a role trusts ${principal}`),
    ...(attached.length > 0 ? [] : ['the execution role has no policy']),
    ...missing.map((arn) => `the execution role has ${arn}, which does not exist`),
  ];
}
