import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deploymentText } from '../../bench/deployment-of';
import { stagesInWaves } from '../../lib/cli/deploy/plan';
import { parseDeployment } from '../../lib/deployment/load-deployment';
import { DEPLOYMENT_ACCOUNT } from '../acts/deployment-account';
import { type AssemblyStack, stacksOf } from '../assembly';
import { type CliRun, trefoil } from '../cli';
import { StandIn } from '../endpoint/server';
import { randomBy, sample } from '../random';
import type { Row } from '../rehearse';
import { type Deployed, keyOf } from '../world/deployed';
import type { Stack } from '../world/stack';
import { World } from '../world/world';
import { deployRole, writeThinAssembly } from './thin-assembly';

/** How waves are rehearsed. */
interface WaveOptions {
  /** How many sites there are, three of which copy to each other each time. */
  readonly sites: number;
  readonly seed: number;
  readonly today: string;
  /** A folder of its own that goes away afterwards. */
  readonly folder: string;
  say(text: string): void;
}

/** Deploys many sites in waves by `trefoil deploy`, with a failure in one of them: halt, what is refused then, resume, and once more. */
export async function rehearseWaves(options: WaveOptions): Promise<readonly Row[]> {
  const world = new World();
  const standIn = new StandIn(world);
  try {
    const rehearsal = new Waves(options, world, await standIn.listen());
    const rows = await rehearsal.rows();
    const row = { deployment: rehearsal.name, seconds: 0, skipped: false };
    return standIn.unanswered.length === 0
      ? rows
      : [...rows, { ...row, act: 'requests that the stand-in does not know', did: '', departures: standIn.unanswered }];
  } finally {
    await standIn.close();
  }
}

class Waves {
  readonly name: string;
  private readonly assembly: string;
  private readonly region: string;
  private readonly stacks: readonly AssemblyStack[];
  private readonly waves: readonly (readonly string[])[];
  /** Index of the wave that fails. */
  private readonly failing: number;
  private readonly failed: AssemblyStack;

  constructor(
    private readonly options: WaveOptions,
    private readonly world: World,
    private readonly endpoint: string,
  ) {
    const { sites, folder, today, seed } = options;
    this.name = `${sites} sites`;
    mkdirSync(folder, { recursive: true });
    const text = deploymentText(sites, { copies: true });
    const deployment = parseDeployment(text, { file: 'waves.yaml', today });
    this.region = deployment.organization.homeRegion;
    this.assembly = join(folder, 'waves');
    writeThinAssembly(this.assembly, deployment, text);
    this.stacks = stacksOf(this.assembly);
    for (const stack of this.stacks) letDeploy(world, stack);
    this.waves = stagesInWaves(deployment);
    // In the middle: waves come before it, and after.
    this.failing = Math.floor((this.waves.length - 1) / 2);
    const random = randomBy(seed);
    const [failed] = sample(this.stacksIn([this.failing]), 1, random);
    if (failed === undefined) throw new Error(`${this.name}: expected a stack to fail, found none`);
    this.failed = failed;
  }

  async rows(): Promise<readonly Row[]> {
    const halt = await this.act('a wave fails: halt', () => this.halt());
    const complete = this.complete();
    const refused = await this.act('the wave after it is asked for', () => this.refused());
    const resumed = await this.act('resume', () => this.resume(complete));
    return [halt, refused, resumed, await this.act('resume, nothing left', () => this.nothingLeft())];
  }

  private async act(
    act: string,
    run: () => Promise<readonly [did: string, departures: readonly string[]]>,
  ): Promise<Row> {
    const began = performance.now();
    this.options.say(`${this.name}: ${act}`);
    const [did, departures] = await run();
    for (const departure of departures) this.options.say(`${this.name}: ${act}: ${departure}`);
    const seconds = (performance.now() - began) / 1000;
    return { deployment: this.name, act, did, departures, seconds, skipped: false };
  }

