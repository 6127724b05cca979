import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssemblyStack } from '../../rehearsal/assembly';
import { deployInProcess, type InProcessOptions } from '../../rehearsal/in-process';
import type { JsonObject } from '../../rehearsal/json';
import type { Stack } from '../../rehearsal/world/stack';
import { World } from '../../rehearsal/world/world';

/** The account and Region of small stacks. */
export const PLACE = { account: '222222222222', region: 'eu-west-1' };

/** A stack that needs no assembly. */
function stackNamed(name: string): AssemblyStack {
  return {
    ...PLACE,
    name,
    path: `small/${name}`,
    stage: 'small',
    templateFile: '',
    manifestFile: '',
    roleArn: `arn:aws:iam::${PLACE.account}:role/exec`,
    terminationProtection: false,
  };
}

/** A world that is bootstrapped as far as a small stack needs: the role of CloudFormation exists. */
export function bootstrappedWorld(): World {
  const world = new World();
  world.resources.set(`AWS::IAM::Role/${PLACE.account}//exec`, {
    ...PLACE,
    type: 'AWS::IAM::Role',
    logicalId: 'Exec',
    physicalId: 'exec',
    properties: {},
    actual: {},
    attributes: {},
    serial: 0,
  });
  return world;
}

/** Deploys resources, with outputs where there are any, as a stack. */
export function put(
  world: World,
  name: string,
  Resources: JsonObject,
  options: InProcessOptions & { readonly Outputs?: JsonObject } = {},
): Stack {
  const template = JSON.stringify({ Resources, ...(options.Outputs ? { Outputs: options.Outputs } : {}) });
  return deployInProcess(world, stackNamed(name), { ...options, template });
}

/** Writes an assembly of one stack that needs bootstrapping, as CDK does; the caller removes the folder. */
export function assemblyOf(name: string, template: JsonObject): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-small-'));
  mkdirSync(folder, { recursive: true });
  const { account, region } = PLACE;
  const role = (kind: string) => `arn:aws:iam::${account}:role/cdk-hnb659fds-${kind}-role-${account}-${region}`;
  const artifacts = {
    [name]: {
      type: 'aws:cloudformation:stack',
      environment: `aws://${account}/${region}`,
      displayName: `small/${name}`,
      properties: {
        templateFile: `${name}.template.json`,
        stackName: name,
        assumeRoleArn: role('deploy'),
        cloudFormationExecutionRoleArn: role('cfn-exec'),
        requiresBootstrapStackVersion: 6,
        bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
      },
    },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '48.0.0', artifacts }));
  writeFileSync(join(folder, `${name}.template.json`), JSON.stringify(template));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
