import type { Ending } from '../event/outcome';
import type { Decided } from './decide';

/**
 * What an event says of the policies: they explain it; they contradict it, in which way; or they cannot decide it, for
 * want of what.
 */
export type Verdict =
  | { readonly is: 'explained' }
  | { readonly is: 'contradiction'; readonly why: 'done though denied' | 'denied though allowed' }
  | { readonly is: 'undecidable'; readonly missing: string };

const EXPLAINED: Verdict = { is: 'explained' };

/** Judges an event by how each of its requests was decided, and says which of them decides it. */
export function judge(
  ending: Ending,
  requests: readonly { readonly action: string; readonly decided: Decided }[],
): {
  readonly verdict: Verdict;
  readonly by?: Decided;
} {
  const denied = requests.find(({ decided }) => isDenied(decided))?.decided;
  const open = requests.find(({ decided }) => decided.decision === 'undecided')?.decided;
  const [first] = requests;
  const undecidable = (missing: string, by = first?.decided) => ({
    verdict: { is: 'undecidable', missing } as const,
    by,
  });
  if (ending.outcome === 'done') {
    if (denied) return { verdict: { is: 'contradiction', why: 'done though denied' }, by: denied };
    if (open) return undecidable(open.missing ?? '', open);
    return { verdict: EXPLAINED, by: first?.decided };
  }
  if (ending.outcome === 'failed') {
    if (open) return undecidable(open.missing ?? '', open);
    return denied
      ? undecidable('whether it was authorized before it failed', denied)
      : { verdict: EXPLAINED, by: first?.decided };
  }
  if (denied) return { verdict: EXPLAINED, by: denied };
  if (open) return undecidable(open.missing ?? '', open);
  const assumed = requests.find(({ decided }) => decided.isAssumed)?.decided;
  if (assumed) return undecidable('policies of the role or user, which no template holds', assumed);
  if (ending.by !== undefined) return undecidable(`the ${ending.by}`);
  const isNamed = requests.some(({ action }) => action.toLowerCase() === ending.action?.toLowerCase());
  // S3 also denies an object where its key may not be used, and its message need not say so.
  if (!isNamed && (ending.action !== undefined || requests.some(({ action }) => /^s3:.*Object/.test(action))))
    return undecidable(`whether ${ending.action ?? 'another permission, such as that of the key,'} was denied`);
  return { verdict: { is: 'contradiction', why: 'denied though allowed' }, by: first?.decided };
}

function isDenied({ decision }: Decided): boolean {
  return decision === 'explicit-deny' || decision === 'implicit-deny';
}
