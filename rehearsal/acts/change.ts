import { differences } from '../spec/replacement';
import type { Deployed } from '../world/deployed';
import { type Act, lastLines } from './act';
import { deployArguments } from './deploy';

/** What the change of the deployment file is, and what alone it may reach. */
export const CHANGE = {
  what: 'noncurrentVersionDays: 90 becomes 91',
  apply: (yaml: string): string => yaml.replace('noncurrentVersionDays: 90', 'noncurrentVersionDays: 91'),
  type: 'AWS::S3::Bucket',
  property: 'LifecycleConfiguration',
} as const;

/** One change of the deployment file updates the lifecycle of user data, and nothing else. */
export const change: Act = {
  title: 'one change updates only what it should',
  async run(scene) {
    if (scene.changed === undefined) throw new Error('expected an assembly with one change of the deployment file');
    const before = new Map(scene.world?.resources);
    const run = await scene.cdk(deployArguments(scene.changed, '**'));
    const departures = run.code === 0 ? [] : [`exit code ${run.code}: ${lastLines(run)}`];
    const after = scene.world?.resources ?? new Map<string, Deployed>();
    for (const key of new Set([...before.keys(), ...after.keys()]))
      if (before.has(key) !== after.has(key)) departures.push(`${key} was ${after.has(key) ? 'created' : 'removed'}`);
    const updated = [...after].flatMap(([key, now]) => {
      const then = before.get(key);
      const found = then ? differences(now.type, then.properties, now.properties) : [];
      return found.map(({ property }) => ({ key, type: now.type, property }));
    });
    const wrong = updated.filter(({ type, property }) => type !== CHANGE.type || property !== CHANGE.property);
    departures.push(...wrong.map(({ key, property }) => `${property} of ${key} changed`));
    const kept = Object.values(scene.deployment.sites).filter(({ placement }) => placement.kind !== 'outpost').length;
    if (scene.world && updated.length !== kept) departures.push(`${updated.length} buckets changed, expected ${kept}`);
    return { did: `${CHANGE.what}: ${updated.length} of ${after.size} resources updated`, departures };
  },
};
