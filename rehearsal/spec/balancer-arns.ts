import { partitionOf } from '../../lib/world/partition';
import { type JsonObject, text } from '../json';
import type { Environment } from '../world/deployed';

/**
 * The ARN of a load balancer, a listener or a target group, which the specification lacks and templates take apart: it
 * begins with the name of what it is, and ends with an id (Elastic Load Balancing, Service Authorization Reference).
 */
export function balancerArn(
  type: string,
  properties: JsonObject,
  { account, region }: Environment,
  name: string,
  id: string,
): string | undefined {
  const arn = (resource: string) =>
    `arn:${partitionOf(region)}:elasticloadbalancing:${region}:${account}:${resource}/${id}`;
  if (type === 'AWS::ElasticLoadBalancingV2::LoadBalancer')
    return arn(`loadbalancer/${properties['Type'] === 'network' ? 'net' : 'app'}/${name}`);
  if (type === 'AWS::ElasticLoadBalancingV2::TargetGroup') return arn(`targetgroup/${name}`);
  if (type === 'AWS::ElasticLoadBalancingV2::Listener')
    return `${text(properties['LoadBalancerArn']).replace(':loadbalancer/', ':listener/')}/${id}`;
  return undefined;
}
