import { readFileSync } from 'node:fs';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { Authority } from '../../rehearsal/access/authority';
import { refusedCall } from '../../rehearsal/endpoint/asked';
import { deployInProcess } from '../../rehearsal/in-process';
import { World } from '../../rehearsal/world/world';

const PLACE = { account: '222222222222', region: 'eusc-de-east-1' };

/** The template by which the command line of this project bootstraps an account. */
export function readTemplate(): string {
  return readFileSync('node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml', 'utf8');
}

/** An account of the sovereign cloud that a template bootstrapped, and why its deploy role is refused a change set there. */
export function bootstrappedWith(template: string): { readonly world: World; readonly refusal: string | undefined } {
  const world = new World();
  world.guard = new Authority(loadDeployment(findDeployment('sovereign-cloud'), { today: '2026-11-23' }));
  const files = { templateFile: '', manifestFile: '', roleArn: '', terminationProtection: false };
  const stack = { ...PLACE, ...files, name: 'CDKToolkit', path: 'CDKToolkit', stage: 'bootstrap' };
  const { status, reason } = deployInProcess(world, stack, { template });
  if (status !== 'CREATE_COMPLETE') throw new Error(`expected a bootstrapped account, found ${status}: ${reason}`);
  const { account, region } = PLACE;
  const arn = (name: string) => `arn:aws-eusc:iam::${account}:role/cdk-hnb659fds-${name}-role-${account}-${region}`;
  const bucket = `cdk-hnb659fds-assets-${account}-${region}`;
  const body = new URLSearchParams({
    Action: 'CreateChangeSet',
    StackName: 'trefoil-brandenburg-keys',
    ChangeSetName: 'a-change-set',
    TemplateURL: `https://${bucket}.s3.${region}.amazonaws.eu/template.json`,
    RoleARN: arn('cfn-exec'),
  }).toString();
  const headers = { 'x-amz-security-token': arn('deploy') };
  const query = new URLSearchParams();
  const refusal = refusedCall(world, {
    ...{ ...PLACE, service: 'cloudformation', method: 'POST', path: '/' },
    ...{ query, headers, body },
  });
  return { world, refusal };
}
