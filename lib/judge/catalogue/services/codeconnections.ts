import { NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeConnections. */
export const CodeConnections: ServiceTypes = {
  'AWS::CodeConnections::Connection': { stores: STORES.delivery, neutral: { HostArn: 'code comes from there' } },
  'AWS::CodeConnections::Host': {
    stores: STORES.delivery,
    neutral: { 'VpcConfiguration.TlsCertificate': NO_RULE.certificate },
  },
};
