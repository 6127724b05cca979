import { NEUTRAL, OBLIGATIONS } from '../../../lib/judge/catalogue';

/**
 * Whether somebody has decided what a property means: an obligation is about it, asks for it as a condition or bans its type,
 * or a reason says why none is needed.
 */
export function isDecided(type: string, path: string): boolean {
  const obligations = OBLIGATIONS[type] ?? [];
  if (obligations.some((obligation) => obligation.path === '' && 'never' in obligation.must)) return true;
  const decided = [
    ...obligations.flatMap((obligation) => [obligation.path, ...(obligation.when ?? []).map((when) => when.path)]),
    ...Object.keys(NEUTRAL[type] ?? {}),
  ];
  const wanted = bare(path);
  return decided.some((each) => each !== '' && (bare(each) === wanted || wanted.startsWith(`${bare(each)}.`)));
}

function bare(path: string): string {
  return path.replaceAll('[]', '');
}
