import type { Assembly } from './assembly';
import { admitsZone, type Border } from './border';
import type { Mention } from './mention';
import type { PlaceName } from './place-name';
import type { Finding } from './rule';
import { describe } from './select';

/** A finding for each place of one kind, outside the boundary, that `mentions` name; each place once at each path. */
export function foreignPlaces(
  mentions: readonly Mention[],
  kind: PlaceName['kind'],
  { border }: Assembly,
): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const mention of mentions)
    if (mention.kind === kind && !admits(border, mention))
      findings.set(`${mention.path.join('.')} ${mention.name}`, {
        path: mention.path,
        message: `found ${mention.name}${mention.text === mention.name ? '' : ` in ${describe(mention.text)}`}, expected ${expected(border, kind)}`,
      });
  return [...findings.values()];
}

function admits(border: Border, { kind, name }: PlaceName): boolean {
  if (kind === 'account')
    return (
      border.accounts === undefined ||
      border.accounts.has(name) ||
      border.auditor === name ||
      border.sources?.has(name) === true
    );
  return kind === 'zone' ? admitsZone(border, name) : border.regions.has(name);
}

function expected(border: Border, kind: PlaceName['kind']): string {
  if (kind === 'account') return 'an account that the deployment declares';
  if (kind === 'zone') return `a zone inside ${border.boundary.join(', ')}`;
  return `${kind === 'host' || kind === 'global' ? 'a host of ' : ''}one of ${[...border.regions].join(', ')}`;
}
