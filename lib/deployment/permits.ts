import type { Deployment, Permit } from './deployment-types';

/** The permits of a team, in the order of time. */
export function permitsOf(
  { permits }: Pick<Deployment, 'permits'>,
  { id }: { readonly id: string },
): readonly Permit[] {
  return permits.filter(({ team }) => team === id).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** A minute as policies write it. */
export function momentOf(minute: string): string {
  return minute.replace('Z', ':00Z');
}
