import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { isDecided } from './disposition';

type Database = ReturnType<typeof loadAwsServiceSpecSync>;
type PropertyType = ReturnType<typeof resourcesOf>[number]['properties'][string]['type'];

const database = loadAwsServiceSpecSync();
/** What speaks of a default group, and puts nothing into that of a VPC. */
const ANOTHER: Readonly<Record<string, string>> = {
  'AWS::EC2::LaunchTemplate LaunchTemplateData.SecurityGroups': 'the instance may name its groups, and is asked',
  'AWS::EC2::SecurityGroupIngress SourceSecurityGroupId': 'it is where traffic comes from; rule open-group asks',
  'AWS::Redshift::Cluster ClusterSecurityGroups': 'of EC2 Classic; those of the VPC are asked',
  'AWS::DRS::ReplicationConfigurationTemplate AssociateDefaultSecurityGroup': 'the group that the service makes',
};
const SAYS_DEFAULT = /default[^.]*security group/i;

function resourcesOf(from: Database) {
  return from.all('resource');
}

/** Properties that name security groups and of which CloudFormation's documentation says that the VPC's default one is taken without. */
function takesDefault(
  type: PropertyType,
  path: string,
  said: string | undefined,
  entered: readonly string[],
): readonly string[] {
  switch (type.type) {
    case 'array':
      return takesDefault(type.element, type.element.type === 'ref' ? `${path}[]` : path, said, entered);
    case 'union':
      return type.types.flatMap((each) => takesDefault(each, path, said, entered));
    case 'ref': {
      const { $ref } = type.reference;
      if (entered.includes($ref)) return [];
      return Object.entries(database.get('typeDefinition', $ref).properties).flatMap(([name, property]) =>
        takesDefault(property.type, `${path}.${name}`, property.documentation, [...entered, $ref]),
      );
    }
    default:
      return /SecurityGroup(?:Id)?s?$/.test(path) && SAYS_DEFAULT.test(said ?? '') ? [path] : [];
  }
}

const found = resourcesOf(database).flatMap(({ cloudFormationType, properties }) =>
  Object.entries(properties).flatMap(([name, property]) =>
    takesDefault(property.type, name, property.documentation, []).map((path) => ({ type: cloudFormationType, path })),
  ),
);

test('whatever would stand in the default group of its VPC has to name a group', () => {
  expect(found.length).toBeGreaterThan(15);
  const undecided = found.filter(({ type, path }) => !isDecided(type, path)).map(({ type, path }) => `${type} ${path}`);
  expect(undecided.sort()).toEqual(Object.keys(ANOTHER).sort());
});
