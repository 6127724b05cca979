import type { Obligation } from '../../judge/catalogue/entry';
import type { Rule } from '../../judge/rule';
import { clusterEncryption } from '../../judge/rules/encryption-at-rest/cluster-encryption';
import { encryptedAtRest } from '../../judge/rules/encryption-at-rest/encrypted-at-rest';
import { encryptedInTransit } from '../../judge/rules/encryption-in-transit/encrypted-in-transit';
import { noPublicAccess } from '../../judge/rules/exposure/no-public-access';
import { edgeService } from '../../judge/rules/isolation/edge-service';
import { foreignAccount } from '../../judge/rules/isolation/foreign-account';
import { mailedMessage } from '../../judge/rules/isolation/mailed-message';
import { offSiteEndpoint } from '../../judge/rules/isolation/off-site-endpoint';
import { privatePlacement } from '../../judge/rules/isolation/private-placement';
import { customerManagedKey } from '../../judge/rules/keys/customer-managed-key';
import { customerManagedKeyMetadata } from '../../judge/rules/keys/customer-managed-key-metadata';
import { keyDeletionWindow } from '../../judge/rules/keys/key-deletion-window';
import { keyEnabled } from '../../judge/rules/keys/key-enabled';
import { keyRotation } from '../../judge/rules/keys/key-rotation';
import { activityLogged } from '../../judge/rules/logging/activity-logged';
import { crossing } from '../../judge/rules/residency/crossing';
import { dataKept } from '../../judge/rules/retention/data-kept';
import type { Scope } from '../../judge/scope';
import { siteExposure } from '../rules/exposure/site-exposure';
import { siteIsolation } from '../rules/isolation/site-isolation';
import { siteKeys } from '../rules/keys/site-keys';
import { siteLogging } from '../rules/logging/site-logging';
import { siteRetention } from '../rules/retention/site-retention';
import { accessLogBuckets } from './scope-patterns';

/** The rules that are obligations of one resource, in the order in which the files of Guard ask them. */
export const HOOKED_RULES: readonly Rule[] = [
  encryptedAtRest,
  clusterEncryption,
  customerManagedKey,
  customerManagedKeyMetadata,
  keyRotation,
  keyEnabled,
  keyDeletionWindow,
  encryptedInTransit,
  crossing,
  edgeService,
  offSiteEndpoint,
  mailedMessage,
  foreignAccount,
  noPublicAccess,
  privatePlacement,
  activityLogged,
  dataKept,
  siteExposure,
  siteIsolation,
  siteKeys,
  siteLogging,
  siteRetention,
];

/** What a hook asks of a type by a rule: the obligations that the rule is. */
export function obligationsAsked(rule: Rule, type: string, scope: Scope): readonly Obligation[] {
  const asked = rule.asks?.(type, scope) ?? [];
  return rule === customerManagedKey && type === 'AWS::S3::Bucket' ? butForAccessLogs(asked, scope) : asked;
}

/** S3 encrypts access logs under its own key only; which bucket receives nothing else shows in its name alone. */
function butForAccessLogs(asked: readonly Obligation[], scope: Scope): readonly Obligation[] {
  const noneOf = accessLogBuckets(scope);
  if (noneOf.length === 0) return asked;
  return asked.map((obligation) =>
    obligation.path.startsWith('BucketEncryption')
      ? { ...obligation, when: [...(obligation.when ?? []), { path: 'BucketName', noneOf }] }
      : obligation,
  );
}