  private async halt(): Promise<readonly [string, readonly string[]]> {
    this.world.failure = { stack: this.failed.name, logicalId: 'Key' };
    if (this.failed.path.endsWith('/Alerts')) this.world.failure = { stack: this.failed.name, logicalId: 'Topic' };
    const run = await this.deploy('--waves', '--first');
    const before = this.stacksIn(range(0, this.failing));
    const after = this.stacksIn(range(this.failing + 1, this.waves.length));
    const departures = [
      ...ended(run, 1),
      ...(this.stateOf(this.failed)?.status === 'CREATE_FAILED' ? [] : [`${this.failed.path} did not fail`]),
      ...(run.output.includes(this.failed.name) ? [] : [`nothing names ${this.failed.name}, which failed`]),
      ...before
        .filter((stack) => this.stateOf(stack)?.status !== 'CREATE_COMPLETE')
        .map(({ path }) => `${path} is of a wave before, and not complete`),
      ...after
        .filter((stack) => this.stateOf(stack) !== undefined)
        .map(({ path }) => `${path} is of a wave after it, and was touched`),
    ];
    const sizes = this.waves.map(({ length }) => length).join(', ');
    return [
      `${this.stacks.length} stacks in ${this.waves.length} waves of ${sizes} Stages; ${this.failed.path} fails in wave ${this.failing + 1}: ${before.length} stacks before it complete, ${after.length} after it untouched`,
      departures,
    ];
  }

  private async refused(): Promise<readonly [string, readonly string[]]> {
    const before = this.complete();
    const next = this.failing + 2;
    const run = await this.deploy('--wave', `${next}`, '--resume');
    const departures = [
      ...ended(run, 2),
      ...(run.output.includes(`wave ${this.failing + 1} is not whole`) ? [] : ['nothing says which wave is not whole']),
      ...(this.complete().size === before.size ? [] : [`something of wave ${next} was deployed`]),
    ];
    return [`wave ${next} is refused, since wave ${this.failing + 1} is not whole`, departures];
  }

  /** @param complete the stacks that were complete before, as they were */
  private async resume(complete: ReadonlyMap<string, Stack>): Promise<readonly [string, readonly string[]]> {
    const run = await this.deploy('--waves', '--first', '--resume');
    const departures = [
      ...ended(run, 0),
      ...this.stacks
        .filter(
          (stack) => this.stateOf(stack)?.status !== (stack === this.failed ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE'),
        )
        .map((stack) => `${stack.path} ended as ${this.stateOf(stack)?.status}`),
      ...this.stacks
        .filter((stack) => {
          const before = complete.get(stack.name);
          return before !== undefined && before.events.length !== this.stateOf(stack)?.events.length;
        })
        .map(({ path }) => `${path} was complete, and was deployed again`),
    ];
    return [
      `${this.stacks.length - complete.size} stacks, and none of the ${complete.size} that were complete`,
      departures,
    ];
  }

  private async nothingLeft(): Promise<readonly [string, readonly string[]]> {
    const before = this.complete();
    const run = await this.deploy('--waves', '--resume');
    const changed = [...this.complete()].filter(
      ([name, { events }]) => before.get(name)?.events.length !== events.length,
    );
    return [
      'the CDK CLI is not started',
      [
        ...ended(run, 0),
        ...(run.output.includes('everything that was asked for is deployed') ? [] : ['something was left']),
        ...changed.map(([name]) => `${name} was deployed again`),
      ],
    ];
  }

  private deploy(...args: readonly string[]): Promise<CliRun> {
    const { endpoint, region, options } = this;
    const target = { endpoint, region, account: DEPLOYMENT_ACCOUNT, home: options.folder };
    return trefoil(target, ['deploy', '--assembly', this.assembly, '--yes', ...args]);
  }

  private stacksIn(waves: readonly number[]): readonly AssemblyStack[] {
    const stages = new Set(waves.flatMap((wave) => this.waves[wave] ?? []));
    return this.stacks.filter(({ stage }) => stages.has(stage));
  }

  private stateOf(stack: AssemblyStack): Stack | undefined {
    return this.world.stack(stack, stack.name);
  }

  private complete(): ReadonlyMap<string, Stack> {
    const all = this.stacks.flatMap((stack) => this.stateOf(stack) ?? []);
    return new Map(all.filter(({ status }) => status.endsWith('_COMPLETE')).map((stack) => [stack.name, stack]));
  }
}

/** Makes the role that the CDK CLI assumes to deploy a stack, as a bootstrap of the account does. */
function letDeploy(world: World, { account, region }: AssemblyStack): void {
  const name = deployRole({ account, region });
  const properties = {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { AWS: DEPLOYMENT_ACCOUNT } }] },
  };
  const role: Deployed = {
    ...{ type: 'AWS::IAM::Role', account, region: '', logicalId: name, physicalId: name },
    ...{ properties, actual: properties, attributes: {}, serial: 0 },
  };
  world.resources.set(keyOf(role), role);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function ended(run: CliRun, code: number): readonly string[] {
  return run.code === code
    ? []
    : [`exit code ${run.code}, expected ${code}: ${run.output.trim().split('\n').slice(-3).join(' | ')}`];
}
