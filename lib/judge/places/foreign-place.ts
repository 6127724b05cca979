import type { Finding } from '../rule';
import { admitsZone, type Scope } from '../scope';
import type { Assembly } from '../template/assembly';
import { listOf } from '../template/merge-breaks';
import { expectedAccounts, hasAccounts, isKnownAccount, isOfAws } from './known-account';
import type { PlaceName } from './place-name';
import type { Mention } from './place-reference';

/** Characters shown on each side of a place. */
const AROUND = 60;

/** A finding for each path at which `mentions` name places of one kind outside the boundary. */
export function foreignPlaces(
  mentions: readonly Mention[],
  kind: PlaceName['kind'],
  assembly: Assembly,
): readonly Finding[] {
  const { scope } = assembly;
  const isInside = (account: string) => assembly.templates.some((each) => isKnownAccount(account, each, assembly));
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== kind || admits(scope, mention, isInside)) continue;
    const key = mention.path.join('.');
    const same = found.get(key);
    if (same) same.push(mention);
    else found.set(key, [mention]);
  }
  return [...found.values()].flatMap((all) => {
    const [first] = all;
    const names = listOf([...new Set(all.map(({ name }) => name))]);
    return first
      ? [{ path: first.path, message: `found ${names}${excerpt(first)}, expected ${expected(scope, kind)}` }]
      : [];
  });
}

/** What stands around the name of the place, on one line: texts such as the set-up of a machine are long. */
export function excerpt({ text, name }: Mention): string {
  if (text === name) return '';
  const at = Math.max(text.toLowerCase().indexOf(name), 0);
  const [from, to] = [Math.max(at - AROUND, 0), Math.min(at + name.length + AROUND, text.length)];
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return ` in "${from > 0 ? '...' : ''}${cut}${to < text.length ? '...' : ''}"`;
}

function admits(scope: Scope, { kind, name }: PlaceName, isInside: (account: string) => boolean): boolean {
  if (kind === 'account')
    return (
      !hasAccounts(scope) ||
      isInside(name) ||
      isOfAws(name, scope) ||
      scope.auditor === name ||
      scope.sources?.has(name) === true
    );
  return kind === 'zone' ? admitsZone(scope, name) : scope.regions.has(name);
}

function expected(scope: Scope, kind: PlaceName['kind']): string {
  if (kind === 'account') return scope.accounts ? 'an account that the deployment declares' : expectedAccounts(scope);
  if (kind === 'zone') return `a zone inside ${scope.boundary.join(', ')}`;
  const regions = [...scope.regions].join(' or ');
  return kind === 'region' ? regions : `a host of ${regions}`;
}
