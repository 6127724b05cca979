import type { NamedPrincipal } from '../../iam/search/question';
import { isSameScalar } from '../../judge/template/same-scalar';
import { viaService } from '../../world/service-names';
import type { Store } from '../site/stores';
import type { Certainty, Context, RequiredStep } from './required';
import { type Scene, steps } from './scene';

/** The key of a bucket by default. */
export const DEFAULT_KEY =
  'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID';

/** How a principal uses a key through a service: with which actions, and in which context. */
interface Use {
  readonly scene: Scene;
  readonly who: NamedPrincipal | undefined;
  readonly actions: string;
  /** Further keys of the request. */
  readonly context?: Context;
  readonly certainty?: Certainty;
}

/**
 * How S3 uses the key of a bucket for whoever reads or writes.
 *
 * With a Bucket Key it names the bucket, otherwise the object (Amazon S3 User Guide, "Reducing the cost of SSE-KMS with
 * Amazon S3 Bucket Keys"); its requests carry `kms:ViaService` (AWS KMS Developer Guide, "kms:ViaService").
 */
export function throughBucket(use: Use, bucket: Store | undefined): readonly RequiredStep[] {
  const { scene } = use;
  const key = bucket && scene.key(scene.text(bucket.template, DEFAULT_KEY));
  if (bucket === undefined || key === undefined) return [];
  const arn = `${bucket.itself.arn}${hasBucketKey(bucket) ? '' : '/example'}`;
  return through(use, key, 's3', { 'kms:EncryptionContext:aws:s3:arn': arn });
}

/** How CloudWatch Logs uses a key for whoever writes (managed policy CloudWatchLogsAPIKeyAccess). */
export const WRITING_LOGS = 'Decrypt DescribeKey Encrypt GenerateDataKey';

/**
 * How CloudWatch Logs uses the key of a log group for whoever writes or reads.
 *
 * The managed policy CloudWatchLogsAPIKeyAccess of February 2026 has it; pages of the services that write by a role do not.
 */
export function throughLogGroup(use: Use, arn: string | undefined): readonly RequiredStep[] {
  const group = use.scene.store(arn, 'log-group');
  const key = group && use.scene.key(use.scene.text(group.template, 'KmsKeyId'));
  return through({ certainty: 'practice', ...use }, key, 'logs', {
    'kms:EncryptionContext:aws:logs:arn': arn?.replace(/:\*$/, ''),
  });
}

/** How a service uses a key for whoever calls the service. */
export function through(
  { scene, who, actions, context, certainty = 'documented' }: Use,
  key: Store | undefined,
  service: string,
  about: Context = {},
): readonly RequiredStep[] {
  if (key === undefined) return [];
  const { region = scene.region } = key.template.template;
  const names = Object.keys(about).map((name) => name.slice('kms:EncryptionContext:'.length));
  return steps(who, key.itself, `kms:${actions}`, {
    certainty,
    context: {
      'kms:ViaService': viaService(service, region),
      'aws:ViaAWSService': true,
      'aws:RequestedRegion': region,
      ...(names.length > 0 && { 'kms:EncryptionContextKeys': names }),
      ...about,
      ...context,
    },
    ways: [{}, { 'aws:CalledVia': [`${service}.amazonaws.com`] }],
  });
}

/** How a service uses a key in its own name. */
export function byService(
  scene: Scene,
  name: string,
  key: Store | undefined,
  actions: string,
  context: Context,
  rest: Pick<Partial<RequiredStep>, 'ways' | 'certainty'> = {},
): readonly RequiredStep[] {
  return key === undefined ? [] : steps(scene.service(name), key.itself, `kms:${actions}`, { context, ...rest });
}

/** Whether a bucket has a Bucket Key by default. */
export function hasBucketKey({ template }: Store): boolean {
  return template
    .select('BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled')
    .some(({ value }) => isSameScalar(true, value));
}

/** The headers of a write that names its key; empty where the key is not known. */
export function written(key: Store | undefined): Context {
  return key === undefined
    ? {}
    : {
        's3:x-amz-server-side-encryption': 'aws:kms',
        's3:x-amz-server-side-encryption-aws-kms-key-id': key.itself.arn,
      };
}
