import { readFileSync } from 'node:fs';
import { decideFlow, flowsAt } from '../../lib/access/required';
import { Scene } from '../../lib/access/required/scene';
import { REQUIRED_RULES } from '../../lib/access/rules/required-rule';
import { accessIn } from '../../lib/access/site/site-access';
import { deployOrder } from '../../lib/deployment/deploy-order';
import { BOOTSTRAP_STACK } from '../../lib/deployment/hook-rules';
import { Assembly } from '../../lib/judge/template/assembly';
import { rawMap } from '../../lib/judge/template/template';
import { partitionOf } from '../../lib/world/partition';
import { refusalText } from '../../rehearsal/access/handler';
import { deployInProcess } from '../../rehearsal/in-process';
import { parseJson, text } from '../../rehearsal/json';
import { play } from '../../rehearsal/scenes/play';
import { type Deployed, keyOf } from '../../rehearsal/world/deployed';
import type { World } from '../../rehearsal/world/world';
import { accessTo } from '../access/access-to';
import { assemblyStacks, bootstrappedFor } from './deployed';

/** A deployment of this project whose templates, or whose execution policies, are other ones. */
export interface Alteration {
  readonly name: Parameters<typeof accessTo>[0];
  readonly templates?: (text: string) => string;
  readonly policies?: (text: string) => string;
  /** Ids of the required access that is asked. */
  readonly flows: readonly string[];
}

const ORGANIZATION = 'guardrails';
const same = (unchanged: string) => unchanged;
const known = new Map<string, ReturnType<typeof fixtureOf>>();

function fixtureOf(name: Alteration['name']) {
  const access = accessTo(name);
  const { deployment } = access.scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const stacks = assemblyStacks(name).map((stack) => ({
    ...stack,
    template: readFileSync(stack.templateFile, 'utf8'),
  }));
  return { access, deployment, stacks, world: bootstrappedFor(deployment, stacks) };
}

function fixture(name: Alteration['name']) {
  const found = known.get(name) ?? fixtureOf(name);
  known.set(name, found);
  return found;
}

/** What the rules of required access find at synth: the rule, the required access and the request, a line each. */
export function foundAtSynth({ name, templates = same, policies = same, flows }: Alteration): readonly string[] {
  const { access, deployment, world } = fixture(name);
  const altered = access.assembly.templates.map((template) => {
    const before = JSON.stringify(template.body);
    const after = templates(before);
    return after === before ? template : { ...template, body: rawMap(JSON.parse(after)) };
  });
  const bootstrap = policies === same ? [] : bootstrapTemplates(withPolicies(world, policies), altered.length);
  const assembly = new Assembly([...altered, ...bootstrap], access.scope);
  const { sites, ...rest } = accessIn(assembly, deployment);
  return sites.flatMap((site) =>
    flowsAt(new Scene(site, { sites, ...rest }, assembly))
      .filter(({ id, because }) => flows.includes(id) && because.template.stackName !== BOOTSTRAP_STACK)
      .map((flow) => decideFlow(flow, site))
      .flatMap(({ flow, steps }) => {
        const rule = REQUIRED_RULES.find((one) => one.id === `${flow.family}-can-work` && one.appliesTo(flow.because));
        return steps
          .filter(({ step, decision }) => step.certainty !== 'unsettled' && decision.decision !== 'allow')
          .map(({ step, decision }) => `${rule?.id}: ${flow.id}: ${refusalText(step, decision.by)}`);
      }),
  );
}

/** What the rehearsal finds: how the first stack fails that does, or what does not happen once all are there. */
export function foundInRehearsal({ name, templates = same, policies = same, flows }: Alteration): readonly string[] {
  const { deployment, stacks, world: bootstrapped } = fixture(name);
  const world = policies === same ? bootstrapped.clone() : withPolicies(bootstrapped, policies);
  // The CDK CLI puts the files of stacks into their staging bucket before it deploys them.
  for (const { account, region } of stacks)
    world.contents.set(`arn:${partitionOf(region)}:s3:::cdk-hnb659fds-assets-${account}-${region}`, 'cdk deploy');
  for (const stage of [...deployOrder(deployment).flat(), ORGANIZATION])
    for (const stack of stacks.filter((one) => one.stage === stage)) {
      const { status, reason } = deployInProcess(world, stack, { template: templates(stack.template) });
      if (status !== 'CREATE_COMPLETE') return [`${stack.path}: ${reason}`];
    }
  return play(world, deployment, flows).departures;
}

/** The bootstrapped world with other policies of CloudFormation's roles. */
function withPolicies(world: World, change: (text: string) => string): World {
  const other = world.clone();
  for (const policy of other.ofType('AWS::IAM::ManagedPolicy')) {
    const PolicyDocument = parseJson(change(text(policy.actual['PolicyDocument'])));
    other.resources.set(keyOf(policy), { ...policy, actual: { ...policy.actual, PolicyDocument } });
  }
  return other;
}

/** What bootstrapping made, as templates, so that required access is asked of these policies. */
function bootstrapTemplates(world: World, from: number) {
  const own = [...world.resources.values()].filter(({ type }) => type.startsWith('AWS::IAM::'));
  const accounts = [...new Set(own.map(({ account }) => account))];
  return accounts.map((account, index) => {
    const resources = own.filter((one) => one.account === account);
    const region = resources[0]?.region ?? '';
    const Resources = Object.fromEntries(resources.map(templateResource));
    const nested = new Map<string, number>();
    return {
      index: from + index,
      file: 'bootstrap',
      text: '',
      body: { Resources },
      stackName: BOOTSTRAP_STACK,
      account,
      region,
      nested,
    };
  });
}

function templateResource({ type, physicalId, actual }: Deployed): readonly [string, object] {
  const named = type === 'AWS::IAM::Role' ? { RoleName: physicalId } : {};
  return [physicalId, { Type: type, Properties: { ...actual, ...named } }];
}
