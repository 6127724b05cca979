import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Choice, isList, isMap, Reference, type Value } from '../../template/value';

const network = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
const group = { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] };

/** Nothing is in the default security group of a VPC, and no rule is written for it. */
export const defaultGroup: ResourceRule = {
  id: 'default-group',
  subject: 'resource',
  title: 'Nothing uses the default security group of a VPC',
  why: 'its members reach each other on every port and go out to every address, and whatever names no group becomes one of them',
  fix: 'make a security group of its own, which says what may come in and go out',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  // What empties the group, as custom code of CDK does, has to name it.
  appliesTo: ofTypes((type) => !/^Custom::|^AWS::CloudFormation::CustomResource$/.test(type)),
  concerns: (resource, assembly) =>
    assembly.ofType('AWS::EC2::VPC').length > 0 &&
    (/^AWS::EC2::SecurityGroup/.test(resource.type) || usesOf(resource, assembly).length > 0),
  check: usesOf,
  examples: {
    good: [
      {
        name: 'a rule of a group of its own',
        resources: {
          ...network,
          Group: {
            Type: 'AWS::EC2::SecurityGroup',
            Properties: { GroupDescription: 'readers', VpcId: { Ref: 'Vpc' } },
          },
          Rule: {
            Type: 'AWS::EC2::SecurityGroupIngress',
            Properties: {
              GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] },
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              CidrIp: '10.0.0.0/16',
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a rule of the default group',
        resources: {
          ...network,
          Rule: {
            Type: 'AWS::EC2::SecurityGroupIngress',
            Properties: { GroupId: group, IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' },
          },
        },
      },
      {
        name: 'a function in the default group',
        resources: {
          ...network,
          Work: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Role: 'arn:aws:iam::222222222222:role/work',
              Code: { ZipFile: 'exports.handler = work' },
              VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: [group] },
            },
          },
        },
      },
    ],
  },
};

const known = new WeakMap<Resource, readonly Finding[]>();

function usesOf(resource: Resource, assembly: Assembly): readonly Finding[] {
  const before = known.get(resource);
  if (before) return before;
  const found = uses(resource.properties, assembly);
  known.set(resource, found);
  return found;
}

function uses(properties: Value, assembly: Assembly): readonly Finding[] {
  const found: Finding[] = [];
  const here: (string | number)[] = ['Properties'];
  const walk = (value: Value): void => {
    if (value instanceof Choice) for (const option of value.options) walk(option);
    else if (value instanceof Reference) {
      if (value.attribute === 'DefaultSecurityGroup' && assembly.resolve(value)?.type === 'AWS::EC2::VPC')
        found.push({
          path: [...here],
          message: `found the default security group of ${value.logicalId}, expected one of its own`,
        });
    } else if (isList(value)) for (let at = 0; at < value.length; at += 1) below(at, value[at]);
    else if (isMap(value)) for (const key of Object.keys(value)) below(key, value[key]);
  };
  const below = (key: string | number, value: Value): void => {
    if (typeof value !== 'object') return;
    here.push(key);
    walk(value);
    here.pop();
  };
  walk(properties);
  return found;
}
