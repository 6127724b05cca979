import type { Finding } from '../rule';
import { admitsZone, type Border } from '../scope';
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
  const { border } = assembly;
  const isInside = (account: string) => assembly.templates.some((each) => isKnownAccount(account, each, assembly));
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== kind || admits(border, mention, isInside)) continue;
    const key = mention.path.join('.');
    const same = found.get(key);
    if (same) same.push(mention);
    else found.set(key, [mention]);
  }
  return [...found.values()].flatMap((all) => {
    const [first] = all;
    const names = listOf([...new Set(all.map(({ name }) => name))]);
    return first
      ? [{ path: first.path, message: `found ${names}${excerpt(first)}, expected ${expected(border, kind)}` }]
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

function admits(border: Border, { kind, name }: PlaceName, isInside: (account: string) => boolean): boolean {
  if (kind === 'account')
    return (
      !hasAccounts(border) ||
      isInside(name) ||
      isOfAws(name, border) ||
      border.auditor === name ||
      border.sources?.has(name) === true
    );
  return kind === 'zone' ? admitsZone(border, name) : border.regions.has(name);
}

function expected(border: Border, kind: PlaceName['kind']): string {
  if (kind === 'account') return border.accounts ? 'an account that the deployment declares' : expectedAccounts(border);
  if (kind === 'zone') return `a zone inside ${border.boundary.join(', ')}`;
  const regions = [...border.regions].join(' or ');
  return kind === 'region' ? regions : `a host of ${regions}`;
}
