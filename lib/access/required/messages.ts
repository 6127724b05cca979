import { storesFor } from '../site/site-access';
import type { Store } from '../site/stores';
import { mayReceive, maySend } from '../site/workloads';
import { through } from './encryption';
import type { RequiredFlow } from './required';
import { type Running, WORKLOADS } from './running';
import { type Scene, steps } from './scene';

/** Lambda takes messages with the role of the function, from its own network, and names no function. */
export function receivingFlow(scene: Scene, running: Running): RequiredFlow {
  const { id, who, because } = running;
  const queues = storesFor(scene.site, 'queue').filter((store) => mayReceive(scene.site, running, store));
  return {
    ...WORKLOADS,
    id: 'workload-takes-messages',
    title: `Lambda takes messages from the queues of the workload ${id}, and uses their key`,
    because,
    source:
      'Lambda Developer Guide, "Using Lambda with Amazon SQS"; AWS managed policy AWSLambdaSQSQueueExecutionRole; Amazon SQS Developer Guide, "Configure KMS permissions for consumers"',
    steps: queues.flatMap((queue) => [
      ...steps(who, queue.itself, 'sqs:ReceiveMessage DeleteMessage GetQueueAttributes'),
      ...through({ scene, who, actions: 'Decrypt' }, keyOf(scene, queue), 'sqs', {
        'kms:EncryptionContext:aws:sqs:arn': queue.itself.arn,
      }),
    ]),
  };
}

/** Its code sends through the endpoint of the site. */
export function sendingFlow(scene: Scene, running: Running): RequiredFlow {
  const { id, who, because } = running;
  const queues = storesFor(scene.site, 'queue').filter((store) => maySend(scene.site, running, store));
  return {
    ...WORKLOADS,
    id: 'workload-sends-messages',
    title: `the workload ${id} sends into the queues that are declared for it, through the endpoint of the site`,
    because,
    source: 'the deployment file, workloads; Amazon SQS Developer Guide, "Configure KMS permissions for producers"',
    steps: queues.flatMap((queue) => [
      ...steps(who, queue.itself, 'sqs:SendMessage', { through: 'sqs' }),
      ...through({ scene, who, actions: 'GenerateDataKey Decrypt' }, keyOf(scene, queue), 'sqs', {
        'kms:EncryptionContext:aws:sqs:arn': queue.itself.arn,
      }),
    ]),
  };
}

function keyOf(scene: Scene, { template }: Store): Store | undefined {
  return scene.key(scene.text(template, 'KmsMasterKeyId'));
}
