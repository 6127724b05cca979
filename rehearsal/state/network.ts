import { at, list, text } from '../json';
import { policiesOf, readsLayersOfImages } from '../world/policies';
import { type Check, each, together } from './check';

/** Types that would lead out of a network. */
const WAYS_OUT = [
  'InternetGateway',
  'EgressOnlyInternetGateway',
  'NatGateway',
  'VPCPeeringConnection',
  'TransitGatewayAttachment',
  'EIP',
  'VPNGateway',
];

/** The network leads nowhere but to endpoints, each with a policy, and public access is blocked. */
export const network: Check = {
  title: 'the network leads to endpoints with policies, and nowhere else',
  run(site) {
    const out = WAYS_OUT.flatMap((type) => site.ofType(`AWS::EC2::${type}`));
    const blocked = site.ofType('AWS::EC2::VPCBlockPublicAccessOptions');
    const one = blocked.length === 1 ? [] : [`public access to VPCs is blocked ${blocked.length} times, expected once`];
    return together([
      each(out, () => ['leads out of the network']),
      each(blocked, ({ actual }) => [
        actual['InternetGatewayBlockMode'] !== 'block-bidirectional' && 'lets one direction open',
      ]),
      { examined: 1, departures: one },
      each(site.ofType('AWS::EC2::VPCEndpoint'), (endpoint) => {
        const open = policiesOf(endpoint)
          .flatMap(({ statements }) => statements)
          .filter((statement) => statement['Effect'] === 'Allow' && statement['Condition'] === undefined)
          .filter((statement) => !readsLayersOfImages(statement));
        const [service = ''] = text(endpoint.actual['ServiceName']).split(/(?<=(?:com|eu)\.amazonaws\.[a-z0-9-]+)\./);
        return [
          policiesOf(endpoint).length === 0 && 'has no policy',
          open.length > 0 && 'has a policy without condition',
          !service.endsWith(site.names.region) && `leads to ${service}`,
          endpoint.actual['VpcEndpointType'] === 'Interface' &&
            endpoint.actual['PrivateDnsEnabled'] !== true &&
            'has no private names',
        ];
      }),
      each(site.ofType('AWS::EC2::SecurityGroup'), ({ actual }) => [
        list(actual['SecurityGroupIngress']).some((rule) => at(rule, 'CidrIp') === '0.0.0.0/0') &&
          'is open to the internet',
        list(actual['SecurityGroupEgress']).some((rule) => at(rule, 'CidrIp') === '0.0.0.0/0') && 'lets everything out',
      ]),
    ]);
  },
};
