import type { Verdict } from '../report/evaluate';
import { isCalled } from '../rule';
import type { Waiver } from './waiver';

/** Whether a waiver is for the rule and the resource of a verdict. */
export function excuses(waiver: Waiver, { rule, template, resource }: Verdict): boolean {
  if (!isCalled(rule, waiver.rule)) return false;
  if (!resource) return waiver.path === template.constructPath || waiver.path === template.stackName;
  return waiver.path === resource.constructPath || waiver.path === `${template.stackName}/${resource.logicalId}`;
}
