import {
  each,
  endpoint,
  ifSet,
  is,
  keep,
  lacks,
  metadata,
  NEVER,
  need,
  notHttp,
  outside,
  type ServiceTypes,
  STATED,
  userData,
} from '../shared';

const PARTNER_FILES = userData('files that partners send and fetch');
const PARTNER_SETTINGS = metadata('routes, keys and certificates of partners');

/** What is known of the types of AWS::Transfer. */
export const Transfer: ServiceTypes = {
  'AWS::Transfer::Agreement': {
    stores: PARTNER_FILES,
    crossings: [outside('', 'it exchanges files with a partner outside AWS')],
  },
  'AWS::Transfer::Connector': {
    stores: PARTNER_SETTINGS,
    inTransit: [
      notHttp('Url'),
      keep(
        'SecurityPolicyName',
        { matches: '^TransferSFTPConnectorSecurityPolicy-(FIPS-)?20(2[4-9]|[3-9]\\d)-\\d\\d$' },
        'old ciphers are taken',
      ),
      keep('As2Config.EncryptionAlgorithm', { noneOf: ['NONE', 'DES_EDE3_CBC'] }, 'the message can be read on the way'),
    ],
    crossings: [endpoint('Url', 'files are sent there')],
  },
  'AWS::Transfer::Server': {
    stores: PARTNER_FILES,
    inTransit: [
      keep('Protocols[]', { noneOf: ['FTP'] }, 'files and passwords can be read on the way'),
      keep(
        'SecurityPolicyName',
        {
          matches:
            '^TransferSecurityPolicy-(FIPS-|PQ-SSH-|SshAuditCompliant-|Restricted-|AS2Restricted-)*(FIPS-)?(Experimental-)?20(2[2-9]|[3-9]\\d)-\\d\\d$',
        },
        'old ciphers are taken',
      ),
    ],
    exposure: [
      need('exposure', 'EndpointType', { oneOf: ['VPC', 'VPC_ENDPOINT'] }, 'the default endpoint is public'),
      ifSet(
        'exposure',
        'EndpointDetails.AddressAllocationIds',
        NEVER,
        'an elastic address faces the internet',
        is('EndpointType', 'VPC'),
      ),
    ],
    logging: [
      need(
        'logging',
        'LoggingRole',
        STATED,
        'who fetched which file would go unseen',
        lacks('StructuredLogDestinations'),
      ),
    ],
    neutral: {
      'ProtocolDetails.TlsSessionResumptionMode':
        'it says whether the second channel takes up the session of the first',
    },
  },
  ...each(PARTNER_FILES, ['AWS::Transfer::User', 'AWS::Transfer::WebApp', 'AWS::Transfer::Workflow']),
  ...each(PARTNER_SETTINGS, ['AWS::Transfer::Certificate', 'AWS::Transfer::HostKey', 'AWS::Transfer::Profile']),
};
