import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { describe } from '../../template/select';
import { alternatives, isList, Reference, type Value } from '../../template/value';

const SUBNET = {
  Subnet: {
    Type: 'AWS::EC2::Subnet',
    Properties: {
      VpcId: 'vpc-1',
      CidrBlock: '10.0.0.0/24',
      OutpostArn: 'arn:aws:outposts:eu-west-1:222222222222:outpost/op-0123456789abcdef0',
    },
  },
};

const DATABASE = {
  ...SUBNET,
  Subnets: {
    Type: 'AWS::RDS::DBSubnetGroup',
    Properties: { DBSubnetGroupDescription: 'rack', SubnetIds: [{ Ref: 'Subnet' }] },
  },
  Records: {
    Type: 'AWS::RDS::DBInstance',
    Properties: { DBInstanceClass: 'db.m5.large', DBSubnetGroupName: { Ref: 'Subnets' } },
  },
};

const ENCRYPTED = { StorageEncrypted: true, KmsKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd' };

/** Backups of a database on an Outpost stay on the Outpost. */
export const rackBackup: ResourceRule = {
  id: 'rack-backup',
  subject: 'resource',
  title: 'Backups of a database on an Outpost stay there',
  why: 'by default they go to the parent Region, which can be in another country than the rack',
  fix: "set BackupTarget to 'outposts' ('local' in a Dedicated Local Zone)",
  topic: 'residency',
  level: 'mandatory',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01AS' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::RDS::DBInstance'),
  check: (resource, assembly) =>
    onRack(resource, assembly)
      ? resource
          .select('BackupTarget')
          .filter(({ value }) => value !== 'outposts' && value !== 'local')
          .map(({ path, value }) => ({
            path: ['Properties', ...path],
            message: `found ${describe(value)} for BackupTarget of a database on an Outpost, expected "outposts"`,
          }))
      : [],
  examples: {
    good: [
      {
        name: 'a database on a rack, whose backups stay there',
        resources: {
          ...DATABASE,
          Records: {
            ...DATABASE.Records,
            Properties: { ...DATABASE.Records.Properties, ...ENCRYPTED, BackupTarget: 'outposts' },
          },
        },
      },
    ],
    bad: [{ name: 'a database on a rack, whose backups go to the Region', resources: DATABASE }],
  },
};

/** Whether a subnet of the database's subnet group is on an Outpost. */
function onRack(resource: Resource, assembly: Assembly): boolean {
  return resource.select('DBSubnetGroupName').some(({ value }) => {
    const group = value instanceof Reference ? assembly.resolve(value) : undefined;
    return (group?.select('SubnetIds[]') ?? []).some((leaf) => subnetOnRack(leaf.value, assembly));
  });
}

function subnetOnRack(value: Value, assembly: Assembly): boolean {
  return alternatives(value).some((option) => {
    if (isList(option)) return option.some((element) => subnetOnRack(element, assembly));
    const subnet = option instanceof Reference ? assembly.resolve(option) : undefined;
    return subnet?.select('OutpostArn').some((leaf) => leaf.value !== undefined) ?? false;
  });
}
