import { rackBackup } from '../../../../lib/judge/rules/residency/rack-backup';
import { assemblyOf } from '../../assembly-of';

function findings(subnet: object, database: object) {
  const assembly = assemblyOf({
    resources: {
      Records: { Type: 'AWS::RDS::DBInstance', Properties: { DBSubnetGroupName: { Ref: 'Subnets' }, ...database } },
      Subnets: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [{ Ref: 'Subnet' }] } },
      Subnet: { Type: 'AWS::EC2::Subnet', Properties: subnet },
    },
  });
  const [instance] = assembly.resources;
  return instance ? rackBackup.check(instance, assembly) : [];
}

const RACK = { OutpostArn: 'arn:aws:outposts:eu-west-1:222222222222:outpost/op-0123456789abcdef0' };

test.each(['outposts', 'local'])('backups of a database on a rack may go to %p', (BackupTarget) => {
  expect(findings(RACK, { BackupTarget })).toEqual([]);
});

test.each([{}, { BackupTarget: 'region' }])(
  'backups of a database on a rack may not go to the Region: %j',
  (database) => {
    expect(findings(RACK, database)).toHaveLength(1);
  },
);

test('backups of a database in the Region go to the Region', () => {
  expect(findings({}, {})).toEqual([]);
});
