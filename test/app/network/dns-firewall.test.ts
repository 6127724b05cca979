import { Match, Template } from 'aws-cdk-lib/assertions';
import { DnsFirewall } from '../../../lib/app/network/dns-firewall';
import { networkFixture } from '../../support/network-fixture';

function firewall(outpost = false): Template {
  const { stack, network, names } = networkFixture('dublin');
  const none = { containers: false, machines: false, apis: false, bastion: false, databases: false };
  new DnsFirewall(stack, 'Firewall', { vpc: network.vpc, names, outpost, ...none });
  return Template.fromStack(stack);
}

function allowed(template: Template): readonly string[] {
  const lists = template.findResources('AWS::Route53Resolver::FirewallDomainList');
  const domains = Object.entries(lists).find(([id]) => id.startsWith('FirewallAllowed'))?.[1]['Properties'].Domains;
  return JSON.parse(
    JSON.stringify(domains).replace(
      /\{"Fn::Join":\["",\["([^"]*)",\{"Ref":"AWS::URLSuffix"\}\]\]\}/g,
      '"$1amazonaws.com"',
    ),
  );
}

test('what is not allowed by name gets an empty answer', () => {
  firewall().hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroup', {
    FirewallRules: [
      Match.objectLike({
        Priority: 100,
        Action: 'ALLOW',
        FirewallDomainListId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FirewallAllowed'), 'Id'] },
      }),
      {
        Priority: 200,
        Action: 'BLOCK',
        BlockResponse: 'NODATA',
        FirewallDomainListId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FirewallEverything'), 'Id'] },
      },
    ],
  });
  firewall().hasResourceProperties('AWS::Route53Resolver::FirewallDomainList', { Domains: ['*'] });
});

test('services of the own Region and the own bucket are answered, other buckets are not', () => {
  const domains = allowed(firewall());
  expect(domains).toContain('kms.eu-west-1.amazonaws.com');
  expect(domains).toContain('trefoil-dublin-data-222222222222-eu-west-1.s3.eu-west-1.amazonaws.com');
  expect(domains).not.toContain('*.s3.eu-west-1.amazonaws.com');
  expect(domains.filter((domain) => !domain.includes('eu-west-1'))).toEqual([]);
});

test('names of a rack are answered only where there is one', () => {
  const rack = ['*.s3-outposts.eu-west-1.amazonaws.com', '*.eu-west-1.rds.amazonaws.com'];
  expect(allowed(firewall(true))).toEqual(expect.arrayContaining(rack));
  for (const name of rack) expect(allowed(firewall(false))).not.toContain(name);
});

test('what happens while the firewall is away is left at what a VPC does by itself, which is to fail closed', () => {
  firewall().resourceCountIs('AWS::Route53Resolver::FirewallRuleGroupAssociation', 1);
  firewall().resourceCountIs('AWS::Route53Resolver::FirewallConfig', 0);
});

test('the rules are bound to the network of the site', () => {
  firewall().hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
    VpcId: { Ref: Match.stringLikeRegexp('^NetworkVpc') },
    Priority: 101,
  });
});
