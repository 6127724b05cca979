import {
  ifSet,
  keyed,
  need,
  OFF,
  ON,
  SEARCH_DOMAIN_TLS,
  type ServiceTypes,
  STATED,
  STORES,
  switched,
  WHY,
} from '../shared';

/** What is known of the types of AWS::OpenSearchService. */
export const OpenSearchService: ServiceTypes = {
  'AWS::OpenSearchService::Application': {
    stores: STORES.tables,
    atRest: keyed('KmsKeyArn', 'dashboards and saved searches are under a key of AWS'),
  },
  'AWS::OpenSearchService::Domain': {
    stores: STORES.tables,
    atRest: switched(
      'EncryptionAtRestOptions.Enabled',
      'EncryptionAtRestOptions.KmsKeyId',
      'indexes, logs, swap and snapshots lie on disk in the clear',
    ),
    inTransit: SEARCH_DOMAIN_TLS,
    exposure: [
      need(
        'exposure',
        'AdvancedSecurityOptions.Enabled',
        ON,
        'without it whoever is let in to the domain reads every index',
      ),
      ifSet(
        'exposure',
        'AdvancedSecurityOptions.AnonymousAuthEnabled',
        OFF,
        'anonymous callers would read the indexes',
      ),
    ],
    isolation: [need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint')],
    logging: [
      need('logging', 'LogPublishingOptions.AUDIT_LOGS.Enabled', ON, WHY.accessUnseen),
      ifSet('logging', 'LogPublishingOptions.*.Enabled', ON, WHY.engineUnseen),
    ],
    neutral: {
      'AdvancedSecurityOptions.AnonymousAuthDisableDate': 'it says when anonymous access ends; that it began is judged',
    },
  },
};
