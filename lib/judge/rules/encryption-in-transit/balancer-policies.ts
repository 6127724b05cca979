import type { Finding } from '../../rule';
import type { Resource } from '../../template/resource';

/** What is found in policies of a classic load balancer that some listener takes; a policy that none takes decides nothing. */
export function ofListeners(balancer: Resource, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ path: [, list, index, property] }) => {
    if (list === 'Policies') return isTaken(balancer, index);
    return !(list === 'Listeners' && property === 'PolicyNames' && isBoundToPorts(balancer));
  });
}

/** Listeners name policies, and policies ports of listeners (CloudFormation, AWS::ElasticLoadBalancing::LoadBalancer Policies). */
function isTaken(balancer: Resource, index: unknown): boolean {
  const at = ({ path }: { readonly path: readonly unknown[] }) => path[1] === index;
  if (balancer.select('Policies[].LoadBalancerPorts[]').some((leaf) => at(leaf) && leaf.value !== undefined))
    return true;
  const names = balancer.select('Policies[].PolicyName').filter(at);
  const taken = balancer.select('Listeners[].PolicyNames[]').flatMap(({ value }) => value ?? []);
  return names.some(({ value: name }) =>
    taken.some((value) => (typeof name === 'string' && typeof value === 'string' ? name === value : true)),
  );
}

function isBoundToPorts(balancer: Resource): boolean {
  return balancer.select('Policies[].LoadBalancerPorts[]').some(({ value }) => value !== undefined);
}
