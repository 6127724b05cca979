import { isRecord } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';

/** Policies of one site, and those in their places at another. */
export type PolicyPairs = ReadonlyMap<PolicyDocument, PolicyDocument>;

/** The policies that stand in the same places of two values; undefined where one of them has two others in its places. */
export function policyPairs(one: unknown, other: unknown): PolicyPairs | undefined {
  const pairs = new Map<PolicyDocument, PolicyDocument>();
  const seen = new Map<object, unknown>();
  const visit = (value: unknown, beside: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return true;
    if (seen.has(value) && seen.get(value) === beside) return true;
    seen.set(value, beside);
    if (isPolicy(value) || isPolicy(beside)) {
      if (!isPolicy(value) || !isPolicy(beside) || (pairs.get(value) ?? beside) !== beside) return false;
      pairs.set(value, beside);
      return true;
    }
    if (Array.isArray(value)) return Array.isArray(beside) && value.every((part, index) => visit(part, beside[index]));
    return (
      isRecord(value) && isRecord(beside) && Object.entries(value).every(([key, part]) => visit(part, beside[key]))
    );
  };
  return visit(one, other) ? pairs : undefined;
}

/** Whether a value is a policy document. */
export function isPolicy(value: unknown): value is PolicyDocument {
  return isRecord(value) && value['Statement'] !== undefined;
}
