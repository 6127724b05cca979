import { each, has, keep, NO_RULE, ON, type ServiceTypes, STORES, say, WHY } from '../shared';

/** What is known of the types of AWS::AppMesh. */
export const AppMesh: ServiceTypes = {
  'AWS::AppMesh::VirtualGateway': {
    stores: STORES.requestRoutes,
    inTransit: [
      say('Spec.Listeners[].TLS.Mode', { oneOf: ['STRICT'] }, WHY.requestsReadable),
      keep('Spec.BackendDefaults.ClientPolicy.TLS.Enforce', ON, WHY.requestsReadable),
    ],
    neutral: {
      'Spec.Listeners[].TLS.Certificate': NO_RULE.certificate,
      'Spec.Listeners[].TLS.Validation': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Certificate': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Validation': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Ports': NO_RULE.port,
    },
  },
  'AWS::AppMesh::VirtualNode': {
    stores: STORES.requestRoutes,
    inTransit: [
      say('Spec.Listeners[].TLS.Mode', { oneOf: ['STRICT'] }, WHY.requestsReadable, has('Spec.Listeners')),
      keep('Spec.BackendDefaults.ClientPolicy.TLS.Enforce', ON, WHY.requestsReadable),
      keep('Spec.Backends[].VirtualService.ClientPolicy.TLS.Enforce', ON, WHY.requestsReadable),
    ],
    neutral: {
      'Spec.Listeners[].TLS.Certificate': NO_RULE.certificate,
      'Spec.Listeners[].TLS.Validation': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Certificate': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Validation': NO_RULE.certificate,
      'Spec.BackendDefaults.ClientPolicy.TLS.Ports': NO_RULE.port,
      'Spec.Backends[].VirtualService.ClientPolicy.TLS.Certificate': NO_RULE.certificate,
      'Spec.Backends[].VirtualService.ClientPolicy.TLS.Validation': NO_RULE.certificate,
      'Spec.Backends[].VirtualService.ClientPolicy.TLS.Ports': NO_RULE.port,
    },
  },
  ...each(STORES.requestRoutes, [
    'AWS::AppMesh::GatewayRoute',
    'AWS::AppMesh::Mesh',
    'AWS::AppMesh::Route',
    'AWS::AppMesh::VirtualRouter',
    'AWS::AppMesh::VirtualService',
  ]),
};
