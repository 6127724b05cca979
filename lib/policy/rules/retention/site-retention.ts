import type { ResourceRule } from '../../rule';
import { breaksOfSite, isAskedOfSites } from '../../site-obligations';

const SITE = ['222222222222'];
const logGroup = (properties: object) => ({
  LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { DeletionProtectionEnabled: true, ...properties } },
});

/** Stores of a deployment keep what they hold as long as agreed, and no longer. */
export const siteRetention: ResourceRule = {
  id: 'site-retention',
  subject: 'resource',
  title: 'Stores of a deployment keep what they hold as long as agreed, and no longer',
  why: 'an audit asks for last year, a user for deletion: what is kept too briefly or for ever answers neither',
  fix: 'leave retention, locks and life cycles to the constructs, which take them from the deployment file',
  topic: 'retention',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '5(1)(e)' },
    { standard: 'GDPR', clause: '32' },
    { standard: 'ISO 27001:2022', clause: 'A.8.13' },
  ],
  appliesTo: (resource) => isAskedOfSites(resource, 'retention'),
  check: (resource, assembly) => breaksOfSite(resource, assembly, 'retention'),
  examples: {
    good: [
      { name: 'a log that is kept for two years', accounts: SITE, resources: logGroup({ RetentionInDays: 731 }) },
      { name: 'a template without a deployment', resources: logGroup({ RetentionInDays: 30 }) },
    ],
    bad: [
      { name: 'a log of a month', accounts: SITE, resources: logGroup({ RetentionInDays: 30 }) },
      {
        name: 'a vault whose lock can be taken off',
        accounts: SITE,
        resources: {
          Vault: {
            Type: 'AWS::Backup::BackupVault',
            Properties: { BackupVaultName: 'vault', LockConfiguration: { MinRetentionDays: 35, MaxRetentionDays: 36 } },
          },
        },
      },
    ],
  },
};
