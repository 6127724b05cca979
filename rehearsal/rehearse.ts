import { Authority } from './access/authority';
import type { Act, Found, Scene } from './acts/act';
import { bootstrap } from './acts/bootstrap';
import { change } from './acts/change';
import { deploy } from './acts/deploy';
import { deployedState } from './acts/deployed-state';
import { DEPLOYMENT_ACCOUNT } from './acts/deployment-account';
import { destroy } from './acts/destroy';
import { drift } from './acts/drift';
import { failure } from './acts/failure';
import { failureByCli } from './acts/failure-cli';
import { refusal } from './acts/refusal';
import { replacement } from './acts/replacement';
import { scenes } from './acts/scenes';
import { again, noDifference } from './acts/unchanged';
import { type CliTarget, cdk } from './cli';
import { StandIn } from './endpoint/server';
import type { Script } from './synthesize';
import { World } from './world/world';

/** The result of one act. */
export interface Row extends Found {
  readonly deployment: string;
  readonly act: string;
  readonly seconds: number;
  /** Whether the act could not be performed against this endpoint. */
  readonly skipped: boolean;
}

/** How a rehearsal is run. */
interface RehearsalOptions {
  readonly name: string;
  readonly seed: number;
  readonly everyFailure: boolean;
  /** Another endpoint than the stand-in, and the key that it wants. */
  readonly endpoint?: string;
  readonly key?: CliTarget['key'];
  say(text: string): void;
}

/** Acts that read, change or fork what exists, and so need the stand-in. */
const NEED_THE_STAND_IN = 'this endpoint does not show, fork or disturb what exists; only the stand-in does';

/**
 * Rehearses one deployment, act by act; the acts that fork the world run beside those that go on with it. Of an example,
 * what does not follow from its sites, which are those of a deployment.
 */
export async function rehearse(script: Script, options: RehearsalOptions): Promise<readonly Row[]> {
  const { name, endpoint } = options;
  const authority = new Authority(script.deployment);
  const world = new World();
  world.guard = authority;
  const standIn = endpoint === undefined ? new StandIn(world) : undefined;
  const stage = new Theatre(script, options, standIn, endpoint ?? (await standIn?.listen()) ?? '');
  const perform = (act: Act, needsWorld = false) => stage.perform(act, needsWorld);
  try {
    const rows = [await perform(bootstrap)];
    const bootstrapped = standIn?.world.clone() ?? new World();
    const failures = failure(() => bootstrapped.clone());
    const isExample = script.changed === undefined;
    const beside = isExample
      ? []
      : [
          perform(
            failureByCli(() => bootstrapped.clone()),
            true,
          ),
        ];
    rows.push(
      await perform(deploy),
      await perform(deployedState, true),
      await perform(scenes, true),
      await perform(noDifference),
    );
    if (isExample) rows.push(await perform(failures, true));
    else
      rows.push(
        await perform(again),
        await perform(failures, true),
        await perform(replacement, true),
        await perform(refusal, true),
        ...(await Promise.all(beside)),
        await perform(drift, true),
        await perform(change),
      );
    rows.push(await perform(destroy, true));
    const row = { deployment: name, seconds: 0, skipped: false };
    const unanswered = standIn?.unanswered ?? [];
    if (unanswered.length > 0)
      rows.push({ ...row, act: 'requests that the stand-in does not know', did: '', departures: unanswered });
    if (standIn) {
      const { decided, again } = authority.count;
      const did = `${decided} calls of the command line and of handlers, ${again} of them decided before`;
      rows.push({ ...row, act: 'every call is allowed', did, departures: [...new Set(standIn.refused)] });
    }
    return rows;
  } finally {
    await standIn?.close();
  }
}

/** Performs the acts of one deployment, against the stand-in or another endpoint. */
class Theatre {
  constructor(
    private readonly script: Script,
    private readonly options: RehearsalOptions,
    private readonly standIn: StandIn | undefined,
    private readonly endpoint: string,
  ) {}

  async perform(act: Act, needsWorld: boolean): Promise<Row> {
    const { name, say } = this.options;
    const row = { deployment: name, act: act.title, seconds: 0, skipped: false };
    if (needsWorld && !this.standIn) return { ...row, did: NEED_THE_STAND_IN, departures: [], skipped: true };
    const began = performance.now();
    say(`${name}: ${act.title}`);
    const found = await act.run(this.scene(this.endpoint, this.standIn?.world));
    for (const departure of found.departures) say(`${name}: ${act.title}: ${departure}`);
    return { ...row, ...found, seconds: (performance.now() - began) / 1000 };
  }

  private scene(endpoint: string, world: World | undefined): Scene {
    const { script, options } = this;
    const region = script.deployment.organization.homeRegion;
    return {
      ...script,
      world,
      seed: options.seed,
      everyFailure: options.everyFailure,
      say: (text) => options.say(`${options.name}: ${text}`),
      cdk: (args, account = DEPLOYMENT_ACCOUNT) =>
        cdk({ endpoint, account, region, home: script.folder, key: options.key }, args),
      elsewhere: async (other, run) => {
        const own = new StandIn(other, this.standIn?.unanswered, this.standIn?.refused);
        try {
          return await run(this.scene(await own.listen(), other));
        } finally {
          await own.close();
        }
      },
    };
  }
}
