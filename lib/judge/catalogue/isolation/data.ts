import type { ObligationsByType } from '..';
import type { Obligation, When } from '../entry';
import { ifSet, isNot, lacks, need } from '../obligation';

const STATED = { stated: true } as const;
const DEFAULT_NETWORK = 'without one it stands in the default VPC, whose subnets are public';
const DEFAULT_GROUP = 'it is in the default group, whose members reach each other';

/** A store stands in subnets, and in groups, that somebody named. */
const placed = (subnets: string, groups: string, ...when: readonly When[]): readonly Obligation[] => [
  need('isolation', subnets, STATED, DEFAULT_NETWORK, ...when),
  need('isolation', groups, STATED, DEFAULT_GROUP, ...when),
];

/** Stores and engines of data: in the private network, and their traffic through it. */
export const DATA_ISOLATION: ObligationsByType = {
  'AWS::DAX::Cluster': placed('SubnetGroupName', 'SecurityGroupIds'),
  'AWS::DMS::ReplicationInstance': placed('ReplicationSubnetGroupIdentifier', 'VpcSecurityGroupIds'),
  'AWS::DocDB::DBCluster': placed('DBSubnetGroupName', 'VpcSecurityGroupIds'),
  'AWS::ElastiCache::CacheCluster': placed('CacheSubnetGroupName', 'VpcSecurityGroupIds'),
  'AWS::ElastiCache::ReplicationGroup': placed(
    'CacheSubnetGroupName',
    'SecurityGroupIds',
    lacks('GlobalReplicationGroupId'),
  ),
  'AWS::ElastiCache::ServerlessCache': placed('SubnetIds', 'SecurityGroupIds'),
  'AWS::Elasticsearch::Domain': [
    need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint'),
  ],
  'AWS::MWAA::Environment': [
    need('isolation', 'WebserverAccessMode', { oneOf: ['PRIVATE_ONLY'] }, 'the web server would answer the internet'),
  ],
  'AWS::MemoryDB::Cluster': placed('SubnetGroupName', 'SecurityGroupIds'),
  'AWS::Neptune::DBCluster': placed('DBSubnetGroupName', 'VpcSecurityGroupIds'),
  'AWS::OpenSearchService::Domain': [
    need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint'),
  ],
  'AWS::RDS::DBCluster': placed('DBSubnetGroupName', 'VpcSecurityGroupIds', lacks('SourceDBClusterIdentifier')),
  'AWS::RDS::DBInstance': placed(
    'DBSubnetGroupName',
    'VPCSecurityGroups',
    lacks('DBClusterIdentifier'),
    lacks('SourceDBInstanceIdentifier'),
    lacks('DBSecurityGroups'),
    isNot('Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'),
  ),
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
