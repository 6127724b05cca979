import {
  grouped,
  has,
  is,
  isNot,
  keep,
  NO_RULE,
  need,
  ON,
  output,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  WHY,
  zone,
} from '../shared';

/** Protocols of a classic balancer that are not encrypted, and so have no policy. */
const CLEAR_TEXT = ['HTTP', 'http', 'TCP', 'tcp'] as const;

/** What is known of the types of AWS::ElasticLoadBalancing. */
export const ElasticLoadBalancing: ServiceTypes = {
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    stores: STORES.requestRoutes,
    inTransit: [
      say('Listeners[].Protocol', { oneOf: ['HTTPS', 'SSL'], anyCase: true }, WHY.requestsReadable),
      // Without one of its own a listener takes ELBSecurityPolicy-2016-08.
      say(
        'Listeners[].PolicyNames',
        STATED,
        WHY.oldTls,
        has('Listeners[].Protocol'),
        isNot('Listeners[].Protocol', ...CLEAR_TEXT),
      ),
      keep(
        'Policies[].Attributes[].Name',
        { noMatch: '^Protocol-(SSLv2|SSLv3|TLSv1|TLSv1\\.1)$' },
        WHY.oldTls,
        isNot('Policies[].Attributes[].Value', false),
      ),
      keep(
        'Policies[].Attributes[].Name',
        { noMatch: '(RC4|DES-CBC|NULL|EXP|MD5|SEED|IDEA|ADH|AECDH|KRB5)' },
        'the cipher is broken',
        isNot('Policies[].Attributes[].Value', false),
      ),
      keep(
        'Policies[].Attributes[].Value',
        { matches: '^ELBSecurityPolicy-TLS-1-2-2017-01$' },
        WHY.oldTls,
        is('Policies[].Attributes[].Name', 'Reference-Security-Policy'),
      ),
    ],
    crossings: [
      zone('AvailabilityZones[]', WHY.bytesThere),
      output('AccessLoggingPolicy.S3BucketName', 'addresses of users are written there'),
    ],
    isolation: [grouped('SecurityGroups', has('Subnets'))],
    exposure: [need('exposure', 'Scheme', { oneOf: ['internal'] }, 'the default balancer faces the internet')],
    logging: [need('logging', 'AccessLoggingPolicy.Enabled', ON, WHY.callsUnseen)],
    neutral: { 'Listeners[].SSLCertificateId': NO_RULE.certificate },
  },
};
