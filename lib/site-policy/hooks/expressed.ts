import { ownOf } from '../../common/own';
import { HOLDS, IN_CLUSTER, OBLIGATIONS } from '../../judge/catalogue';
import type { Concern, Obligation } from '../../judge/catalogue/entry';
import { KEY_RULE_PATHS } from '../../judge/catalogue/key-rule-paths';
import type { Scope } from '../../judge/scope';
import { SITE_OBLIGATIONS } from '../obligations';
import { accessLogBuckets } from './scope-patterns';

/** What a rule asks of a type inside a boundary, as obligations. */
export type Expression = (type: string, scope: Scope) => readonly Obligation[];

/** The rules that are obligations of the catalogue and no more, by id: Guard can ask the same of one resource. */
export const EXPRESSED: Readonly<Record<string, Expression>> = {
  'encrypted-at-rest': (type) => (isMetadata(type) ? [] : about(type, 'encryption-at-rest')),
  'cluster-encryption': (type) => ownOf(IN_CLUSTER, type) ?? [],
  'customer-managed-key': (type, scope) => (isMetadata(type) ? [] : keys(type, scope)),
  'customer-managed-key-metadata': (type, scope) => (isMetadata(type) ? keys(type, scope) : []),
  'key-rotation': (type) => ofKeys(type, 'key-rotation'),
  'key-enabled': (type) => ofKeys(type, 'key-enabled'),
  'key-deletion-window': (type) => ofKeys(type, 'key-deletion-window'),
  'encrypted-in-transit': (type) => about(type, 'encryption-in-transit'),
  crossing: (type) => about(type, 'crossing'),
  'edge-service': (type) => about(type, 'edge'),
  'off-site-endpoint': (type) => about(type, 'endpoint'),
  'mailed-message': (type) => about(type, 'mail'),
  'foreign-account': (type) => about(type, 'sharing'),
  'no-public-access': (type) => about(type, 'exposure'),
  'private-placement': (type) => about(type, 'isolation'),
  'activity-logged': (type) => about(type, 'logging'),
  'data-kept': (type) => about(type, 'retention'),
  'site-exposure': ofSite('exposure'),
  'site-isolation': ofSite('isolation'),
  'site-keys': ofSite('key-management'),
  'site-logging': ofSite('logging'),
  'site-retention': ofSite('retention'),
};

/** What of these rules stays with the judge, because it is no obligation of one resource. */
export const PARTLY: Readonly<Record<string, string>> = {
  'customer-managed-key':
    'a bucket that takes access logs alone is excepted by its policy; a hook excepts it by the name that the deployment gives it',
  'site-logging': 'lists that have to name something: what a detector looks at, which logs leave a database',
  'site-retention': 'attributes: that topics and queues outlive their stack',
};

function about(type: string, concern: Concern): readonly Obligation[] {
  return (ownOf(OBLIGATIONS, type) ?? []).filter((obligation) => obligation.concern === concern);
}

function ofSite(concern: Concern): Expression {
  return (type, { accounts }) =>
    accounts ? (ownOf(SITE_OBLIGATIONS, type) ?? []).filter((obligation) => obligation.concern === concern) : [];
}

function ofKeys(type: string, rule: keyof typeof KEY_RULE_PATHS): readonly Obligation[] {
  const paths: ReadonlySet<string> = KEY_RULE_PATHS[rule];
  return about(type, 'key-management').filter(({ path }) => paths.has(path));
}

/** Access logs lie under the key of S3; whose bucket takes nothing else, a resource alone does not say, but its name does. */
function keys(type: string, scope: Scope): readonly Obligation[] {
  const logs = accessLogBuckets(scope);
  const all = about(type, 'customer-key');
  if (type !== 'AWS::S3::Bucket' || logs.length === 0) return all;
  return all.map((obligation) =>
    obligation.path.startsWith('BucketEncryption')
      ? { ...obligation, when: [...(obligation.when ?? []), { path: 'BucketName', noneOf: logs }] }
      : obligation,
  );
}

function isMetadata(type: string): boolean {
  return Object.hasOwn(HOLDS, type) && HOLDS[type]?.[0] !== 'user-data';
}
