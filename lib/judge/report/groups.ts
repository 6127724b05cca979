import { SecondThread } from '../../common/threads/second-thread';
import { isOwn, type Rule } from '../rule';
import type { Template } from '../template/template';
import { type Asked, isLarge } from './kept-verdicts';
import type { Group } from './part';

/** The verdicts on an assembly that two threads share. */
export interface VerdictsTask extends Pick<Asked, 'waivers' | 'today' | 'templateWaivers'> {
  readonly kind: 'verdicts';
  readonly templates: readonly Template[];
  readonly orphans: readonly string[];
  readonly scope: Asked['assembly']['scope'];
  /**
   * Each with the ids of its rules, and the levels that they have in this run; without where some are not this package's own, which
   * the first thread alone has.
   */
  readonly parts: readonly (Pick<Group, 'of'> & { readonly rules?: readonly Pick<Rule, 'id' | 'level'>[] })[];
}

/**
 * What is asked of an assembly, in groups that can be decided in different threads, and joined come to the same verdicts as all
 * at once.
 *
 * Where a deployment is known, who must not have access is half of all, and cannot be shared: sites that are alike are searched
 * once, and what is read and compiled for one serves the next. So one thread begins with it, and the other one with the other
 * rules, stage by stage. Waivers of templates are told as used by all rules together.
 */
export function groupsOf({ rules, assembly, templateWaivers }: Asked): readonly Group[] {
  if (assembly.scope.deployment === undefined || templateWaivers || !isLarge(assembly)) return [{ rules }];
  const isAccess = (rule: Rule) => rule.topic === 'access' && isOwn(rule);
  const forbidden = rules.filter((rule) => isAccess(rule) && rule.proof === undefined);
  const required = rules.filter((rule) => isAccess(rule) && rule.proof !== undefined);
  const others = rules.filter((rule) => !isAccess(rule));
  const stages = stagesOf(assembly.templates);
  const groups: readonly Group[] = [
    { rules: forbidden },
    ...[required, others].flatMap((some) => stages.map((of) => ({ rules: some, of }))),
  ];
  return groups.filter((group) => group.rules.length > 0);
}

/** Places of the templates of each stage, as they follow one another. */
function stagesOf(templates: readonly Template[]): readonly ReadonlySet<number>[] {
  const stages: { readonly stage: string | undefined; readonly places: Set<number> }[] = [];
  for (const { constructPath, index } of templates) {
    const stage = constructPath?.split('/')[0];
    const last = stages.at(-1);
    if (last && last.stage === stage) last.places.add(index);
    else stages.push({ stage, places: new Set([index]) });
  }
  return stages.map(({ places }) => places);
}

/** Begins to decide groups in a second thread, where one is in use. */
export function beginVerdicts(asked: Asked, groups: readonly Group[]): SecondThread | undefined {
  const { waivers, today, templateWaivers, assembly } = asked;
  const { templates, orphans, scope } = assembly;
  const parts = groups.map(({ rules, ...group }) => ({
    ...group,
    ...(rules.every(isOwn) && { rules: rules.map(({ id, level }) => ({ id, level })) }),
  }));
  const task: VerdictsTask = {
    ...{ kind: 'verdicts', waivers, today, templateWaivers },
    ...{ templates, orphans, scope, parts },
  };
  return SecondThread.begin(task, parts.length);
}
