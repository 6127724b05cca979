import { securityToken } from '../../rehearsal/endpoint/security-token';
import { type Deployed, keyOf } from '../../rehearsal/world/deployed';
import { World } from '../../rehearsal/world/world';

const role: Deployed = {
  account: '222222222222',
  region: '',
  type: 'AWS::IAM::Role',
  physicalId: 'deploy',
  logicalId: 'Deploy',
  properties: {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { AWS: '777777777777' } }] },
  },
  actual: {},
  attributes: {},
  serial: 0,
};

function assumed(region: string, arn: string): string {
  const world = new World();
  world.resources.set(keyOf(role), role);
  const call = {
    account: '777777777777',
    region,
    service: 'sts',
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
  };
  const body = new URLSearchParams({ Action: 'AssumeRole', RoleArn: arn }).toString();
  return securityToken(world, { ...call, body }).body;
}

test.each([
  ['eusc-de-east-1', 'aws-eusc'],
  ['eu-west-1', 'aws'],
])('in %s a role of the partition %s is assumed, under the name of that partition', (region, partition) => {
  expect(assumed(region, `arn:${partition}:iam::222222222222:role/deploy`)).toContain(
    `arn:${partition}:sts::222222222222:assumed-role/deploy`,
  );
});

test.each([
  ['eusc-de-east-1', 'aws'],
  ['eu-west-1', 'aws-eusc'],
])('in %s a role of the partition %s is not', (region, partition) => {
  expect(assumed(region, `arn:${partition}:iam::222222222222:role/deploy`)).toContain('AccessDenied');
});
