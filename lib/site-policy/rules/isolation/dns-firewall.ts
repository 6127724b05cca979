import { type Finding, ofTypes, type ResourceRule } from '../../../judge/rule';
import { texts } from '../../../judge/statements/policy-document';
import type { Assembly } from '../../../judge/template/assembly';
import { resourcesIn } from '../../../judge/template/names-resource';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';

const SITE = ['222222222222'];
const firewall = (allowed: readonly string[], action = 'BLOCK') => ({
  Allowed: { Type: 'AWS::Route53Resolver::FirewallDomainList', Properties: { Name: 'allowed', Domains: allowed } },
  Everything: { Type: 'AWS::Route53Resolver::FirewallDomainList', Properties: { Name: 'all', Domains: ['*'] } },
  Group: {
    Type: 'AWS::Route53Resolver::FirewallRuleGroup',
    Properties: {
      FirewallRules: [
        { Action: 'ALLOW', Priority: 100, FirewallDomainListId: { 'Fn::GetAtt': ['Allowed', 'Id'] } },
        { Action: action, Priority: 200, FirewallDomainListId: { 'Fn::GetAtt': ['Everything', 'Id'] } },
      ],
    },
  },
});

/** A DNS firewall resolves the domain names that a site needs, and blocks all others. */
export const dnsFirewall: ResourceRule = {
  id: 'dns-firewall',
  aliases: ['name-firewall'],
  subject: 'resource',
  title: 'A DNS firewall resolves the domain names that a site needs, and blocks all others',
  why: 'a DNS query can carry data out, also from a network without a route to the internet',
  fix: 'allow a list of domain names, and block * after it',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::Route53Resolver::FirewallRuleGroup'),
  check: problems,
  examples: {
    good: [{ name: 'some names, and a block', accounts: SITE, resources: firewall(['kms.eu-west-1.amazonaws.com']) }],
    bad: [
      { name: 'every name', accounts: SITE, resources: firewall(['*']) },
      { name: 'an alert instead of a block', accounts: SITE, resources: firewall(['example.com'], 'ALERT') },
    ],
  },
};

function problems(group: Resource, assembly: Assembly): readonly Finding[] {
  if (group.select('FirewallRules').some(({ value }) => value === undefined))
    return [
      {
        path: ['Properties', 'FirewallRules'],
        message: 'found no rules, or none on a condition, expected a rule that blocks every other name',
      },
    ];
  const rules = group.select('FirewallRules[]').map(({ path }) => {
    const at = String(path.at(-1));
    const of = (name: string) =>
      group
        .select(`FirewallRules[].${name}`)
        .filter((leaf) => String(leaf.path[1]) === at)
        .map(({ value }) => value);
    const lists = of('FirewallDomainListId').flatMap((value) => resourcesIn(value, assembly));
    return {
      path: ['Properties', ...path],
      actions: of('Action').map(textOf),
      domains: lists.flatMap((list) => list.select('Domains[]').flatMap(({ value }) => texts(value))),
    };
  });
  const blocks = rules.some(
    ({ actions, domains }) => actions.every((each) => each === 'BLOCK') && domains.includes('*'),
  );
  return [
    ...rules
      .filter(({ actions, domains }) => !actions.every((each) => each === 'BLOCK') && domains.includes('*'))
      .map(({ path }) => ({
        path,
        message: 'found a rule that allows every domain name, expected the names that are meant',
      })),
    ...(blocks
      ? []
      : [
          {
            path: ['Properties', 'FirewallRules'],
            message: 'found no rule that blocks every other name, expected one',
          },
        ]),
  ];
}
