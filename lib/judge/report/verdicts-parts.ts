import type { Parts } from '../../common/threads/second-thread';
import type { Rule } from '../rule';
import { Assembly } from '../template/assembly';
import type { VerdictsTask } from './groups';
import { Judge } from './judge';
import { partText } from './part-text';

/** What a second thread decides of the verdicts on an assembly, by rules that it knows by their ids. */
export function verdictsParts(task: VerdictsTask, known: readonly Rule[]): Parts {
  const assembly = new Assembly(task.templates, task.scope, task.orphans);
  return task.parts.map(({ rules: asked, of }) => () => {
    const rules = asked?.flatMap(({ id, level }) =>
      known.filter((rule) => rule.id === id).map((rule) => at(rule, level)),
    );
    if (asked === undefined || rules?.length !== asked.length) return undefined;
    return partText(new Judge(rules, task).partOf(assembly, { rules, of }), task.waivers);
  });
}

/** A rule with the level that it has in a run. */
function at(rule: Rule, level: Rule['level']): Rule {
  return rule.level === level ? rule : { ...rule, level };
}
