import { bootstrap } from '../../lib/cli/bootstrap';
import { order } from '../../lib/cli/order';
import { deploymentNamed } from '../../lib/cli/scope-flags';
import { DeploymentError } from '../../lib/deployment/problem';
import { runCommand } from './terminal';

test('a deployment is named by its name or by the path of its file', () => {
  const named = runCommand(order, ['--deployment', 'reference']);
  expect(named.code).toBe(0);
  expect(named.out).toContain('hamar');
  expect(named).toEqual(runCommand(order, ['--deployment', 'deployments/reference.yaml']));
});

test.each([
  ['order', () => order.run(['--deployment', 'refrence'], terminal())],
  ['bootstrap', () => bootstrap.run(['cdk.out', '--deployment', 'refrence', '--trust', '999999999999'], terminal())],
  ['check, access, limits', () => deploymentNamed('refrence', '2026-11-23')],
])('a name that is nearly right is told by %s', (_command, run) => {
  expect(run).toThrow(DeploymentError);
  expect(run).toThrow('did you mean reference');
});

function terminal() {
  return { out: () => undefined, err: () => undefined, color: false, today: '2026-11-23' };
}
