import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileAssetPackaging, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { HookRules } from '../../deployment/hook-rules';
import { GUARD_EXTENSION } from '../../world/guard-files';

export interface RuleFileProps {
  readonly rules: HookRules;
}

/**
 * A file of Guard rules, on its way to the staging bucket of the site's account and Region.
 *
 * `cdk deploy` puts it there before the stack, under its hash: another text is another object. The bucket is versioned,
 * under a customer-managed key that its account uses by way of S3, and was made by `cdk bootstrap`.
 */
export class RuleFile extends Construct {
  /** `s3://bucket/hash.guard`. */
  readonly uri: string;
  readonly bucketArn: string;
  readonly objectArn: string;

  constructor(scope: Construct, id: string, props: RuleFileProps) {
    super(scope, id);
    const { name, text, hash } = props.rules;
    const stack = Stack.of(this);
    const fileName = `${stack.artifactId}.${name}${GUARD_EXTENSION}`;
    const folder = Stage.of(this)?.outdir;
    if (folder === undefined) throw new Error(`${this.node.path}: expected a stack of an App or a Stage`);
    writeFileSync(join(folder, fileName), text);
    const { bucketName, objectKey, s3ObjectUrl } = stack.synthesizer.addFileAsset({
      fileName,
      packaging: FileAssetPackaging.FILE,
      sourceHash: hash,
      displayName: `Guard rules ${name}`,
    });
    this.uri = s3ObjectUrl;
    this.bucketArn = stack.formatArn({ service: 's3', region: '', account: '', resource: bucketName });
    this.objectArn = `${this.bucketArn}/${objectKey}`;
  }
}
