import type { Evidence } from '../schema';
import type { WaiverEvidence } from '../schema/rules';
import type { Change } from './change';
import { lasting } from './crossings';
import type { Pairs } from './pairs';

/** Exceptions that came, went, or last longer. */
export function waiverChanges(base: Evidence, head: Evidence, { inBase }: Pairs): readonly Change[] {
  const key = ({ rule, path }: WaiverEvidence) => JSON.stringify([rule, path]);
  const before = new Map(base.waivers.map((waiver) => [key(waiver), waiver]));
  const after = new Map(head.waivers.map((waiver) => [key({ ...waiver, path: inBase(waiver.path) }), waiver]));
  return [
    ...[...after].flatMap(([id, waiver]): readonly Change[] => {
      const old = before.get(id);
      if (!old)
        return [{ strength: 'weakened', ...about(waiver), what: 'an exception was added', after: textOf(waiver) }];
      return lasting('waiver', about(waiver).subject, old.expires, waiver.expires);
    }),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(
        ([, waiver]): Change => ({
          strength: 'strengthened',
          ...about(waiver),
          what: 'an exception is gone',
          before: textOf(waiver),
        }),
      ),
  ];
}

function about({ rule, path }: WaiverEvidence) {
  return { topic: 'waiver', subject: `${rule} on ${path}` } as const;
}

function textOf({ reason, owner, expires }: WaiverEvidence): string {
  return [reason, owner ?? [], expires === undefined ? [] : `until ${expires}`].flat().join(', ');
}
