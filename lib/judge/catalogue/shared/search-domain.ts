import type { TypeEntry } from '../entry';
import { has, ifSet, need, OFF, ON, STATED } from '../obligation';
import { switched } from './at-rest';
import { keep, mustBeOn } from './in-transit';
import { grouped } from './isolation';
import { WHY } from './reasons';
import { STORES } from './stores';

/** A domain of OpenSearch, which Elasticsearch has by an older name. */
export const SEARCH_DOMAIN = {
  stores: STORES.tables,
  policies: { resource: ['AccessPolicies'] },
  atRest: switched(
    'EncryptionAtRestOptions.Enabled',
    'EncryptionAtRestOptions.KmsKeyId',
    'indexes, logs, swap and snapshots lie on disk unencrypted',
  ),
  inTransit: [
    mustBeOn('NodeToNodeEncryptionOptions.Enabled', WHY.nodesInClear),
    mustBeOn('DomainEndpointOptions.EnforceHTTPS', WHY.storeReadable),
    keep('DomainEndpointOptions.TLSSecurityPolicy', { matches: '^Policy-Min-TLS-1-2-.+$' }, WHY.oldTls),
  ],
  exposure: [
    need(
      'exposure',
      'AdvancedSecurityOptions.Enabled',
      ON,
      'without it whoever is given access to the domain reads every index',
    ),
    ifSet('exposure', 'AdvancedSecurityOptions.AnonymousAuthEnabled', OFF, 'anonymous callers would read the indexes'),
  ],
  isolation: [
    need('isolation', 'VPCOptions.SubnetIds', STATED, 'outside a VPC the domain has a public endpoint'),
    grouped('VPCOptions.SecurityGroupIds', has('VPCOptions')),
  ],
  logging: [
    need('logging', 'LogPublishingOptions.AUDIT_LOGS.Enabled', ON, WHY.accessUnseen),
    ifSet('logging', 'LogPublishingOptions.*.Enabled', ON, WHY.engineUnseen),
  ],
} satisfies TypeEntry;
