import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { keyed } from '../../template/keyed';
import type { Resource } from '../../template/resource';
import { describe } from '../../template/select';
import { textOf } from '../../template/text-of';
import { Reference } from '../../template/value';

interface Setting {
  readonly list: string;
  readonly key: string;
  readonly wanted: readonly string[];
}

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

const SETTINGS: Readonly<Record<string, Setting>> = {
  'AWS::ECS::Cluster': { list: 'ClusterSettings', key: 'containerInsights', wanted: ['enabled', 'enhanced'] },
  [BALANCER]: {
    list: 'LoadBalancerAttributes',
    key: 'access_logs.s3.enabled',
    wanted: ['true'],
  },
};

const balancer = (...attributes: readonly object[]) => ({
  Balancer: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: { Scheme: 'internal', LoadBalancerAttributes: attributes },
  },
});

const network = (protocol: string) => ({
  Balancer: { Type: BALANCER, Properties: { Type: 'network', Scheme: 'internal' } },
  Listener: { Type: LISTENER, Properties: { LoadBalancerArn: { Ref: 'Balancer' }, Port: 443, Protocol: protocol } },
});

/** Load balancers and clusters, whose settings stand in lists, record who called and what ran. */
export const logsEnabled: ResourceRule = {
  id: 'logs-enabled',
  aliases: ['listed-log'],
  subject: 'resource',
  title: 'Load balancers log requests, and ECS clusters commands and metrics',
  why: 'their logs are the only record of callers that never reached an application',
  fix: 'set the attribute that the finding names, with a bucket of the same site for access logs',
  topic: 'logging',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ofTypes(
    (type) => Object.hasOwn(SETTINGS, type),
    (resource) => settingOf(resource) !== undefined,
  ),
  check: (resource, assembly) => {
    const setting = settingOf(resource);
    if (!setting || passesTcpOn(resource, assembly)) return [];
    const { list, key, wanted } = setting;
    return keyed(resource, list, key)
      .filter((value) => !wanted.includes(textOf(value).toLowerCase()))
      .map((value) => ({
        path: ['Properties', list],
        message: `${key}: found ${describe(value)}, expected ${wanted.join(' or ')}`,
      }));
  },
  examples: {
    good: [
      { name: 'a balancer that logs', resources: balancer({ Key: 'access_logs.s3.enabled', Value: 'true' }) },
      { name: 'a network balancer that passes TCP on, of which AWS logs nothing', resources: network('TCP') },
    ],
    bad: [
      { name: 'a balancer that does not log', resources: balancer({ Key: 'access_logs.s3.enabled', Value: 'false' }) },
      { name: 'a balancer without attributes', resources: balancer() },
      { name: 'a network balancer in which TLS ends', resources: network('TLS') },
      {
        name: 'a cluster with default settings',
        resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties: {} } },
      },
    ],
  },
};

/**
 * Whether all listeners of a network load balancer pass TCP or UDP on: AWS logs requests of TLS listeners only (Network
 * Load Balancers, "Access logs for your Network Load Balancer").
 */
function passesTcpOn(resource: Resource, assembly: Assembly): boolean {
  if (resource.type !== BALANCER || !resource.select('Type').every(({ value }) => value === 'network')) return false;
  const listeners = assembly
    .ofType(LISTENER)
    .filter((listener) =>
      listener
        .select('LoadBalancerArn')
        .some(({ value }) => value instanceof Reference && assembly.resolve(value) === resource),
    );
  return (
    listeners.length > 0 &&
    listeners.every((listener) =>
      listener
        .select('Protocol')
        .every(({ value }) => typeof value === 'string' && /^(?:TCP|UDP|TCP_UDP)$/.test(value)),
    )
  );
}

function settingOf(resource: Resource): Setting | undefined {
  const setting = ownOf(SETTINGS, resource.type);
  return setting && resource.select('Type').some((leaf) => leaf.value !== 'gateway') ? setting : undefined;
}
