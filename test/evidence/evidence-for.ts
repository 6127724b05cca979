import { readFileSync } from 'node:fs';
import { type Deployment, deploymentSchema } from '../../lib/deployment/deployment';
import { parseDeployment } from '../../lib/deployment/load-deployment';
import { type DeploymentFile, type EvidenceInput, evidenceOf } from '../../lib/evidence/evidence';
import type { Checked } from '../../lib/evidence/record/checked';
import { Subjects } from '../../lib/evidence/record/subjects';
import type { Evidence } from '../../lib/evidence/schema';
import { Judge } from '../../lib/judge/report/judge';
import type { Rule } from '../../lib/judge/rule';
import { scopeOf, scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import type { RawMap } from '../../lib/judge/template/template';
import type { Waiver } from '../../lib/judge/waivers/waiver';
import { bucketRule } from '../judge/plugin-app';

/** Deployments of this project. */
export type DeploymentName = 'reference' | 'outposts' | 'sovereign-cloud';

export const TODAY = '2026-11-23';

/** A stack under test: of Dublin unless said. */
export interface StackUnderTest {
  readonly resources: RawMap;
  readonly name?: string;
  readonly account?: string;
  readonly region?: string;
}

/** The deployment file of that name, with parts of it replaced. */
export function deploymentFile(name: DeploymentName, changes: Partial<Deployment> = {}): DeploymentFile {
  const text = readFileSync(`deployments/${name}.yaml`, 'utf8');
  const deployment = deploymentSchema.parse({ ...parseDeployment(text, { file: name, today: TODAY }), ...changes });
  return { text, deployment };
}

export interface EvidenceOptions extends Partial<Omit<EvidenceInput, 'checked' | 'waivers'>> {
  /** @default one small rule: every bucket states its encryption */
  readonly rules?: readonly Rule[];
  readonly waivers?: readonly Waiver[];
}

/** An assembly of the stacks, checked. */
export function judgedOf(stacks: readonly StackUnderTest[], options: EvidenceOptions = {}): Checked {
  const templates = stacks.map(
    ({ resources, name = 'storage', account = '222222222222', region = 'eu-west-1' }, index) => {
      // As it would be read: without what is undefined.
      const body = JSON.parse(JSON.stringify({ Resources: resources }));
      const text = JSON.stringify(body, undefined, 1);
      const file = `${name}.template.json`;
      return { index, file, text, body, stackName: name, account, region, nested: new Map<string, number>() };
    },
  );
  const { file, rules = [bucketRule('required')], waivers = [] } = options;
  const assembly = new Assembly(templates, file ? scopeOfDeployment(file.deployment) : scopeOf(['EEA']));
  const judge = new Judge(rules, { waivers, today: TODAY });
  const judgements = judge.add(assembly);
  return { assembly, report: judge.report(), judgements };
}

/** Evidence of stacks under test. */
export function evidenceFor(stacks: readonly StackUnderTest[], options: EvidenceOptions = {}): Evidence {
  const checked = judgedOf(stacks, options);
  return evidenceOf({
    plugins: [],
    time: `${TODAY}T10:00:00.000Z`,
    ...options,
    checked,
    waivers: options.waivers ?? [],
  });
}

/** What the resources of stacks under test are called. */
export function subjectsOf(stacks: readonly StackUnderTest[], options: EvidenceOptions = {}): Subjects {
  return new Subjects(judgedOf(stacks, options).assembly, options.file?.deployment);
}

/** A bucket under the key `Key` of the same stack. */
export const BUCKET = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Metadata: { 'aws:cdk:path': 'dublin/Storage/Data/Bucket/Resource' },
  Properties: {
    BucketName: 'trefoil-dublin-data-222222222222-eu-west-1',
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } },
        },
      ],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    VersioningConfiguration: { Status: 'Enabled' },
  },
};

export const KEY = {
  Type: 'AWS::KMS::Key',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Metadata: { 'aws:cdk:path': 'dublin/Storage/Key/Resource' },
  Properties: { EnableKeyRotation: true, KeyPolicy: { Statement: [] } },
};

/** The bucket with some of its properties replaced; an undefined one is omitted. */
export function bucketWith(properties: RawMap) {
  return { ...BUCKET, Properties: { ...BUCKET.Properties, ...properties } };
}
