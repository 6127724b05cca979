import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { textOf } from '../../template/text-of';
import { Reference } from '../../template/value';

const vpc = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
const log = (properties: object) => ({
  Log: {
    Type: 'AWS::EC2::FlowLog',
    Properties: {
      ResourceId: { Ref: 'Vpc' },
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogGroupName: 'flows',
      DeliverLogsPermissionArn: 'arn:aws:iam::222222222222:role/flows',
      ...properties,
    },
  },
});

/** Each VPC logs all of its traffic. */
export const flowLog: ResourceRule = {
  id: 'flow-log',
  subject: 'resource',
  title: 'Each VPC logs all of its traffic',
  why: 'without flow logs nobody can tell what left the network, or tried to',
  fix: 'add an AWS::EC2::FlowLog for the VPC with TrafficType ALL',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
    { standard: 'NIS2', clause: '21(2)(b)' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::VPC' || type === 'AWS::EC2::FlowLog'),
  check: (resource, assembly) =>
    resource.type === 'AWS::EC2::FlowLog'
      ? resource
          .select('TrafficType')
          .filter(({ value }) => value !== 'ALL' && !isOfTransit(resource))
          .map(({ path }) => ({
            path: ['Properties', ...path],
            message: 'found a part of the traffic, expected "ALL"',
          }))
      : isLogged(resource, assembly)
        ? []
        : [{ path: [], message: 'found no flow log of the VPC, expected one' }],
  examples: {
    good: [{ name: 'a VPC with a flow log', resources: { ...vpc, ...log({}) } }],
    bad: [
      { name: 'a VPC without one', resources: vpc },
      { name: 'a flow log of what was refused', resources: { ...vpc, ...log({ TrafficType: 'REJECT' }) } },
      { name: 'a flow log of another VPC', resources: { ...vpc, ...log({ ResourceId: 'vpc-1' }) } },
    ],
  },
};

/** Flow logs of transit gateways take no kind of traffic: they log all of it. */
function isOfTransit(log: Resource): boolean {
  return log.select('ResourceType').every(({ value }) => /^TransitGateway/.test(textOf(value)));
}

function isLogged(vpc: Resource, assembly: Assembly): boolean {
  return assembly
    .ofType('AWS::EC2::FlowLog')
    .some((log) =>
      log
        .select('ResourceId')
        .every(({ value }) =>
          value instanceof Reference
            ? assembly.resolve(value) === vpc
            : value === vpc.logicalId && log.template === vpc.template,
        ),
    );
}
