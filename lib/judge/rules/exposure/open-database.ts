import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import { reachesInternet } from '../../statements/address-range';
import { groupRulesOf } from '../../statements/group-rules';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Reference } from '../../template/value';

/** Where data stores name the security groups that guard them. */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  'AWS::DAX::Cluster': ['SecurityGroupIds[]'],
  'AWS::DMS::ReplicationInstance': ['VpcSecurityGroupIds[]'],
  'AWS::DocDB::DBCluster': ['VpcSecurityGroupIds[]'],
  'AWS::EFS::MountTarget': ['SecurityGroups[]'],
  'AWS::ElastiCache::CacheCluster': ['VpcSecurityGroupIds[]'],
  'AWS::ElastiCache::ReplicationGroup': ['SecurityGroupIds[]'],
  'AWS::ElastiCache::ServerlessCache': ['SecurityGroupIds[]'],
  'AWS::FSx::FileSystem': ['SecurityGroupIds[]'],
  'AWS::MSK::Cluster': ['BrokerNodeGroupInfo.SecurityGroups[]'],
  'AWS::MemoryDB::Cluster': ['SecurityGroupIds[]'],
  'AWS::Neptune::DBCluster': ['VpcSecurityGroupIds[]'],
  'AWS::OpenSearchService::Domain': ['VPCOptions.SecurityGroupIds[]'],
  'AWS::RDS::DBCluster': ['VpcSecurityGroupIds[]'],
  'AWS::RDS::DBInstance': ['VPCSecurityGroups[]', 'DBSecurityGroups[]'],
  'AWS::RDS::DBProxy': ['VpcSecurityGroupIds[]'],
  'AWS::Redshift::Cluster': ['VpcSecurityGroupIds[]', 'ClusterSecurityGroups[]'],
  'AWS::RedshiftServerless::Workgroup': ['SecurityGroupIds[]'],
};
const GROUPS = new Set(['AWS::EC2::SecurityGroup', 'AWS::RDS::DBSecurityGroup', 'AWS::Redshift::ClusterSecurityGroup']);
const STANDALONE: Readonly<Record<string, string>> = {
  'AWS::EC2::SecurityGroupIngress': 'GroupId',
  'AWS::RDS::DBSecurityGroupIngress': 'DBSecurityGroupName',
  'AWS::Redshift::ClusterSecurityGroupIngress': 'ClusterSecurityGroupName',
};

const cache = {
  Cache: {
    Type: 'AWS::DAX::Cluster',
    Properties: {
      IAMRoleARN: 'arn:aws:iam::222222222222:role/dax',
      NodeType: 'dax.r5.large',
      ReplicationFactor: 3,
      SSESpecification: { SSEEnabled: true },
      ClusterEndpointEncryptionType: 'TLS',
      SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }],
    },
  },
};
const group = (range: string) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'readers',
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 9111, ToPort: 9111, CidrIp: range }],
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' }],
    },
  },
});

/** The internet reaches no port of a data store. */
export const openDatabase: ResourceRule = {
  id: 'open-database',
  subject: 'resource',
  title: 'The internet reaches no port of a data store',
  why: 'a password is then all that stands between the internet and the data',
  fix: 'give access to security groups of the services that use the store, or private ranges',
  topic: 'exposure',
  level: 'mandatory',
  profile: 'exposure',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '5(1)(f)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes((type) => GROUPS.has(type) || Object.hasOwn(STANDALONE, type)),
  check: (resource, assembly) => {
    const stores = storesBehind(resource, assembly);
    if (stores === undefined) return [];
    return groupRulesOf(resource)
      .filter((rule) => rule.direction === 'ingress')
      .flatMap(({ path, ranges }) =>
        ranges.flatMap((range) => {
          const problem = reachesInternet(range, assembly);
          return problem === undefined
            ? []
            : [{ path: [...path, ...range.path], message: `${problem}, before ${stores}` }];
        }),
      );
  },
  examples: {
    good: [{ name: 'a store that a private range reaches', resources: group('10.0.0.0/16') }],
    bad: [{ name: 'a store that everybody reaches', resources: { ...cache, ...group('0.0.0.0/0') } }],
  },
};

const guarded = new WeakMap<Assembly, ReadonlyMap<Resource, string>>();

/** Logical ids of the stores that the group of a resource guards. */
function storesBehind(resource: Resource, assembly: Assembly): string | undefined {
  const index = guarded.get(assembly) ?? indexOf(assembly);
  guarded.set(assembly, index);
  const path = ownOf(STANDALONE, resource.type);
  if (path === undefined) return index.get(resource);
  const [leaf] = resource.select(path);
  const group = leaf?.value instanceof Reference ? assembly.resolve(leaf.value) : undefined;
  return group && index.get(group);
}

function indexOf(assembly: Assembly): ReadonlyMap<Resource, string> {
  const index = new Map<Resource, string>();
  for (const [type, paths] of Object.entries(GUARDS))
    for (const store of assembly.ofType(type))
      for (const { value } of paths.flatMap((path) => store.select(path))) {
        const group = value instanceof Reference ? assembly.resolve(value) : undefined;
        if (group) index.set(group, [index.get(group), store.logicalId].filter((id) => id !== undefined).join(', '));
      }
  return index;
}
