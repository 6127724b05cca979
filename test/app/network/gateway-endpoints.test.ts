import { Match, Template } from 'aws-cdk-lib/assertions';
import { GatewayEndpoints } from '../../../lib/app/network/gateway-endpoints';
import { networkFixture } from '../../support/network-fixture';

function endpoints(outpost = false) {
  const { stack, network, names, organizationId } = networkFixture('dublin');
  new GatewayEndpoints(stack, 'Endpoints', {
    containers: false,
    vpc: network.vpc,
    subnets: network.dataSubnets,
    names,
    organizationId,
    outpost,
  });
  return Template.fromStack(stack);
}

function policyOf(service: string, outpost = false): readonly Record<string, unknown>[] {
  const found = Object.values(endpoints(outpost).findResources('AWS::EC2::VPCEndpoint')).find(({ Properties }) =>
    JSON.stringify(Properties.ServiceName).includes(service),
  );
  return found?.['Properties'].PolicyDocument.Statement;
}

test('the data subnets are routed to both endpoints, the endpoint subnets to none', () => {
  endpoints().allResourcesProperties('AWS::EC2::VPCEndpoint', {
    VpcEndpointType: 'Gateway',
    RouteTableIds: [
      { Ref: Match.stringLikeRegexp('^NetworkVpcDataSubnet1RouteTable') },
      { Ref: Match.stringLikeRegexp('^NetworkVpcDataSubnet2RouteTable') },
    ],
  });
});

test('S3 is open for the user data of the site alone, in its own account', () => {
  const statements = policyOf('s3');
  expect(statements.map(({ Resource }) => Resource)).toEqual([
    'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1/*',
    'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1',
  ]);
  for (const { Condition } of statements)
    expect(Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid', 'aws:ResourceAccount': '222222222222' },
    });
});

test('DynamoDB is open for the record table alone', () => {
  expect(policyOf('dynamodb')).toEqual([
    expect.objectContaining({
      Resource: [
        'arn:aws:dynamodb:eu-west-1:222222222222:table/trefoil-dublin-records',
        'arn:aws:dynamodb:eu-west-1:222222222222:table/trefoil-dublin-records/index/*',
      ],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
    }),
  ]);
});

test('neither endpoint lets settings be changed or copies be made', () => {
  const actions = [...policyOf('s3'), ...policyOf('dynamodb')].flatMap(({ Action }) => Action);
  expect(actions).toContain('s3:GetObject');
  expect(
    actions.filter((action) => /\*|Policy|Acl|Replicat|Export|Backup|Delete(Table|Bucket)/.test(String(action))),
  ).toEqual([]);
});

test.each(['s3', 'dynamodb'])('from a rack nothing in %s of the Region can be reached', (service) => {
  const closed = { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Resource: '*' };
  expect(policyOf(service, true)).toEqual([closed]);
  expect(policyOf(service, false)).not.toContainEqual(closed);
});
