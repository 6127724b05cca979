import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, ifSet, isNot, lacks, need } from '../obligation';

const ON = { oneOf: [true] } as const;
const GONE = 'one call, or one mistaken deployment, would delete it';
const ZONE = 'the data would be away while one data centre is';

const protection = (path = 'DeletionProtection'): Obligation => need('retention', path, ON, GONE);

/** What stands between data and one mistaken call: deletion protection, and a second zone. */
export const PROTECTION_RETENTION: ObligationsByType = {
  'AWS::CloudTrail::EventDataStore': [ifSet('retention', 'TerminationProtectionEnabled', ON, GONE)],
  'AWS::Cognito::UserPool': [need('retention', 'DeletionProtection', { oneOf: ['ACTIVE'] }, GONE)],
  'AWS::DSQL::Cluster': [protection('DeletionProtectionEnabled')],
  'AWS::DocDB::DBCluster': [protection()],
  'AWS::DocDB::GlobalCluster': [protection()],
  'AWS::DynamoDB::GlobalTable': [protection('Replicas[].DeletionProtectionEnabled')],
  'AWS::DynamoDB::Table': [protection('DeletionProtectionEnabled')],
  'AWS::EKS::Cluster': [ifSet('retention', 'DeletionProtection', ON, GONE)],
  'AWS::EMR::Cluster': [ifSet('retention', 'Instances.TerminationProtected', ON, GONE)],
  'AWS::ElastiCache::ReplicationGroup': [
    ifSet('retention', 'AutomaticFailoverEnabled', ON, ZONE),
    ifSet('retention', 'MultiAZEnabled', ON, ZONE),
  ],
  'AWS::Logs::LogGroup': [ifSet('retention', 'DeletionProtectionEnabled', ON, GONE)],
  'AWS::Neptune::DBCluster': [protection()],
  'AWS::NeptuneGraph::Graph': [protection()],
  'AWS::NetworkFirewall::Firewall': [ifSet('retention', 'DeleteProtection', ON, 'one call would open the network')],
  'AWS::OpenSearchServerless::Collection': [ifSet('retention', 'DeletionProtection', { oneOf: ['ENABLED'] }, GONE)],
  'AWS::QLDB::Ledger': [ifSet('retention', 'DeletionProtection', ON, GONE)],
  'AWS::RDS::DBCluster': [protection()],
  'AWS::RDS::DBInstance': [
    need(
      'retention',
      'DeletionProtection',
      ON,
      GONE,
      lacks('DBClusterIdentifier'),
      isNot('Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'),
    ),
    ifSet('retention', 'DeletionProtection', ON, GONE, has('DBClusterIdentifier')),
    ifSet('retention', 'MultiAZ', ON, ZONE, isNot('BackupTarget', 'outposts')),
  ],
  'AWS::RDS::GlobalCluster': [protection()],
  'AWS::Redshift::Cluster': [ifSet('retention', 'MultiAZ', ON, ZONE)],
  'AWS::SSMIncidents::ReplicationSet': [ifSet('retention', 'DeletionProtected', ON, GONE)],
  'AWS::VerifiedPermissions::PolicyStore': [need('retention', 'DeletionProtection.Mode', { oneOf: ['ENABLED'] }, GONE)],
};
