import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployOrder } from '../../lib/deployment/deploy-order';
import type { Deployment } from '../../lib/deployment/deployment';
import { Judge } from '../../lib/judge/report/judge';
import { RECORD_FILE, runRecord } from '../../lib/judge/report/run-record';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { readAssembly } from '../../lib/judge/template/read-assembly';

/** The role with which the CDK CLI deploys to a place. */
export const deployRole = ({ account, region }: Place): string => `cdk-hnb659fds-deploy-role-${account}-${region}`;

/** Where a Stage of a thin assembly is deployed. */
interface Place {
  readonly account: string;
  readonly region: string;
}

/** The stacks of each Stage, in their order: a key, and a topic under it. */
export const THIN_STACKS = ['Keys', 'Alerts'] as const;

/**
 * Writes an assembly that has the Stages of a deployment, accounts and Regions included, and two small stacks in each, instead of
 * all that a site consists of: what waves, halt and resume do is a matter of Stages, not of what is in them.
 */
export function writeThinAssembly(root: string, deployment: Deployment, text: string): void {
  const { managementAccount: account, homeRegion: region } = deployment.organization;
  const stages = [
    ...deployOrder(deployment)
      .flat()
      .flatMap((id): readonly [string, Place][] => {
        const site = deployment.sites[id];
        return site ? [[id, site]] : [];
      }),
    ['guardrails', { account, region }] as const,
  ];
  mkdirSync(root, { recursive: true });
  for (const [stage, place] of stages) writeStage(join(root, `assembly-${stage}`), deployment.name, stage, place);
  const artifacts = Object.fromEntries(
    stages.map(([stage]) => [
      `assembly-${stage}`,
      { type: 'cdk:cloud-assembly', properties: { directoryName: `assembly-${stage}` } },
    ]),
  );
  write(root, 'manifest.json', { version: MANIFEST_VERSION, artifacts });
  writeRecord(root, deployment, text);
}

const MANIFEST_VERSION = '48.0.0';

function writeStage(folder: string, name: string, stage: string, { account, region }: Place): void {
  mkdirSync(folder);
  const Description = `${name} ${stage}`;
  const key = `${name}-${stage}-key`;
  write(folder, 'Keys.template.json', {
    Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { Description, EnableKeyRotation: true } } },
    Outputs: { Key: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] }, Export: { Name: key } } },
  });
  write(folder, 'Alerts.template.json', {
    Resources: {
      Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { 'Fn::ImportValue': key } } },
    },
  });
  // Ids are those of one graph for all Stages that the CLI deploys together.
  const idOf = (stack: string) => `${stage}-${stack}`;
  const artifacts = THIN_STACKS.map((stack, index) => [
    idOf(stack),
    {
      type: 'aws:cloudformation:stack',
      environment: `aws://${account}/${region}`,
      displayName: `${stage}/${stack}`,
      dependencies: THIN_STACKS.slice(0, index).map(idOf),
      properties: {
        templateFile: `${stack}.template.json`,
        stackName: `${name}-${stage}-${stack.toLowerCase()}`,
        assumeRoleArn: `arn:aws:iam::${account}:role/${deployRole({ account, region })}`,
      },
    },
  ]);
  write(folder, 'manifest.json', { version: MANIFEST_VERSION, artifacts: Object.fromEntries(artifacts) });
}

/** Without a rule: that an assembly has to be checked is asked elsewhere, and a thin one would not pass. */
function writeRecord(root: string, deployment: Deployment, text: string): void {
  const { templates, orphans } = readAssembly(root);
  const assembly = new Assembly(templates, scopeOfDeployment(deployment), orphans);
  const report = new Judge([], { waivers: [], today: '' }).report();
  const source = { deployment, deploymentFile: { path: 'waves.yaml', text } };
  write(root, RECORD_FILE, runRecord(root, assembly, report, false, source));
}

function write(folder: string, name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}
