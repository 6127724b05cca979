import {
  each,
  grouped,
  ifSet,
  inRegion,
  is,
  isNot,
  keep,
  need,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::ElasticLoadBalancingV2. */
export const ElasticLoadBalancingV2: ServiceTypes = {
  'AWS::ElasticLoadBalancingV2::Listener': {
    stores: STORES.requestRoutes,
    inTransit: [
      // A network load balancer passes TCP on as it is: TLS is the target's.
      say('Protocol', { noneOf: ['HTTP'] }, WHY.requestsReadable, isNot('DefaultActions[].Type', 'redirect')),
      say(
        'DefaultActions[].RedirectConfig.Protocol',
        { oneOf: ['HTTPS'] },
        'the redirect leads to the same clear text',
        isNot('Protocol', 'HTTPS', 'TLS'),
        is('DefaultActions[].Type', 'redirect'),
      ),
      keep('SslPolicy', { matches: '^(ELBSecurityPolicy-)?(TLS13-1-[23]|FS-1-2|TLS-1-2)-.+$' }, WHY.oldTls),
      say('SslPolicy', STATED, WHY.oldTls, is('Protocol', 'HTTPS', 'TLS')),
    ],
    exposure: [
      ifSet(
        'exposure',
        'DefaultActions[].AuthenticateCognitoConfig.OnUnauthenticatedRequest',
        { noneOf: ['allow'] },
        WHY.anybodyCalls,
      ),
      ifSet(
        'exposure',
        'DefaultActions[].AuthenticateOidcConfig.OnUnauthenticatedRequest',
        { noneOf: ['allow'] },
        WHY.anybodyCalls,
      ),
    ],
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    stores: STORES.requestRoutes,
    inTransit: [keep('Actions[].RedirectConfig.Protocol', { noneOf: ['HTTP'] }, 'the redirect leads to clear text')],
    exposure: [
      ifSet(
        'exposure',
        'Actions[].AuthenticateCognitoConfig.OnUnauthenticatedRequest',
        { noneOf: ['allow'] },
        WHY.anybodyCalls,
      ),
      ifSet(
        'exposure',
        'Actions[].AuthenticateOidcConfig.OnUnauthenticatedRequest',
        { noneOf: ['allow'] },
        WHY.anybodyCalls,
      ),
    ],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    stores: STORES.requestRoutes,
    name: inRegion('Name'),
    exposure: [
      need('exposure', 'Scheme', { oneOf: ['internal'] }, 'the default balancer faces the internet', {
        path: 'Type',
        noneOf: ['gateway'],
      }),
    ],
    isolation: [grouped('SecurityGroups', isNot('Type', 'gateway', 'network'))],
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    stores: STORES.requestRoutes,
    name: inRegion('Name'),
    crossings: [zone('Targets[].AvailabilityZone', 'requests go there')],
  },
  ...each(STORES.requestRoutes, [
    'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    'AWS::ElasticLoadBalancingV2::TrustStore',
    'AWS::ElasticLoadBalancingV2::TrustStoreRevocation',
  ]),
};
