import { ACCESS_RULES } from '../../access/rules';
import { CHAINS_RULE } from '../../access/rules/chains-rule';
import { EXCESS_RULE } from '../../access/rules/excess-rule';
import { REQUIRED_RULES } from '../../access/rules/required-rule';
import { ownRules, type Rule, TOPICS } from '../../judge/rule';
import { RULES } from '../../judge/rules';
import { omittedFeature } from './catalogue/omitted-feature';
import { omittedFeatureAbsent } from './catalogue/omitted-feature-absent';
import { siteHooks } from './catalogue/site-hooks';
import { auditorRoleTrust } from './exposure/auditor-role-trust';
import { organizationGuardrails } from './exposure/organization-guardrails';
import { requiredDenials } from './exposure/required-denials';
import { siteExposure } from './exposure/site-exposure';
import { storePolicyDenies } from './exposure/store-policy-denies';
import { bastionAsDeclared } from './isolation/bastion-as-declared';
import { dnsFirewall } from './isolation/dns-firewall';
import { siteApi } from './isolation/site-api';
import { siteCompanions } from './isolation/site-companions';
import { siteImage } from './isolation/site-image';
import { siteIsolation } from './isolation/site-isolation';
import { siteNetwork } from './isolation/site-network';
import { keyPolicyDenies } from './keys/key-policy-denies';
import { keyUsersNamed } from './keys/key-users-named';
import { siteKeys } from './keys/site-keys';
import { alertChannelMonitored } from './logging/alert-channel-monitored';
import { alertNotifiesAuditor } from './logging/alert-notifies-auditor';
import { metricHasAlarm } from './logging/metric-has-alarm';
import { separateAlertKeys } from './logging/separate-alert-keys';
import { siteLogging } from './logging/site-logging';
import { siteServices } from './logging/site-services';
import { trailEvents } from './logging/trail-events';
import { datasyncKnownBucket } from './residency/datasync-known-bucket';
import { guarddutyVolumeCopy } from './residency/guardduty-volume-copy';
import { siteZone } from './residency/site-zone';
import { declaredReplication } from './retention/declared-replication';
import { siteRetention } from './retention/site-retention';

/** What this application asks of its own sites, beside what the policy asks of any template; each needs the deployment. */
export const SITE_RULES: readonly Rule[] = [
  datasyncKnownBucket,
  siteZone,
  guarddutyVolumeCopy,
  keyPolicyDenies,
  keyUsersNamed,
  siteKeys,
  auditorRoleTrust,
  storePolicyDenies,
  organizationGuardrails,
  requiredDenials,
  siteExposure,
  dnsFirewall,
  siteCompanions,
  siteIsolation,
  siteNetwork,
  bastionAsDeclared,
  siteImage,
  siteApi,
  separateAlertKeys,
  siteLogging,
  siteServices,
  alertNotifiesAuditor,
  trailEvents,
  alertChannelMonitored,
  metricHasAlarm,
  declaredReplication,
  siteRetention,
  omittedFeature,
  omittedFeatureAbsent,
  siteHooks,
];

/** Rules that read templates one by one, those of any app and those of a site, by topic. */
export const TEMPLATE_RULES: readonly Rule[] = TOPICS.flatMap((topic) =>
  [...RULES, ...SITE_RULES].filter((rule) => rule.topic === topic),
);

/** Every rule: of templates by themselves, and of what all policies of a deployment deny and allow together: who must not, who must, and no more. */
export const ALL_RULES: readonly Rule[] = ownRules([
  ...TEMPLATE_RULES,
  ...ACCESS_RULES,
  CHAINS_RULE,
  ...REQUIRED_RULES,
  EXCESS_RULE,
]);
