import type { RequiredFlow, RequiredStep } from '../../lib/access/required/required';
import type { Scene } from '../../lib/access/required/scene';
import { at, text } from '../json';
import { isLayersOfImages } from '../world/policies';
import type { World } from '../world/world';

/** Requests that leave something in a store. */
const PUTS: ReadonlySet<string> = new Set([
  ...['backup:CopyIntoBackupVault', 'backup:TagResource', 'dynamodb:PutItem', 'dynamodb:RestoreTableFromAwsBackup'],
  ...['firehose:PutRecord', 'logs:PutLogEvents', 's3:PutObject', 's3:ReplicateObject', 's3-outposts:PutObject'],
  ...['sns:Publish', 'sqs:SendMessage'],
]);
/** Requests that find nothing where nothing was left. */
const TAKES: ReadonlySet<string> = new Set([
  ...['backup:CopyFromBackupVault', 'dynamodb:GetItem', 's3:GetObject', 's3:GetObjectVersionForReplication'],
  ...['s3-outposts:GetObject', 'sqs:ReceiveMessage'],
]);

/** The store that a request is about, by its ARN: what is in it has one of its own. */
function storeOf(arn: string): string {
  const [, partition, service, , , ...rest] = arn.split(':');
  const resource = rest.join(':');
  if (service === 's3') return `arn:${partition}:s3:::${resource.split('/')[0]}`;
  if (service === 'backup' && resource.startsWith('recovery-point:'))
    return arn.replace(/recovery-point:.*/, 'recovery-point');
  return arn.replace(/:log-stream:.*$|:\*$|\/object\/.*$|\/index\/.*$/, '');
}

/** What a request needs and does not find; undefined where it finds it, or needs nothing. */
export function missing({ action, on }: RequiredStep, world: World): string | undefined {
  if (!TAKES.has(action)) return undefined;
  // An object that was really uploaded is there, and nothing else under its name.
  if (world.objects.has(on.arn.replace(/^arn:[^:]*:s3:::/, ''))) return undefined;
  const store = storeOf(on.arn);
  // Of the image that somebody pushed, ECR keeps the layers in a bucket of its own.
  if (isLayersOfImages(store)) return undefined;
  return world.contents.has(store) ? undefined : `${action} finds nothing in ${store}`;
}

/** Leaves what a request leaves. */
export function leave({ action, on }: RequiredStep, world: World, flow: string): void {
  if (!PUTS.has(action)) return;
  const store = storeOf(on.arn);
  world.contents.set(store, flow);
  // SQS itself moves what nobody could work on.
  const queue = world.ofType('AWS::SQS::Queue').find(({ attributes }) => attributes['Arn'] === store);
  const dead = at(queue?.actual ?? {}, 'RedrivePolicy', 'deadLetterTargetArn');
  if (dead !== undefined) world.contents.set(text(dead), flow);
}

/** Where something has to be before a flow begins that no step of it takes by a request; undefined for none. */
export function beginning({ id, because }: RequiredFlow, scene: Scene): string | undefined {
  if (id === 'topic-hands-on') return scene.text(because, 'TopicArn');
  if (id === 'stream-is-archived') return scene.concrete.physical(because)?.arn;
  return id.endsWith('-are-restored') ? scene.arn('backup', 'recovery-point') : undefined;
}
