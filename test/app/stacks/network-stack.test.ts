import { Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { NetworkStack } from '../../../lib/app/stacks/network-stack';
import type { FeatureId } from '../../../lib/world/features';
import { onRack } from '../../support/rack';
import { type siteFixture, withSite } from '../../support/site-fixture';
import { siteStacks } from '../../support/site-stacks';
import { sovereignWithout } from '../../support/sovereign-fixture';

function networkStack(id: string, change?: Parameters<typeof siteFixture>[1]): NetworkStack {
  const { stage, common, keys } = siteStacks(id, change);
  return new NetworkStack(stage, 'Network', { ...common('network'), keys });
}

test('synthesis asks no account for its zones', () => {
  const stack = networkStack('ireland-2');
  expect(stack.availabilityZones).toEqual(['euw1-az2', 'euw1-az3']);
  const assembly = stack.node.root.node.children.filter(Stage.isStage)[0]?.synth();
  expect(assembly?.manifest.missing).toBeUndefined();
});

test.each([
  ['in a Region', networkStack('dublin')],
  ['on a rack', networkStack('hamar', onRack)],
])('%s every endpoint has a policy of its own, bound to the organization', (_, stack) => {
  const endpoints = Object.values(Template.fromStack(stack).findResources('AWS::EC2::VPCEndpoint'));
  expect(endpoints.length).toBeGreaterThanOrEqual(9);
  for (const { Properties } of endpoints)
    for (const { Effect, Condition } of Properties.PolicyDocument.Statement)
      if (Effect === 'Allow') expect(Condition.StringEquals['aws:PrincipalOrgID']).toBe('o-exampleorgid');
});

test('on a rack, data subnets are on the rack with endpoints of their own, and a database password can be read', () => {
  const template = Template.fromStack(networkStack('hamar', onRack));
  template.resourcePropertiesCountIs('AWS::EC2::Subnet', { OutpostArn: Match.anyValue() }, 1);
  template.resourcePropertiesCountIs(
    'AWS::EC2::VPCEndpoint',
    { VpcEndpointType: 'Gateway', RouteTableIds: [{ Ref: Match.stringLikeRegexp('^NetworkRackRouteTable') }] },
    2,
  );
  template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
    ServiceName: 'com.amazonaws.eu-north-1.secretsmanager',
  });
});

test('flow and query logs are encrypted with the key for logs', () => {
  const template = Template.fromStack(networkStack('dublin'));
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
  template.allResourcesProperties('AWS::Logs::LogGroup', {
    KmsKeyId: { 'Fn::ImportValue': Match.stringLikeRegexp('logsKey') },
    RetentionInDays: 731,
  });
});

test('public access is blocked for the whole account, in both directions', () => {
  Template.fromStack(networkStack('dublin')).hasResourceProperties('AWS::EC2::VPCBlockPublicAccessOptions', {
    InternetGatewayBlockMode: 'block-bidirectional',
  });
});

test('where public access is blocked already, it is left alone', () => {
  const existing = withSite('dublin', {
    accountServices: {
      config: 'managed',
      guardDuty: 'managed',
      accessAnalyzer: 'managed',
      blockPublicAccess: 'existing',
    },
  });
  Template.fromStack(networkStack('dublin', existing)).resourceCountIs('AWS::EC2::VPCBlockPublicAccessOptions', 0);
});

test('encryption in transit is watched from the first day', () => {
  Template.fromStack(networkStack('dublin')).hasResourceProperties('AWS::EC2::VPCEncryptionControl', {
    Mode: 'monitor',
  });
});

test('nothing here runs code', () => {
  Template.fromStack(networkStack('dublin')).resourceCountIs('AWS::Lambda::Function', 0);
});

describe('in the sovereign cloud', () => {
  const LISTS = { s3: 'pl-1a2b3c4d', dynamodb: 'pl-4d3c2b1a' };
  const moved = (...features: readonly FeatureId[]) =>
    networkStack('dublin', (deployment) => ({
      ...withSite('dublin', {
        country: 'DE',
        region: 'eusc-de-east-1',
        placement: { kind: 'region', zones: ['eusc-de-east-1a', 'eusc-de-east-1b'] },
      })(deployment),
      prefixLists: { 'eusc-de-east-1': LISTS },
      omissions: sovereignWithout(...features).omissions,
    }));

  test.each([
    ['vpc-encryption-control', 'AWS::EC2::VPCEncryptionControl'],
    ['vpc-block-public-access', 'AWS::EC2::VPCBlockPublicAccessOptions'],
  ] as const)('what the deployment omits as %s is not made', (feature, type) => {
    Template.fromStack(moved()).resourceCountIs(type, 1);
    Template.fromStack(moved(feature)).resourceCountIs(type, 0);
  });

  test('the gateway reaches S3 and DynamoDB by the prefix lists of the file', () => {
    const text = JSON.stringify(Template.fromStack(moved()).findResources('AWS::EC2::SecurityGroup'));
    for (const id of Object.values(LISTS)) expect(text).toContain(`"DestinationPrefixListId":"${id}"`);
  });
});
