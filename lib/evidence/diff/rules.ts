import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import { type Change, strengthOf } from './change';

const LEVELS = { mandatory: 2, required: 1, advisory: 0 } as const;

/** Rules that came or went, changed level, are no longer evaluated, or fail where they held. */
export function ruleChanges(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map(base.rules.map((rule) => [rule.id, rule]));
  const after = new Map(head.rules.map((rule) => [rule.id, rule]));
  return [
    ...[...after].flatMap(([id, rule]) => {
      const old = before.get(id);
      return old ? changes(old, rule) : [change('neutral', id, 'a rule was added', undefined, rule.title)];
    }),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(([id, rule]) => change('weakened', id, 'a rule is gone', rule.title, undefined)),
  ];
}

function changes(old: RuleEvidence, rule: RuleEvidence): readonly Change[] {
  const [was, is] = [LEVELS[old.level], LEVELS[rule.level]];
  const [met, meets] = [old.evaluated > 0, rule.evaluated > 0];
  return [
    ...(was === is
      ? []
      : [change(strengthOf(is < was, is > was), rule.id, 'its level changes', old.level, rule.level)]),
    ...(met === meets
      ? []
      : [
          change(
            strengthOf(!meets, meets),
            rule.id,
            meets ? 'it is evaluated now' : 'it is no longer evaluated: no matching resource is left',
            `${old.evaluated} evaluated`,
            `${rule.evaluated} evaluated`,
          ),
        ]),
    ...(rule.level === 'advisory' || old.failed === rule.failed
      ? []
      : [
          change(
            strengthOf(rule.failed > old.failed, rule.failed < old.failed),
            rule.id,
            rule.failed > old.failed ? 'it fails more often' : 'it fails less often',
            `${old.failed} failed`,
            `${rule.failed} failed`,
          ),
        ]),
  ];
}

function change(
  strength: Change['strength'],
  subject: string,
  what: string,
  before: string | undefined,
  after: string | undefined,
): Change {
  return { strength, topic: 'rule', subject, what, before, after };
}
