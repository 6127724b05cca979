import { OBLIGATIONS } from '../lib/judge/catalogue';
import type { Verdict } from '../lib/judge/report/evaluate';
import type { Topic } from '../lib/judge/rule';
import { isRawMap } from '../lib/judge/template/template';
import type { LabelledCase } from './read-cases';

/** Topics whose rules answer for a family of controls; the first is the family's own. */
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  'encryption-at-rest': ['encryption-at-rest'],
  'encryption-in-transit': ['encryption-in-transit'],
  'key-management': ['keys'],
  'residency/cross-region': ['residency'],
  'public-access': ['exposure', 'isolation'],
  'network-isolation': ['isolation', 'exposure'],
  logging: ['logging'],
  'backup/retention': ['retention'],
  'iam-wildcard': ['exposure'],
  other: [],
};

/**
 * What AWS encrypts anyway, such as a bucket, is not said to be unencrypted: of an encryption that nothing states, which others
 * count as none at rest, there is a finding of these rules alone. What is asked is the same switch.
 */
const SAME_SWITCH: readonly string[] = ['customer-managed-key', 'customer-managed-key-metadata'];

/** How the policy did on one labelled template. */
export interface Score {
  readonly labelled: LabelledCase;
  /** A finding of the family's own topic, on a target where targets are known. */
  readonly strict: boolean;
  /** A finding of any topic that answers for the family, on a target. */
  readonly family: boolean;
  /** The same, on every target. */
  readonly everyTarget: boolean;
  /** A finding of the family, wherever in the template. */
  readonly anywhere: boolean;
  /** A finding of whatever topic, on a target. */
  readonly anyTopic: boolean;
  /** A residency finding, wherever in the template. */
  readonly residency: boolean;
  /** The verdict differs from the label. */
  readonly wrong?: 'missed' | 'false alarm';
  /** The rules of the family that found something on a target. */
  readonly alarming: readonly string[];
  /** What was said of the targets, by rule and resource; for a miss by every topic. */
  readonly said: readonly string[];
}

/** Compares the verdicts on a labelled template with its label. */
export function score(labelled: LabelledCase, verdicts: readonly Verdict[]): Score {
  const topics = topicsOf(labelled);
  const found = verdicts.filter((verdict) => verdict.findings.length > 0);
  const ofFamily = found.filter(
    (verdict) =>
      topics.includes(verdict.rule.topic) || (labelled.family === 'encryption-at-rest' && asksSameSwitch(verdict)),
  );
  const { targets } = labelled;
  const onTarget = (verdict: Verdict) =>
    !targets?.length || verdict.resource === undefined || targets.includes(verdict.resource.logicalId);
  const family = ofFamily.some(onTarget);
  const violation = labelled.expectation === 'violation';
  return {
    labelled,
    strict: ofFamily.some((verdict) => verdict.rule.topic === topics[0] && onTarget(verdict)),
    family,
    everyTarget:
      family && (targets ?? []).every((id) => ofFamily.some((verdict) => (verdict.resource?.logicalId ?? id) === id)),
    anywhere: ofFamily.length > 0,
    anyTopic: found.some(onTarget),
    residency: found.some((verdict) => verdict.rule.topic === 'residency'),
    ...(topics.length > 0 && violation !== family ? { wrong: violation ? 'missed' : 'false alarm' } : {}),
    alarming: [...new Set(ofFamily.filter(onTarget).map(({ rule }) => rule.id))],
    said: (violation ? found : ofFamily.filter(onTarget)).flatMap((verdict) =>
      verdict.findings.map(
        (finding) => `${verdict.rule.id} on ${verdict.resource?.logicalId ?? 'template'}: ${finding.message}`,
      ),
    ),
  };
}

function asksSameSwitch({ rule, resource, findings }: Verdict): boolean {
  if (resource === undefined || !SAME_SWITCH.includes(rule.id)) return false;
  return findings.some(
    ({ path, message }) => isOwnStore(resource.type, message) && !statesEncryption(resource.raw, path),
  );
}

/** Whether a finding is about what the resource itself keeps, and not about a copy or a destination that it may have. */
function isOwnStore(type: string, message: string): boolean {
  return (OBLIGATIONS[type] ?? []).some(
    ({ path, when = [] }) =>
      message.startsWith(`${path} is not set`) && !when.some((each) => 'stated' in each && each.stated),
  );
}

/** Whether something beside the place of a finding is said to be encrypted, by a property of that name, whatever it is. */
function statesEncryption(raw: unknown, path: readonly (string | number)[]): boolean {
  const above = path.slice(0, -1);
  let at = raw;
  for (const step of above) at = isRawMap(at) ? at[step] : Array.isArray(at) ? at[Number(step)] : undefined;
  const isOfEncryption = above.some((step) => ENCRYPTION.test(String(step)));
  return Object.entries(isRawMap(at) ? at : {}).some(
    ([name, value]) =>
      (ENCRYPTION.test(name) || (isOfEncryption && /(?:Enabled|Type|Mode|Algorithm)$/.test(name))) &&
      states(name, value),
  );
}

const ENCRYPTION = /[Ee]ncrypt|SSE|Sse|Kms|KMS/;

function states(name: string, value: unknown): boolean {
  const on = value !== false && value !== 'false' && value !== null;
  return /Disabled$/.test(name) ? !on : on;
}

function topicsOf({ family, customerKey }: LabelledCase): readonly Topic[] {
  const topics = TOPICS[family] ?? [];
  return customerKey && family === 'encryption-at-rest' ? [...topics, 'keys'] : topics;
}
