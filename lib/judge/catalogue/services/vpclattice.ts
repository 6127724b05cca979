import { arn, each, need, type ServiceTypes, STORES, say, WHY } from '../shared';

/** What is known of the types of AWS::VpcLattice. */
export const VpcLattice: ServiceTypes = {
  'AWS::VpcLattice::AccessLogSubscription': {
    stores: STORES.requestRoutes,
    crossings: [arn('DestinationArn', 'addresses of users are written there')],
  },
  'AWS::VpcLattice::AuthPolicy': { stores: STORES.requestRoutes, policies: { resource: ['Policy'] } },
  'AWS::VpcLattice::Listener': {
    stores: STORES.requestRoutes,
    inTransit: [say('Protocol', { noneOf: ['HTTP'] }, WHY.requestsReadable)],
  },
  'AWS::VpcLattice::ResourcePolicy': { stores: STORES.requestRoutes, policies: { resource: ['Policy'] } },
  'AWS::VpcLattice::Service': {
    stores: STORES.requestRoutes,
    exposure: [need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, WHY.anybodyCalls)],
  },
  'AWS::VpcLattice::ServiceNetwork': {
    stores: STORES.requestRoutes,
    exposure: [need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, WHY.anybodyCalls)],
  },
  ...each(STORES.requestRoutes, [
    'AWS::VpcLattice::DomainVerification',
    'AWS::VpcLattice::ResourceConfiguration',
    'AWS::VpcLattice::ResourceGateway',
    'AWS::VpcLattice::Rule',
    'AWS::VpcLattice::ServiceNetworkResourceAssociation',
    'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    'AWS::VpcLattice::ServiceNetworkVpcAssociation',
    'AWS::VpcLattice::TargetGroup',
  ]),
};
