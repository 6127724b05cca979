import type { Evidence } from '../schema';
import type { ClassEvidence } from '../schema/classes';
import { type Change, strengthOf } from './change';

/** Classes of user data that came, went, are opened, or are reached by others. */
export function classChanges(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map((base.classes ?? []).map((one) => [one.id, one]));
  const after = new Map((head.classes ?? []).map((one) => [one.id, one]));
  return [
    ...[...after.values()].flatMap((one): readonly Change[] => {
      const old = before.get(one.id);
      return old ? changesOf(old, one) : [change(one, 'neutral', 'a class was declared', undefined, textOf(one))];
    }),
    ...[...before.values()]
      .filter(({ id }) => !after.has(id))
      .map((one) => change(one, 'weakened', 'a class is no longer declared', textOf(one), undefined)),
  ];
}

function changesOf(old: ClassEvidence, one: ClassEvidence): readonly Change[] {
  const list = (what: string, was: readonly string[], is: readonly string[]) => {
    const [more, less] = [is.filter((each) => !was.includes(each)), was.filter((each) => !is.includes(each))];
    return more.length + less.length === 0
      ? []
      : [change(one, strengthOf(more.length > 0, less.length > 0), what, was.join(', '), is.join(', '))];
  };
  return [
    ...list('is read by others', old.read, one.read),
    ...list('is written by others', old.written, one.written),
    ...(old.outside === one.outside
      ? []
      : [
          change(
            one,
            strengthOf(one.outside === 'transfer', true),
            'access from outside the boundary is another',
            old.outside,
            one.outside,
          ),
        ]),
    ...(old.personal === one.personal
      ? []
      : [
          change(
            one,
            strengthOf(!one.personal, true),
            'whether it is personal data is said otherwise',
            String(old.personal),
            String(one.personal),
          ),
        ]),
    ...places(old, one),
  ];
}

function places(old: ClassEvidence, one: ClassEvidence): readonly Change[] {
  const [was, is] = [old, one].map(({ objects, records }) => [...objects, ...records].join(', '));
  return was === is ? [] : [change(one, 'neutral', 'its data is elsewhere', was, is)];
}

function change(
  { id }: ClassEvidence,
  strength: Change['strength'],
  what: string,
  before: string | undefined,
  after: string | undefined,
): Change {
  return {
    strength,
    topic: 'people',
    subject: `class ${id}`,
    what,
    ...(before && { before }),
    ...(after && { after }),
  };
}

function textOf({ what, read, written }: ClassEvidence): string {
  return `${what}: read by ${read.join(', ') || 'nobody'}, written by ${written.join(', ') || 'nobody'}`;
}
