import type { Evidence } from '../schema';
import type { OmissionEvidence } from '../schema/omissions';
import type { Change } from './change';
import { lasting } from './crossings';

/** What is omitted now and was not, what is there again, and what is omitted for longer. */
export function omissionChanges(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map(base.omissions.map((each) => [each.feature, each]));
  const after = new Map(head.omissions.map((each) => [each.feature, each]));
  return [
    ...[...after.values()].flatMap((each): readonly Change[] => {
      const old = before.get(each.feature);
      if (old) return lasting('omissions', each.title, old.expires, each.expires);
      const what = 'the deployment does without it now';
      return [{ strength: 'weakened', topic: 'omissions', subject: each.title, what, after: textOf(each) }];
    }),
    ...[...before.values()]
      .filter(({ feature }) => !after.has(feature))
      .map(
        (each): Change => ({
          strength: 'strengthened',
          topic: 'omissions',
          subject: each.title,
          what: 'it is no longer omitted',
          before: textOf(each),
        }),
      ),
  ];
}

function textOf({ reason, by, expires }: OmissionEvidence): string {
  return `${reason}, ${by}, review by ${expires}`;
}
