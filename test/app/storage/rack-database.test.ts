import { Match, Template } from 'aws-cdk-lib/assertions';
import { RackDatabase } from '../../../lib/app/storage/rack-database';
import { onRack } from '../../support/rack';
import { storageFixture } from '../../support/storage-fixture';

function database() {
  const { stack, names, keys, subnet, securityGroups } = storageFixture('hamar', onRack);
  new RackDatabase(stack, 'Records', {
    names,
    key: keys.data,
    logsKey: keys.logs,
    logsRetentionDays: 731,
    backupDays: 35,
    instanceClass: 'db.m5.large',
    storageGiB: 100,
    subnet,
    securityGroup: securityGroups.database,
  });
  return Template.fromStack(stack);
}

test('the database and its backups stay on the rack, under the customer key', () => {
  const template = database();
  template.hasResourceProperties('AWS::RDS::DBInstance', {
    StorageEncrypted: true,
    KmsKeyId: 'arn:aws:kms:eu-north-1:444444444444:key/data',
    BackupTarget: 'outposts',
    BackupRetentionPeriod: 35,
    AutomaticBackupReplicationRegion: Match.absent(),
    MultiAZ: false,
  });
  template.hasResourceProperties('AWS::RDS::DBSubnetGroup', { SubnetIds: ['subnet-rack'] });
});

test('no backup leaves by AWS Backup, which keeps its copies in the Region', () => {
  expect(JSON.stringify(database().toJSON())).not.toMatch(/AWS::Backup|trefoil:backup/);
});

test('the password of the master user is made by RDS, under the customer key', () => {
  database().hasResourceProperties('AWS::RDS::DBInstance', {
    ManageMasterUserPassword: true,
    MasterUserSecret: { KmsKeyId: 'arn:aws:kms:eu-north-1:444444444444:key/data' },
    MasterUserPassword: Match.absent(),
  });
});

test('the database is neither public nor deleted', () => {
  database().hasResource('AWS::RDS::DBInstance', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { PubliclyAccessible: false, DeletionProtection: true, VPCSecurityGroups: ['sg-database'] },
  });
});

test('connections are encrypted, and logs that go to the Region hold no values of records', () => {
  database().hasResourceProperties('AWS::RDS::DBParameterGroup', {
    Family: 'postgres16',
    Parameters: {
      'rds.force_ssl': '1',
      ssl_min_protocol_version: 'TLSv1.2',
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      log_min_duration_statement: '-1',
      log_parameter_max_length_on_error: '0',
    },
  });
});

test('logs have their key and their end before the database writes them', () => {
  const template = database();
  for (const log of ['postgresql', 'upgrade'])
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: `/aws/rds/instance/trefoil-hamar-records/${log}`,
      KmsKeyId: 'arn:aws:kms:eu-north-1:444444444444:key/logs',
      RetentionInDays: 731,
    });
  template.hasResource('AWS::RDS::DBInstance', {
    Properties: { EnableCloudwatchLogsExports: ['postgresql', 'upgrade'] },
    DependsOn: Object.keys(template.findResources('AWS::Logs::LogGroup')).sort(),
  });
});
