import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import { naming } from '../../../judge/template/names-resource';
import type { Resource } from '../../../judge/template/resource';
import { COMPANIONS, type Companion } from '../../obligations/companions';
import { isOmitted } from '../../omissions';

const SITE = ['222222222222'];
const queue = { Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/trefoil/alerts' } } };
const policy = {
  Policy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Statement: [] } },
  },
};

/** Resources of a deployment have the resources that protect them. */
export const siteCompanions: ResourceRule = {
  id: 'site-companions',
  subject: 'resource',
  title: 'Resources of a deployment have the resources that protect them',
  why: 'a network without its firewall or a queue without its policy deploys without an error',
  fix: 'keep the protecting resource in the construct that makes the other',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(1)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(COMPANIONS, type)),
  check: (resource, assembly) =>
    (ownOf(COMPANIONS, resource.type) ?? [])
      .filter((companion) => isAskedFor(companion, resource, assembly))
      .filter(({ type }) => !isOmitted(type, assembly.scope, resource.template.region))
      .filter(({ type, path }) => naming(type, path, resource, assembly).length === 0)
      .map(({ type, path, why }) => ({
        path: [],
        message: `found no ${type} whose ${path} names it: ${why}`,
      })),
  examples: {
    good: [{ name: 'a queue with its policy', accounts: SITE, resources: { ...queue, ...policy } }],
    bad: [{ name: 'a queue without a policy', accounts: SITE, resources: queue }],
  },
};

function isAskedFor({ where }: Companion, resource: Resource, assembly: Assembly): boolean {
  return (
    where === undefined || assembly.ofType(where).some(({ template }) => template.index === resource.template.index)
  );
}
