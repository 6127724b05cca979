import { ownOf } from '../../../common/own';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { texts } from '../../statements/policy-document';
import type { Resource } from '../../template/resource';
import { isSameScalar } from '../../template/same-scalar';

/** Ways in which a service can log; one of them has to be on. */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  'AWS::Elasticsearch::Domain': [
    'LogPublishingOptions.AUDIT_LOGS.Enabled',
    'LogPublishingOptions.ES_APPLICATION_LOGS.Enabled',
    'LogPublishingOptions.INDEX_SLOW_LOGS.Enabled',
    'LogPublishingOptions.SEARCH_SLOW_LOGS.Enabled',
  ],
  'AWS::OpenSearchService::Domain': [
    'LogPublishingOptions.AUDIT_LOGS.Enabled',
    'LogPublishingOptions.ES_APPLICATION_LOGS.Enabled',
    'LogPublishingOptions.INDEX_SLOW_LOGS.Enabled',
    'LogPublishingOptions.SEARCH_SLOW_LOGS.Enabled',
  ],
  'AWS::MSK::Cluster': [
    'LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled',
    'LoggingInfo.BrokerLogs.Firehose.Enabled',
    'LoggingInfo.BrokerLogs.S3.Enabled',
  ],
};
const PLANE = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** OpenSearch, MSK and EKS clusters write their logs. */
export const engineLog: ResourceRule = {
  id: 'engine-log',
  subject: 'resource',
  title: 'OpenSearch, MSK and EKS clusters write their logs',
  why: 'no other log says who read through such a cluster',
  fix: 'turn on one of the logs that the finding names; for EKS all of the control plane',
  topic: 'logging',
  level: 'required',
  hook: 'catalogue',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  yieldsTo: ['activity-logged'],
  appliesTo: ofTypes((type) => Object.hasOwn(ONE_OF, type) || type === 'AWS::EKS::Cluster'),
  check: (resource) => (resource.type === 'AWS::EKS::Cluster' ? plane(resource) : oneOf(resource)),
  examples: {
    good: [
      {
        name: 'a control plane that logs its decisions',
        resources: {
          Cluster: {
            Type: 'AWS::EKS::Cluster',
            Properties: { Logging: { ClusterLogging: { EnabledTypes: PLANE.map((Type) => ({ Type })) } } },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a stream whose logs are off',
        resources: {
          Stream: {
            Type: 'AWS::MSK::Cluster',
            Properties: { LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: false } } } },
          },
        },
      },
      {
        name: 'a control plane that logs its scheduler only',
        resources: {
          Cluster: {
            Type: 'AWS::EKS::Cluster',
            Properties: { Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'scheduler' }] } } },
          },
        },
      },
    ],
  },
};

function oneOf(resource: Resource): readonly Finding[] {
  const paths = ownOf(ONE_OF, resource.type) ?? [];
  const on = paths.some((path) => resource.select(path).every(({ value }) => isSameScalar(true, value)));
  return on
    ? []
    : [
        {
          path: ['Properties', paths[0]?.split('.')[0] ?? ''],
          message: `found no log that is on, expected one of ${paths.join(', ')}`,
        },
      ];
}

function plane(resource: Resource): readonly Finding[] {
  const on = resource.select('Logging.ClusterLogging.EnabledTypes[].Type').flatMap((leaf) => texts(leaf.value));
  const missing = PLANE.filter((type) => !on.includes(type));
  return missing.length
    ? [
        {
          path: ['Properties', 'Logging'],
          message: `found no log of ${missing.join(', ')}, expected all of the control plane`,
        },
      ]
    : [];
}
