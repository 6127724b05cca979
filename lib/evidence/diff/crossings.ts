import type { Evidence } from '../schema';
import type { CrossingEvidence } from '../schema/places';
import { type Change, type ChangeTopic, strengthOf } from './change';
import type { Pairs } from './pairs';

/** Data flows between places that were opened, closed, or last longer. */
export function crossingChanges(base: Evidence, head: Evidence, { inBase }: Pairs): readonly Change[] {
  const before = new Map(base.crossings.map((crossing) => [keyOf(crossing, (text) => text), crossing]));
  const after = new Map(head.crossings.map((crossing) => [keyOf(crossing, inBase), crossing]));
  return [
    ...[...after].flatMap(([key, crossing]): readonly Change[] => {
      const old = before.get(key);
      if (!old) return [opened(crossing)];
      return lasting(topicOf(crossing), nameOf(crossing), old.until, crossing.until);
    }),
    ...[...before].filter(([key]) => !after.has(key)).map(([, crossing]) => closed(crossing)),
  ];
}

/** Transfers out of the EEA that came, ended, or last longer. */
export function transferChanges(base: Evidence, head: Evidence): readonly Change[] {
  const key = ({ recipient, country, what }: Evidence['transfers'][number]) =>
    JSON.stringify([recipient, country, what]);
  const name = ({ recipient, country }: Evidence['transfers'][number]) =>
    country === undefined ? recipient : `${recipient}, ${country}`;
  const before = new Map(base.transfers.map((transfer) => [key(transfer), transfer]));
  const after = new Map(head.transfers.map((transfer) => [key(transfer), transfer]));
  return [
    ...[...after].flatMap(([id, transfer]): readonly Change[] => {
      const old = before.get(id);
      const about = { topic: 'transfer', subject: name(transfer) } as const;
      if (!old)
        return [
          {
            strength: 'weakened',
            ...about,
            what: 'a transfer was added',
            after: `${transfer.what}; basis: ${transfer.basis}`,
          },
        ];
      const basis: readonly Change[] =
        old.basis === transfer.basis
          ? []
          : [
              {
                strength: 'neutral',
                ...about,
                what: 'it rests on another basis',
                before: old.basis,
                after: transfer.basis,
              },
            ];
      return [...basis, ...lasting('transfer', about.subject, old.until, transfer.until)];
    }),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(
        ([, transfer]): Change => ({
          strength: 'strengthened',
          topic: 'transfer',
          subject: name(transfer),
          what: 'a transfer ended',
          before: `${transfer.what}; basis: ${transfer.basis}`,
        }),
      ),
  ];
}

/** A change of the last day of something: later is weaker, and no last day is latest. */
export function lasting(
  topic: ChangeTopic,
  subject: string,
  before: string | undefined,
  after: string | undefined,
): readonly Change[] {
  if (before === after) return [];
  const [old, now] = [before ?? '9999', after ?? '9999'];
  const what = now > old ? 'it lasts longer' : 'it ends sooner';
  return [
    {
      strength: strengthOf(now > old, now < old),
      topic,
      subject,
      what,
      before: before ?? 'without end',
      after: after ?? 'without end',
    },
  ];
}

/** A data flow out of the boundary, access for another account and a migration weaken; a flow inside the boundary does not. */
function opened(crossing: CrossingEvidence): Change {
  const { kind, direction, what, basis } = crossing;
  const inside = direction === 'within' && kind !== 'principal' && kind !== 'sharing';
  return {
    strength: strengthOf(!inside, false),
    topic: topicOf(crossing),
    subject: nameOf(crossing),
    what: `a data flow opens, ${direction}`,
    after: `${what}; basis: ${basis}`,
  };
}

function closed(crossing: CrossingEvidence): Change {
  const { kind, direction, what } = crossing;
  const inside = direction === 'within' && kind !== 'principal' && kind !== 'sharing';
  return {
    strength: strengthOf(false, !inside),
    topic: topicOf(crossing),
    subject: nameOf(crossing),
    what: `a data flow closes, ${direction}`,
    before: what,
  };
}

function topicOf({ kind }: CrossingEvidence): ChangeTopic {
  if (kind === 'migration') return 'migration';
  return kind === 'principal' ? 'principal' : 'crossing';
}

function nameOf({ kind, from, to, resource }: CrossingEvidence): string {
  return `${kind} ${from.name} to ${to.name}${resource === undefined ? '' : `, ${resource}`}`;
}

function keyOf({ id, kind, from, to, resource }: CrossingEvidence, inBase: Pairs['inBase']): string {
  const ends = [from, to].map(({ account, region, country, name }) => [account ?? name, region, country]);
  return JSON.stringify([kind, ends, kind === 'migration' ? id : resource === undefined ? '' : inBase(resource)]);
}
