import { ownOf } from '../../../common/own';
import type { ResourceRule } from '../../rule';
import { keyed } from '../../template/keyed';
import type { Resource } from '../../template/resource';
import { describe } from '../../template/select';
import { textOf } from '../../template/text-of';

interface Setting {
  readonly list: string;
  readonly key: string;
  readonly wanted: readonly string[];
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'AWS::ECS::Cluster': { list: 'ClusterSettings', key: 'containerInsights', wanted: ['enabled', 'enhanced'] },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
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
    { standard: 'GDPR', clause: '33' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: (resource) => settingOf(resource) !== undefined,
  check: (resource) => {
    const setting = settingOf(resource);
    if (!setting) return [];
    const { list, key, wanted } = setting;
    return keyed(resource, list, key)
      .filter((value) => !wanted.includes(textOf(value).toLowerCase()))
      .map((value) => ({
        path: ['Properties', list],
        message: `${key}: found ${describe(value)}, expected ${wanted.join(' or ')}`,
      }));
  },
  examples: {
    good: [{ name: 'a balancer that logs', resources: balancer({ Key: 'access_logs.s3.enabled', Value: 'true' }) }],
    bad: [
      { name: 'a balancer that does not log', resources: balancer({ Key: 'access_logs.s3.enabled', Value: 'false' }) },
      { name: 'a balancer without attributes', resources: balancer() },
      {
        name: 'a cluster with default settings',
        resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties: {} } },
      },
    ],
  },
};

function settingOf(resource: Resource): Setting | undefined {
  const setting = ownOf(SETTINGS, resource.type);
  return setting && resource.select('Type').some((leaf) => leaf.value !== 'gateway') ? setting : undefined;
}
