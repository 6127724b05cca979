import type { ObligationsByType } from '..';
import { has, ifSet, lacks, need } from '../obligation';

const CLOSED = { oneOf: [false] } as const;
const WHY = 'a public endpoint lets the internet try the door of the data';

/** Public endpoints of databases, warehouses, brokers and the machines that copy between them. */
export const DATABASE_EXPOSURE: ObligationsByType = {
  'AWS::AmazonMQ::Broker': [need('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::DMS::InstanceProfile': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::DMS::ReplicationInstance': [
    need('exposure', 'PubliclyAccessible', CLOSED, `${WHY}, and the default is a public address`),
  ],
  'AWS::Elasticsearch::Domain': [
    need(
      'exposure',
      'AdvancedSecurityOptions.Enabled',
      { oneOf: [true] },
      'without it whoever is let in to the domain reads every index',
    ),
    ifSet(
      'exposure',
      'AdvancedSecurityOptions.AnonymousAuthEnabled',
      CLOSED,
      'anonymous callers would read the indexes',
    ),
  ],
  'AWS::Lightsail::Database': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::MSK::Cluster': [
    ifSet('exposure', 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type', { oneOf: ['DISABLED'] }, WHY),
    ifSet(
      'exposure',
      'ClientAuthentication.Unauthenticated.Enabled',
      CLOSED,
      'anybody on the network would read and write topics',
    ),
  ],
  'AWS::Neptune::DBInstance': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::NeptuneGraph::Graph': [ifSet('exposure', 'PublicConnectivity', CLOSED, WHY)],
  'AWS::OpenSearchService::Domain': [
    need(
      'exposure',
      'AdvancedSecurityOptions.Enabled',
      { oneOf: [true] },
      'without it whoever is let in to the domain reads every index',
    ),
    ifSet(
      'exposure',
      'AdvancedSecurityOptions.AnonymousAuthEnabled',
      CLOSED,
      'anonymous callers would read the indexes',
    ),
  ],
  'AWS::QLDB::Ledger': [
    need(
      'exposure',
      'PermissionsMode',
      { oneOf: ['STANDARD'] },
      'ALLOW_ALL lets whoever reaches the ledger read every table',
    ),
  ],
  'AWS::RDS::DBCluster': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::RDS::DBInstance': [
    need(
      'exposure',
      'PubliclyAccessible',
      CLOSED,
      `${WHY}, and the default is a public address where the subnets are not named`,
      lacks('DBSubnetGroupName'),
      lacks('DBClusterIdentifier'),
      lacks('SourceDBInstanceIdentifier'),
    ),
    // A replica stands in the subnets of its source, unless that is in another Region.
    need(
      'exposure',
      'PubliclyAccessible',
      CLOSED,
      `${WHY}, and the default is a public address where the subnets are not named`,
      lacks('DBSubnetGroupName'),
      has('SourceDBInstanceIdentifier'),
      has('SourceRegion'),
    ),
    ifSet(
      'exposure',
      'PubliclyAccessible',
      CLOSED,
      WHY,
      lacks('DBSubnetGroupName'),
      has('SourceDBInstanceIdentifier'),
      lacks('SourceRegion'),
    ),
    ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY, has('DBSubnetGroupName')),
    ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY, lacks('DBSubnetGroupName'), has('DBClusterIdentifier')),
  ],
  'AWS::RDS::DBShardGroup': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::Redshift::Cluster': [
    ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY),
    ifSet('exposure', 'ElasticIp', { never: true }, 'a public address makes the warehouse reachable from the internet'),
  ],
  'AWS::RedshiftServerless::Workgroup': [
    ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY),
    ifSet('exposure', 'Workgroup.PubliclyAccessible', CLOSED, WHY),
  ],
  'AWS::Timestream::InfluxDBCluster': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
  'AWS::Timestream::InfluxDBInstance': [ifSet('exposure', 'PubliclyAccessible', CLOSED, WHY)],
};
