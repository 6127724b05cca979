import { groupsOf, isGroup } from '../../limits/groups';
import { refused } from '../../limits/measure';
import { isMember, membersOf } from '../../limits/members';
import { ofTypes, type ResourceRule } from '../../rule';
import { CAPACITY_STANDARDS, manyResources } from './shared';

const filters = (count: number) =>
  manyResources(count, (index) => ({
    Type: 'AWS::Logs::SubscriptionFilter',
    Properties: {
      ...{ LogGroupName: '/site/trail', FilterPattern: '' },
      DestinationArn: `arn:aws:logs:eu-west-1:222222222222:destination:d${index}`,
    },
  }));
const acl = (entries: number) => ({
  Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-0123456789abcdef0' } },
  ...manyResources(entries, (index) => ({
    Type: 'AWS::EC2::NetworkAclEntry',
    Properties: {
      ...{ NetworkAclId: { Ref: 'Acl' }, RuleNumber: index + 1, Protocol: 6, RuleAction: 'allow' },
      ...{ CidrBlock: '10.0.0.0/24', PortRange: { From: 443, To: 443 } },
    },
  })),
});

/** No resource has more parts than AWS allows anybody. */
export const memberCount: ResourceRule = {
  id: 'member-count',
  subject: 'resource',
  title: 'No resource has more parts than AWS allows anybody',
  why: 'AWS refuses the one that is too many, wherever in the templates it is',
  fix: 'take parts together, or divide them among several owners; no request raises this figure',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: CAPACITY_STANDARDS,
  appliesTo: ofTypes((type) => isMember(type) || isGroup(type)),
  check: (resource, assembly) => refused([...membersOf(resource, assembly), ...groupsOf(resource, assembly)]),
  examples: {
    good: [
      { name: 'two subscriptions of a log group', resources: filters(2) },
      { name: 'a network ACL with 20 inbound entries', resources: acl(20) },
    ],
    bad: [
      { name: 'three subscriptions of a log group', resources: filters(3) },
      { name: 'a network ACL with 41 inbound entries', resources: acl(41) },
    ],
  },
};
