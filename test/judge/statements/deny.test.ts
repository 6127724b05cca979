import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { notDenied } from '../../../lib/judge/statements/deny';
import type { Statement } from '../../../lib/judge/statements/policy-document';

/** A statement that denies everything on the resources given. */
const denial = (resources: readonly string[]): Statement => ({
  allows: false,
  actions: ['*'],
  notActions: [],
  resources,
  notResources: [],
  principals: [],
  notPrincipals: [],
  conditions: [],
  path: [],
});

/** Whether a policy keeps the log buckets of a deployment, by the ARNs of one partition or of all. */
function keepsLogs(name: string, partition: string): boolean {
  const scope = scopeOfDeployment(loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' }));
  const resources = ['archive', 'access-logs', 'config'].map(
    (purpose) => `arn:${partition}:s3:::trefoil-*-${purpose}-*`,
  );
  return (
    notDenied([denial(resources)], { actions: ['s3:DeleteObject'], resources: 'logs', what: 'deleting logs' }, scope)
      .length === 0
  );
}

test.each([
  ['reference', 'aws', true],
  ['reference', '*', true],
  ['reference', 'aws-eusc', false],
  ['sovereign-cloud', 'aws-eusc', true],
  ['sovereign-cloud', '*', true],
  ['sovereign-cloud', 'aws', false],
])('the logs of %s are kept by a policy for %s: %s', (name, partition, kept) => {
  expect(keepsLogs(name, partition)).toBe(kept);
});
