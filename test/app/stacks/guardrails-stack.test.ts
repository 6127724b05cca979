import { App, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { POLICY_SIZE_LIMITS } from '../../../lib/app/guardrails/organization-policy';
import { serviceControlPolicies } from '../../../lib/app/guardrails/service-control-policies';
import { GuardrailsStack } from '../../../lib/app/stacks/guardrails-stack';
import type { Deployment } from '../../../lib/deployment/deployment';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { ORGANIZATION_LIMITS } from '../../../lib/world/limits/policies';
import { sovereignWithout } from '../../support/sovereign-fixture';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const stack = guardrailsOf(deployment);
const policies = Object.values(Template.fromStack(stack).findResources('AWS::Organizations::Policy')).map(
  ({ Properties }) => Properties,
);

/** The guardrails where they are deployed: the partition says how large a policy may be. */
function guardrailsOf(deployment: Deployment): GuardrailsStack {
  const { managementAccount: account, homeRegion: region } = deployment.organization;
  const stage = new Stage(new App(), 'Organization', { env: { account, region } });
  return new GuardrailsStack(stage, 'Guardrails', { deployment });
}

test('policies of four kinds, attached to the unit of the sites and not to the root', () => {
  expect(new Set(policies.map((policy) => policy.Type))).toEqual(new Set(Object.keys(POLICY_SIZE_LIMITS)));
  expect(new Set(policies.flatMap((policy) => policy.TargetIds))).toEqual(
    new Set([deployment.organization.sitesOrganizationalUnit]),
  );
});

test.each([
  ['reference', ORGANIZATION_LIMITS.SERVICE_CONTROL_POLICY.attached.most],
  ['sovereign-cloud', ORGANIZATION_LIMITS.SERVICE_CONTROL_POLICY.attached.quota],
])('%s has no more policies of a kind than a target takes beside the one that AWS attaches', (name, most) => {
  const made = guardrailsOf(loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' }));
  const attached = Object.values(Template.fromStack(made).findResources('AWS::Organizations::Policy')).flatMap(
    ({ Properties }) => Properties.TargetIds.map((target: string) => [Properties.Type, target]),
  );
  const countsOf = (kind: string) =>
    [...new Set(attached.map(([, target]) => target))].map(
      (target) => attached.filter(([type, one]) => type === kind && one === target).length,
    );
  expect(Math.max(...countsOf('SERVICE_CONTROL_POLICY'))).toBeGreaterThanOrEqual(4);
  expect(countsOf('SERVICE_CONTROL_POLICY').filter((count) => count >= (most ?? 0))).toEqual([]);
  expect(countsOf('RESOURCE_CONTROL_POLICY').filter((count) => count > 4)).toEqual([]);
});

test('policies are made one after another: changes of one unit at a time', () => {
  const made = Template.fromStack(stack).findResources('AWS::Organizations::Policy');
  const before = Object.values(made).map(({ DependsOn = [] }) => [DependsOn].flat().length);
  expect(before.length).toBeGreaterThan(5);
  // Each waits for those before it: no two wait for the same.
  expect(before.filter((count) => count === 0).length).toBe(1);
});

test('service control policies fit what the partition of their deployment takes, in eight Regions too', () => {
  const sizesOf = (one: typeof deployment) =>
    serviceControlPolicies(one).map(({ content }) => JSON.stringify(content).length);
  const [dublin] = Object.values(deployment.sites);
  if (!dublin) throw new Error('no site');
  const regions = [
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
  ];
  const sites = Object.fromEntries(regions.map((region) => [region, { ...dublin, region }]));
  for (const size of sizesOf(sovereignWithout()))
    expect(size).toBeLessThanOrEqual(POLICY_SIZE_LIMITS.SERVICE_CONTROL_POLICY);
  for (const size of [...sizesOf(deployment), ...sizesOf({ ...deployment, sites })])
    expect(size).toBeLessThanOrEqual(ORGANIZATION_LIMITS.SERVICE_CONTROL_POLICY.size.most ?? 0);
});

test('the same deployment makes the same policies', () => {
  const again = guardrailsOf(deployment);
  expect(Template.fromStack(again).toJSON()).toEqual(Template.fromStack(stack).toJSON());
});

test.each([
  ['resource-control-policy', 'RESOURCE_CONTROL_POLICY'],
  ['ec2-declarative-policy', 'DECLARATIVE_POLICY_EC2'],
  ['ai-opt-out-policy', 'AISERVICES_OPT_OUT_POLICY'],
] as const)('what the deployment omits as %s is not made, and the other kinds are', (feature, kind) => {
  const made = Template.fromStack(
    new GuardrailsStack(new App(), 'Guardrails', { deployment: sovereignWithout(feature) }),
  ).findResources('AWS::Organizations::Policy');
  expect(new Set(Object.values(made).map(({ Properties }) => Properties.Type))).toEqual(
    new Set(Object.keys(POLICY_SIZE_LIMITS).filter((each) => each !== kind)),
  );
});
