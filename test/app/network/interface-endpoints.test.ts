import { Match, Template } from 'aws-cdk-lib/assertions';
import { InterfaceEndpoints } from '../../../lib/app/network/interface-endpoints';
import { SecurityGroups } from '../../../lib/app/network/security-groups';
import { prefixListsOf } from '../../../lib/world/prefix-lists';
import { keysIn, networkFixture } from '../../support/network-fixture';

function endpoints(secrets = false): Template {
  const { stack, network, names, organizationId } = networkFixture('dublin');
  const groups = new SecurityGroups(stack, 'Groups', { vpc: network.vpc, prefixLists: prefixListsOf(names.region) });
  new InterfaceEndpoints(stack, 'Endpoints', {
    containers: false,
    machines: false,
    apis: false,
    vpc: network.vpc,
    subnets: network.endpointSubnets,
    securityGroup: groups.endpoints,
    names,
    organizationId,
    dataKey: keysIn(stack).data,
    teamRoles: [],
    secrets,
  });
  return Template.fromStack(stack);
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition: object;
}

function policies(template: Template): Readonly<Record<string, readonly Statement[]>> {
  return Object.fromEntries(
    Object.values(template.findResources('AWS::EC2::VPCEndpoint')).map(({ Properties }) => [
      Properties.ServiceName.split('.').at(-1),
      Properties.PolicyDocument.Statement,
    ]),
  );
}

test('a site has an endpoint for each service that it uses', () => {
  expect(Object.keys(policies(endpoints())).sort()).toEqual(['ec2', 'kms', 'logs', 'monitoring', 'sns', 'sqs', 'sts']);
});

test('Secrets Manager has one only where a database keeps its password there', () => {
  expect(policies(endpoints(true))).toHaveProperty('secretsmanager');
  expect(policies(endpoints(false))).not.toHaveProperty('secretsmanager');
});

test('services answer to their usual names, in the endpoint subnets, to whom the security group admits', () => {
  endpoints().allResourcesProperties('AWS::EC2::VPCEndpoint', {
    VpcEndpointType: 'Interface',
    PrivateDnsEnabled: true,
    SecurityGroupIds: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^GroupsEndpoints'), 'GroupId'] }],
    SubnetIds: [
      { Ref: Match.stringLikeRegexp('^NetworkVpcEndpointsSubnet1') },
      { Ref: Match.stringLikeRegexp('^NetworkVpcEndpointsSubnet2') },
    ],
  });
});

test('every statement of every policy is bound to the organization', () => {
  const statements = Object.values(policies(endpoints(true))).flat();
  expect(statements).toHaveLength(9);
  for (const { Condition } of statements)
    expect(Condition).toEqual({ StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } });
});

test('every statement names resources of this site, unless its actions have none', () => {
  const open = Object.values(policies(endpoints(true)))
    .flat()
    .filter(({ Resource }) => ![Resource].flat().every((arn) => /^arn:aws:[a-z]+:(eu-west-1)?:222222222222:/.test(arn)))
    .map(({ Action }) => Action);
  expect(open).toEqual(expect.arrayContaining(['sts:GetCallerIdentity', 'ec2:Describe*', 'cloudwatch:PutMetricData']));
  expect(open).toHaveLength(3);
});

test('of the roles only those of the gateway can be assumed', () => {
  const [assume] = policies(endpoints())['sts'] ?? [];
  expect(assume?.Resource).toEqual([
    'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-read',
    'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-write',
  ]);
});

test('of the keys only the one for user data is reached, and only for use', () => {
  const [statement] = policies(endpoints())['kms'] ?? [];
  expect(statement?.Resource).toBe('arn:aws:kms:eu-west-1:222222222222:key/data');
  expect(statement?.Action).not.toContain('kms:CreateGrant');
  expect(statement?.Action).toContain('kms:Decrypt');
});
