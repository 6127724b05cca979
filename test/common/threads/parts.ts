import { slotOf } from '../../../lib/common/cache/cache';
import type { Parts } from '../../../lib/common/threads/second-thread';

/** Two parts, the second of which ends as a test wants it to; of verdicts it makes none, and a validation of one part throws. */
export function partsOf({ kind }: { readonly kind: string }): Parts {
  if (kind === 'cannot be read') throw new Error(kind);
  const fail = () => {
    throw new Error(kind);
  };
  if (kind === 'validation') return [fail];
  const second = () => {
    if (kind === 'throws' || kind === 'verdicts') fail();
    if (kind === 'ends') process.exit(1);
    if (kind === 'keeps') slotOf('answers', () => kind)?.keep('kept by the second thread');
    return kind === 'leaves it' ? undefined : `second of ${kind}`;
  };
  return [() => (kind === 'verdicts' ? undefined : `first of ${kind}`), second];
}
