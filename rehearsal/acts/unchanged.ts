import { type Act, lastLines, type Scene } from './act';
import { deployArguments } from './deploy';

/** The CLI sees no difference between what is deployed and what would be. */
export const noDifference: Act = {
  title: 'cdk diff shows nothing',
  async run(scene) {
    const run = await scene.cdk(['diff', '-a', scene.assembly, '**', '--fail']);
    const shown = run.output.match(/There were no differences/g)?.length ?? 0;
    const departures = run.code === 0 ? [] : [`exit code ${run.code}: ${lastLines(run)}`];
    if (shown !== scene.stacks.length)
      departures.push(`${shown} stacks without differences, expected ${scene.stacks.length}`);
    return { did: `${shown} stacks compared`, departures };
  },
};

/** A second deployment changes nothing. */
export const again: Act = {
  title: 'a second deploy changes nothing',
  async run(scene) {
    const before = stateOf(scene);
    const run = await scene.cdk(deployArguments(scene.assembly, '**'));
    const unchanged = run.output.match(/\(no changes\)/g)?.length ?? 0;
    const departures = run.code === 0 ? [] : [`exit code ${run.code}: ${lastLines(run)}`];
    if (unchanged !== scene.stacks.length)
      departures.push(`${unchanged} stacks unchanged, expected ${scene.stacks.length}`);
    if (stateOf(scene) !== before) departures.push('the deployed state is another');
    return { did: `${unchanged} stacks unchanged`, departures };
  },
};

/** Text by which two states of everything can be compared. */
function stateOf(scene: Scene): string {
  return JSON.stringify([...(scene.world?.resources ?? [])].sort(([one], [other]) => (one < other ? -1 : 1)));
}
