import { ACCESS_RULES } from '../../access/rules';
import { EXCESS_RULE } from '../../access/rules/excess-rule';
import { REQUIRED_RULES } from '../../access/rules/required-rule';
import { type Rule, TOPICS } from '../../judge/rule';
import { RULES } from '../../judge/rules';
import { omissions } from './catalogue/omission';
import { omittedAbsent } from './catalogue/omission-absent';
import { siteHooks } from './catalogue/site-hooks';
import { auditorBound } from './exposure/auditor-bound';
import { guardedStore } from './exposure/guarded-store';
import { organizationGuardrails } from './exposure/organization-guardrails';
import { requiredDenials } from './exposure/required-denials';
import { siteExposure } from './exposure/site-exposure';
import { nameFirewall } from './isolation/name-firewall';
import { siteCompanions } from './isolation/site-companions';
import { siteIsolation } from './isolation/site-isolation';
import { keyPolicyGuards } from './keys/key-policy-guards';
import { keyUseBound } from './keys/key-use-bound';
import { siteKeys } from './keys/site-keys';
import { separateAlertKeys } from './logging/separate-alert-keys';
import { siteLogging } from './logging/site-logging';
import { siteServices } from './logging/site-services';
import { toldAuditor } from './logging/told-auditor';
import { trailEvents } from './logging/trail-events';
import { watchedChannel } from './logging/watched-channel';
import { watchedMetric } from './logging/watched-metric';
import { knownLocation } from './residency/known-location';
import { siteZone } from './residency/site-zone';
import { volumeCopies } from './residency/volume-copies';
import { declaredCopies } from './retention/declared-copies';
import { siteRetention } from './retention/site-retention';

/** What this application asks of its own sites, beside what the policy asks of any template; each needs the deployment. */
export const SITE_RULES: readonly Rule[] = [
  knownLocation,
  siteZone,
  volumeCopies,
  keyPolicyGuards,
  keyUseBound,
  siteKeys,
  auditorBound,
  guardedStore,
  organizationGuardrails,
  requiredDenials,
  siteExposure,
  nameFirewall,
  siteCompanions,
  siteIsolation,
  separateAlertKeys,
  siteLogging,
  siteServices,
  toldAuditor,
  trailEvents,
  watchedChannel,
  watchedMetric,
  declaredCopies,
  siteRetention,
  omissions,
  omittedAbsent,
  siteHooks,
];

/** Rules that read templates one by one, those of any app and those of a site, by topic. */
export const TEMPLATE_RULES: readonly Rule[] = TOPICS.flatMap((topic) =>
  [...RULES, ...SITE_RULES].filter((rule) => rule.topic === topic),
);

/** Every rule: of templates by themselves, and of what all policies of a deployment deny and allow together: who must not, who must, and no more. */
export const ALL_RULES: readonly Rule[] = [...TEMPLATE_RULES, ...ACCESS_RULES, ...REQUIRED_RULES, EXCESS_RULE];
