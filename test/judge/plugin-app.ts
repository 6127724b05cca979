import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { ResidencyChecks, type ResidencyChecksOptions } from '../../lib/judge/cdk/plugin';
import type { Level, ResourceRule } from '../../lib/judge/rule';

/** Every bucket states its encryption: small enough to be sure what it says of a template. */
export function bucketRule(level: Level): ResourceRule {
  return {
    id: `bucket-${level}`,
    subject: 'resource',
    title: 'every bucket states its encryption',
    why: 'it is an example',
    fix: 'set BucketEncryption',
    topic: 'encryption-at-rest',
    level,
    hook: 'nothing',
    standards: [],
    examples: { good: [], bad: [] },
    appliesTo: (resource) => resource.type === 'AWS::S3::Bucket',
    check: (resource) =>
      resource
        .select('BucketEncryption')
        .filter((leaf) => leaf.value === undefined)
        .map(() => ({ path: ['Properties', 'BucketEncryption'], message: 'found nothing, expected an encryption' })),
  };
}

/** An encrypted bucket's properties. */
export const ENCRYPTED = {
  bucketEncryption: {
    serverSideEncryptionConfiguration: [
      { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'alias/site/data' } },
    ],
  },
};

interface AppUnderTest {
  readonly app: App;
  readonly stage: Stage;
  readonly stack: Stack;
  readonly bucket: CfnBucket;
}

const folders: string[] = [];

/** An App of one Stage, one stack and one encrypted bucket, `site/Storage/Bucket`, in Dublin. */
export function appUnderTest(context?: Readonly<Record<string, unknown>>): AppUnderTest {
  const outdir = mkdtempSync(join(tmpdir(), 'trefoil-'));
  folders.push(outdir);
  const app = new App({ outdir, context, analyticsReporting: false });
  const stage = new Stage(app, 'site', { env: { account: '222222222222', region: 'eu-west-1' } });
  const stack = new Stack(stage, 'Storage');
  return { app, stage, stack, bucket: new CfnBucket(stack, 'Bucket', ENCRYPTED) };
}

/** Synthesizes with the plugin on the App: what CDK prints where synthesis fails, '' where it passes. */
export function synthesize(app: App, options: ResidencyChecksOptions = {}): string {
  Validations.of(app).addPlugins(new ResidencyChecks({ rules: [bucketRule('mandatory')], ...options }));
  try {
    app.synth();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

/** Removes the assemblies of a test file. */
export function removeAssemblies(): void {
  for (const folder of folders) rmSync(folder, { recursive: true });
}
