import { declaredBy } from '../../rehearsal/scenes/declared';
import { flowsIn, play, unplayed } from '../../rehearsal/scenes/play';
import { STORIES } from '../../rehearsal/scenes/scenes';
import { type Deployed, keyOf } from '../../rehearsal/world/deployed';
import type { World } from '../../rehearsal/world/world';
import { deployed } from './deployed';

// What has to work is asked of what exists: a resource that is not there and a policy that somebody changed show.

const before = deployed('reference');
const declared = declaredBy(before.stacks, before.deployment);

function find(world: World, type: string, about: string): Deployed {
  const found = world.ofType(type).find((one) => JSON.stringify(one.actual).includes(about));
  if (!found) throw new Error(`expected a ${type} about ${about}`);
  return found;
}

test('everything happens at every site, and leaves what it leaves', () => {
  const world = before.world.clone();
  const { flows, steps, departures } = play(world, before.deployment);
  expect(departures).toEqual([]);
  expect(flows).toBeGreaterThan(1000);
  expect(steps).toBeGreaterThan(9000);
  const left = [...world.contents.keys()];
  expect(left).toContain('arn:aws:s3:::trefoil-hamar-data-444444444444-eu-north-1');
  expect(left.filter((arn) => /:sqs:.*-auditor$|recovery-point$|log-group:.*trail$/.test(arn)).length).toBeGreaterThan(
    6,
  );
  expect(unplayed(declared, world, before.deployment)).toEqual([]);
});

test('every required access is part of a scene', () => {
  const ids = new Set(flowsIn(declared).flatMap(({ flows }) => flows.map(({ id }) => id)));
  const played = STORIES.flatMap(({ flows }) => flows);
  expect(new Set(played).size).toBe(played.length);
  expect(ids.size).toBeGreaterThan(30);
  expect([...ids].filter((id) => !played.includes(id))).toEqual([]);
  // What the reference does not have is of the examples: APIs, containers, queues, state machines and bastion hosts.
  expect(
    played.filter((id) => !ids.has(id) && !/^(?:api|fargate|workload|state-machine|bastion|people)-/.test(id)),
  ).toEqual([]);
});

test('a queue whose policy somebody changed takes no alert, and the auditor finds none', () => {
  const world = before.world.clone();
  const queue = find(world, 'AWS::SQS::Queue', '"QueueName":"trefoil-dublin-alerts-auditor"');
  const policy = find(world, 'AWS::SQS::QueuePolicy', `"Queues":["${queue.physicalId}"]`);
  world.resources.set(keyOf(policy), { ...policy, actual: { ...policy.actual, PolicyDocument: { Statement: [] } } });
  const { departures } = play(world, before.deployment, [
    'rule-raises-alert',
    'topic-hands-on',
    'auditor-takes-alerts',
  ]);
  expect(departures).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^dublin: .*\(topic-hands-on\): step \d+ of \d+: User: sns.amazonaws.com is not authorized to perform: sqs:SendMessage .*no statement of the resource policy/,
      ),
      expect.stringMatching(/^dublin: the auditor .*\(auditor-takes-alerts\): .*/),
    ]),
  );
});

test('a resource that does not exist is missed in what has to work because of it, or on it', () => {
  const world = before.world.clone();
  for (const [type, about] of [
    ['AWS::SNS::Subscription', 'trefoil-hamar-alerts-auditor'],
    ['AWS::Backup::BackupVault', 'trefoil-hamar'],
  ] as const)
    world.resources.delete(keyOf(find(world, type, about)));
  const missed = unplayed(declared, world, before.deployment);
  expect(missed).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^hamar: .*\(topic-hands-on\): trefoil-hamar-audit\/.* does not exist$/),
      expect.stringMatching(
        /^hamar: .*\(objects-are-restored\): .* does not exist$|^hamar: .*not everything exists that/,
      ),
    ]),
  );
});
