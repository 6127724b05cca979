import type { ObligationsByType } from '..';
import { ifSet, need } from '../obligation';

const STATED = { stated: true } as const;

/** Stores and engines of data: in the private network, and their traffic through it. */
export const DATA_ISOLATION: ObligationsByType = {
  'AWS::Elasticsearch::Domain': [
    need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint'),
  ],
  'AWS::MWAA::Environment': [
    need('isolation', 'WebserverAccessMode', { oneOf: ['PRIVATE_ONLY'] }, 'the web server would answer the internet'),
  ],
  'AWS::OpenSearchService::Domain': [
    need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint'),
  ],
  'AWS::Redshift::Cluster': [
    need(
      'isolation',
      'ClusterSubnetGroupName',
      STATED,
      'without one the cluster stands in the default VPC, whose subnets are public',
    ),
    ifSet('isolation', 'EnhancedVpcRouting', { oneOf: [true] }, 'copies and unloads would go over the internet'),
  ],
  'AWS::RedshiftServerless::Workgroup': [
    need('isolation', 'EnhancedVpcRouting', { oneOf: [true] }, 'copies and unloads would go over the internet'),
  ],
};
