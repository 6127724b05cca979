import type { Parts } from '../../common/threads/second-thread';
import type { Rule } from '../rule';
import { Assembly } from '../template/assembly';
import type { VerdictsTask } from './groups';
import { Judge } from './judge';
import { partText } from './part-text';

/** What a second thread decides of the verdicts on an assembly, by rules that it knows by their ids. */
export function verdictsParts(task: VerdictsTask, known: readonly Rule[]): Parts {
  const assembly = new Assembly(task.templates, task.scope, task.orphans);
  return task.parts.map(({ rules: ids, of }) => {
    const rules = ids.flatMap((id) => known.find((rule) => rule.id === id) ?? []);
    const judge = new Judge(rules, task);
    return () =>
      rules.length === ids.length ? partText(judge.partOf(assembly, { rules, of }), task.waivers) : undefined;
  });
}
