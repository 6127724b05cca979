import type { Operator } from '../mutant';
import { changed, REMOVED, shown } from '../raw';

const ATTRIBUTES: readonly string[] = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** What happens to a store when its stack lets go of it: not said, or deletion. */
export const attributeWeakened: Operator = ({ raw, logicalId }) =>
  ATTRIBUTES.filter((name) => raw[name] === 'Retain' || raw[name] === 'Snapshot').flatMap((name) =>
    [REMOVED, 'Delete'].map((value) => ({
      operator: value === REMOVED ? 'attribute-deleted' : 'attribute-weakened',
      topic: 'retention' as const,
      path: name,
      what: `${shown(raw[name])} becomes ${shown(value)}`,
      change: () => ({ resources: { [logicalId]: changed(raw, [name], value) } }),
    })),
  );
